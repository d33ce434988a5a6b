import type { Mirror } from "@tandem/shared/flow";
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from "@tabler/icons-react";
import { percent } from "../format.ts";
import { SideLabel } from "../side-label.tsx";
import { ChartPanel } from "./chart-panel.tsx";
import classes from "./mirror-panel.module.css";
import { openingHours } from "./sentences.ts";

interface Figure {
  readonly name: string;
  readonly how: string;
  /** null: none in the window. */
  readonly now: number | null;
  readonly before: number | null;
  readonly words: (value: number) => string;
}

const ratio = (value: number): string => value.toFixed(1);

function itFigures(now: Mirror["it"], before: Mirror["it"]): readonly Figure[] {
  const { target } = now.firstResponse;
  return [
    {
      name: "First response, 85 %",
      how:
        target.share === null
          ? "opening hours"
          : `opening hours, ${percent(target.share)} within their target`,
      now: now.firstResponse.p85BusinessSeconds,
      before: before.firstResponse.p85BusinessSeconds,
      words: openingHours,
    },
    {
      name: "Within the service level",
      how: `${now.sleAttainment.kept} of ${now.sleAttainment.requests}, start to live`,
      now: now.sleAttainment.share,
      before: before.sleAttainment.share,
      words: percent,
    },
    {
      name: "Declined, with an alternative",
      how: `${now.declines.declined} of ${now.declines.requests} decided`,
      now: now.declines.share,
      before: before.declines.share,
      words: percent,
    },
  ];
}

const marketingFigures = (now: Mirror["marketing"], before: Mirror["marketing"]): readonly Figure[] => [
  {
    name: "Scope changes per request",
    how: `${now.scopeChanges.changes} after commit or start`,
    now: now.scopeChanges.changesPerRequest,
    before: before.scopeChanges.changesPerRequest,
    words: ratio,
  },
  {
    name: "Answers to questions, 85 %",
    how: `opening hours, ${now.answerTime.requests} answered`,
    now: now.answerTime.p85BusinessSeconds,
    before: before.answerTime.p85BusinessSeconds,
    words: openingHours,
  },
  {
    name: "Deliveries accepted, 85 %",
    how: `opening hours, ${now.acceptanceTime.requests} accepted`,
    now: now.acceptanceTime.p85BusinessSeconds,
    before: before.acceptanceTime.p85BusinessSeconds,
    words: openingHours,
  },
];

function Change({ now, before, words }: Figure) {
  if (now === null || before === null) return <span className={classes["was"]}>not known before</span>;
  const Arrow = now > before ? IconArrowUpRight : now < before ? IconArrowDownRight : IconArrowRight;
  return (
    <span className={classes["was"]}>
      <Arrow size={13} stroke={1.75} aria-hidden="true" />
      was {words(before)}
    </span>
  );
}

function SideFigures({ side, heading, figures }: SideFiguresProps) {
  return (
    <section>
      <h3 className={classes["side"]}>
        <SideLabel side={side}>{heading}</SideLabel>
      </h3>
      <dl className={classes["rows"]}>
        {figures.map((figure) => (
          <div key={figure.name} className={classes["row"]}>
            <dt>
              {figure.name}
              <small>{figure.how}</small>
            </dt>
            <dd>
              <b>{figure.now === null ? "–" : figure.words(figure.now)}</b>
              <Change {...figure} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
interface SideFiguresProps {
  readonly side: "marketing" | "it";
  readonly heading: string;
  readonly figures: readonly Figure[];
}

interface MirrorPanelProps {
  readonly now: Mirror;
  readonly before: Mirror;
  readonly windowWords: string;
}

/** How responsive IT was, beside how steady marketing was. Sides, never people. */
export function MirrorPanel({ now, before, windowWords }: MirrorPanelProps) {
  const it = itFigures(now.it, before.it);
  const marketing = marketingFigures(now.marketing, before.marketing);
  return (
    <ChartPanel
      title="Both sides’ mirror"
      sub={`${windowWords}, change against the same time before. Compares sides, never people.`}
      rule="85 %: nearest rank. Opening hours are physical time inside the calendar's opening windows, holidays out. Imported work is left out where it carries no times."
      table={{
        columns: ["Figure", "Now", "Before"],
        rows: [...it, ...marketing].map(({ name, now: value, before: was, words }) => [
          name,
          value === null ? "–" : words(value),
          was === null ? "–" : words(was),
        ]),
      }}
    >
      <div className={classes["mirror"]}>
        <SideFigures side="it" heading="IT answers" figures={it} />
        <SideFigures side="marketing" heading="Marketing holds still" figures={marketing} />
      </div>
    </ChartPanel>
  );
}

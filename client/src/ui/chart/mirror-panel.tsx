import { isEnough, type BusinessFigures, type Mirror } from "@tandem/shared/flow";
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from "@tabler/icons-react";
import type { Figures } from "../../live/use-report.ts";
import { percent } from "../format.ts";
import { SideLabel } from "../side-label.tsx";
import { ChartPanel } from "./chart-panel.tsx";
import { shareWords } from "./few.ts";
import classes from "./mirror-panel.module.css";
import { openingHours } from "./sentences.ts";
import { capital, type ShownFigures } from "./shown-figures.ts";

interface Figure {
  readonly name: string;
  readonly how: string;
  /** null: none in the window, or too few to say. */
  readonly now: number | null;
  readonly before: number | null;
  /** Of fewer than ten: their count, where it says as much as the figure would. */
  readonly few: string;
  readonly words: (value: number) => string;
}

const ratio = (value: number): string => value.toFixed(1);

const enough = <Value,>(requests: number, value: Value): Value | null => (isEnough(requests) ? value : null);

/** A time in which 85 % were done, in opening hours. */
const timeFigure = (
  name: string,
  done: string,
  now: BusinessFigures,
  before: BusinessFigures,
  more = `${now.requests} ${done}`,
): Figure => ({
  name,
  how: `opening hours, ${isEnough(now.requests) ? more : `${now.requests} of ten ${done} so far`}`,
  now: enough(now.requests, now.p85BusinessSeconds),
  before: enough(before.requests, before.p85BusinessSeconds),
  few: "–",
  words: openingHours,
});

interface Part {
  readonly requests: number;
  readonly part: number;
  readonly value: number | null;
}

const partFigure = (name: string, how: string, now: Part, before: Part, words = percent): Figure => ({
  name,
  how,
  now: enough(now.requests, now.value),
  before: enough(before.requests, before.value),
  few: shareWords(now.part, now.requests),
  words,
});

function itFigures(now: Mirror["it"], before: Mirror["it"]): readonly Figure[] {
  const { target } = now.firstResponse;
  const kept = ({ requests, kept: part, share: value }: Mirror["it"]["sleAttainment"]): Part => ({
    requests,
    part,
    value,
  });
  const declined = ({ requests, declined: part, share: value }: Mirror["it"]["declines"]): Part => ({
    requests,
    part,
    value,
  });
  return [
    timeFigure(
      "First response, 85 %",
      "answered",
      now.firstResponse,
      before.firstResponse,
      target.share === null
        ? `${now.firstResponse.requests} answered`
        : `${percent(target.share)} within their target`,
    ),
    partFigure(
      "Within the service level",
      `${now.sleAttainment.kept} of ${now.sleAttainment.requests}, start to live`,
      kept(now.sleAttainment),
      kept(before.sleAttainment),
    ),
    partFigure(
      "Declined, with an alternative",
      `${now.declines.declined} of ${now.declines.requests} decided`,
      declined(now.declines),
      declined(before.declines),
    ),
  ];
}

function marketingFigures(now: Mirror["marketing"], before: Mirror["marketing"]): readonly Figure[] {
  const changes = ({
    requests,
    changes: part,
    changesPerRequest: value,
  }: Mirror["marketing"]["scopeChanges"]): Part => ({ requests, part, value });
  return [
    partFigure(
      "Scope changes per request",
      `${now.scopeChanges.changes} after commit or start`,
      changes(now.scopeChanges),
      changes(before.scopeChanges),
      ratio,
    ),
    timeFigure("Answers to questions, 85 %", "answered", now.answerTime, before.answerTime),
    timeFigure("Deliveries accepted, 85 %", "accepted", now.acceptanceTime, before.acceptanceTime),
  ];
}

const nowWords = ({ now, few, words }: Figure): string => (now === null ? few : words(now));

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
              <b>{nowWords(figure)}</b>
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

/** A figure of the mirror in words: "First response, 85 %", "8 h", "was 9 h". */
export interface MirrorWords {
  readonly name: string;
  readonly now: string;
  readonly before: string | null;
}

const wordsOf = (figure: Figure): MirrorWords => ({
  name: figure.name,
  now: nowWords(figure),
  before: figure.before === null ? null : `was ${figure.words(figure.before)}`,
});

/** Both sides' figures in words, for where there is no room for the panel. */
export const mirrorWords = ({ mirror: now, before }: Pick<Figures, "mirror" | "before">) => ({
  it: itFigures(now.it, before.mirror.it).map(wordsOf),
  marketing: marketingFigures(now.marketing, before.mirror.marketing).map(wordsOf),
});

/** How responsive IT was, beside how steady marketing was. Sides, never people. */
export function MirrorPanel({ shown: { figures, span } }: { readonly shown: ShownFigures }) {
  const { mirror: now, before } = figures;
  const it = itFigures(now.it, before.mirror.it);
  const marketing = marketingFigures(now.marketing, before.mirror.marketing);
  return (
    <ChartPanel
      title="Both sides’ mirror"
      sub={`${capital(span)}, change against the same time before. Compares sides, never people.`}
      rule="85 %: nearest rank, told from ten on. Opening hours are physical time inside the calendar's opening windows, holidays out. Imported work is left out where it carries no times."
      table={{
        columns: ["Figure", "Now", "Before"],
        rows: [...it, ...marketing].map((figure) => [
          figure.name,
          nowWords(figure),
          figure.before === null ? "–" : figure.words(figure.before),
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

import { Button, Textarea } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import type { WorkspaceState } from "@tandem/shared";
import { windowEnding } from "@tandem/shared/flow";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import { useDraft, useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useReport, type Figures } from "../../live/use-report.ts";
import { isEnough } from "@tandem/shared/flow";
import { counted, dayWords } from "../../ui/format.ts";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { useNow } from "../../ui/use-now.ts";
import { BriefLine } from "./brief-line.tsx";
import { asks, happened, reasons } from "./brief-words.ts";
import { USUAL } from "./window.ts";
import classes from "./brief.module.css";

const settingsOf = (view: WorkspaceState) => view.settings;

/** One page for a meeting: what happened, why, and what both sides are asked for. Its figures are those of Insights. */
export function BriefPage() {
  const { zone } = useCalendar();
  const today = zone.dayAt(useNow(60_000));
  const figures = useReport(windowEnding(today, USUAL * 7));
  const { print } = useSearch({ from: "/w/$workspace/insights/brief" });
  const navigate = useNavigate({ from: "/w/$workspace/insights/brief" });
  const put = useEffectEvent(() => {
    // Once: a reload shows the page and asks for no paper.
    void navigate({ search: {}, replace: true });
    setTimeout(() => globalThis.print(), 0);
  });
  const isDue = print === true && figures !== undefined;
  useEffect(() => {
    if (isDue) put();
  }, [isDue]);
  return (
    <Page width={820}>
      <div className={classes["screen"]}>
        <PageHead
          title="One-page brief"
          sub="Counted as in Insights. What you ask for is yours to write; it is kept on this device."
          actions={
            <Button
              leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />}
              disabled={figures === undefined}
              onClick={() => globalThis.print()}
            >
              Print or save as PDF
            </Button>
          }
        />
      </div>
      {figures === undefined ? <SkeletonRows rows={8} /> : <Brief figures={figures} today={today} />}
    </Page>
  );
}

function Brief({ figures, today }: { readonly figures: Figures; readonly today: string }) {
  const settings = useView(settingsOf);
  const targetDays = settings?.targetDays ?? null;
  const proposed = asks(figures, targetDays).join("\n");
  const [asked, setAsked, forget] = useDraft<string>("brief asks", "");
  const words = asked === "" ? proposed : asked;
  const { speedToMarket: speed, window } = figures;
  return (
    <Panel>
      <article className={classes["brief"]}>
        <header>
          <p>
            {settings?.name}, {dayWords(today, { year: true })}
          </p>
          <h2>
            {isEnough(speed.requests) && speed.p85Days !== null
              ? `An idea reaches the market in ${counted(speed.p85Days, "day")}${targetDays === null ? "" : `, the target is ${targetDays}`}`
              : "How fast an idea reaches the market"}
          </h2>
          <small>
            {dayWords(window.from, { year: true })} to {dayWords(window.to, { year: true })}, compared with
            the {USUAL} weeks before. 85 %: nearest rank; days are local dates, first and last counted.
          </small>
        </header>
        {isEnough(speed.requests) && <BriefLine weeks={speed.byWeek} targetDays={targetDays} />}
        <Part heading="What happened" lines={happened(figures)} />
        <Part heading="Why" lines={reasons(figures)} />
        <section>
          <h3>What we ask for</h3>
          <ol className={classes["paper"]}>
            {words
              .split("\n")
              .filter((line) => line.trim() !== "")
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ol>
          <div className={classes["screen"]}>
            <Textarea
              aria-label="What we ask for, a line each"
              autosize
              minRows={3}
              maxRows={10}
              maxLength={1200}
              value={words}
              onChange={(event) => setAsked(event.currentTarget.value)}
            />
            {asked !== "" && (
              <Button variant="subtle" size="xs" mt={6} onClick={forget}>
                Take the proposal again
              </Button>
            )}
          </div>
        </section>
      </article>
    </Panel>
  );
}

function Part({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

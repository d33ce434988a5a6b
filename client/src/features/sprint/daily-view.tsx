import { toEpochDay, type Pod, type SprintFacts, type WorkspaceState } from "@tandem/shared";
import { useMemo, type ReactNode } from "react";
import { useCalendar } from "../../live/use-calendar.ts";
import { counted, dayWords } from "../../ui/format.ts";
import { PageHead } from "../../ui/page-head.tsx";
import { SkillGaps } from "./skill-gaps.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useNow } from "../../ui/use-now.ts";
import { roundOf, roundWords, type DailyCard as Card } from "./daily.ts";
import { DailyCard } from "./daily-card.tsx";
import classes from "./sprint.module.css";

interface DailyViewProps {
  readonly view: WorkspaceState;
  readonly pod: Pod;
  readonly sprint: SprintFacts;
  readonly controls: ReactNode;
}

/** The round of the day, for one screen that all look at: what is stuck first, then the board from right to left. */
export function DailyView({ view, pod, sprint, controls }: DailyViewProps) {
  const { zone, business } = useCalendar();
  const now = useNow(60_000);
  const today = zone.dayAt(now);
  const round = useMemo(() => roundOf(view, pod, zone, today), [view, pod, zone, today]);
  let left = 0;
  const last = toEpochDay(sprint.end);
  for (let day = zone.epochDayAt(now); day <= last; day++) if (business.isWorkingDay(day)) left++;
  const list = (title: string, cards: readonly Card[]) =>
    cards.length > 0 && (
      <Panel title={title} flush>
        <ul className={classes["cards"]}>
          {cards.map((card) => (
            <DailyCard key={card.request.id} view={view} card={card} now={now} />
          ))}
        </ul>
      </Panel>
    );
  return (
    <div className={classes["daily"]}>
      <PageHead
        title={roundWords(round)}
        sub={
          <>
            {pod.name}, {sprint.name}
            {sprint.goal === "" ? "" : `: ${sprint.goal}`}.{" "}
            {sprint.end < today
              ? `It should have ended ${dayWords(sprint.end)}.`
              : `${counted(left, "working day")} left, ends ${dayWords(sprint.end)}.`}
          </>
        }
        actions={controls}
      />
      {list(`Blocked, ${round.blocked.length}`, round.blocked)}
      {list(`Ageing, ${round.ageing.length}`, round.ageing)}
      {list(`Waiting on the other side, ${round.otherSide.length}`, round.otherSide)}
      <SkillGaps view={view} pod={pod} sprint={sprint} />
      <h2 className={classes["walk"]}>Walk the board, right to left</h2>
      {round.columns.map(({ column, cards, above }) => (
        <section key={column.id} className={classes["column"]} aria-label={column.name}>
          <header>
            <h3>{column.name}</h3>
            <span>{countWords(cards.length, above)}</span>
          </header>
          {cards.length > 0 && (
            <ul className={classes["cards"]}>
              {cards.map((card) => (
                <DailyCard key={card.request.id} view={view} card={card} now={now} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

/** "2 cards", "1 other card, 5 above", "2 above", "empty". */
function countWords(here: number, above: number): string {
  if (above === 0) return here === 0 ? "empty" : counted(here, "card");
  return here === 0 ? `${above} above` : `${counted(here, "other card")}, ${above} above`;
}

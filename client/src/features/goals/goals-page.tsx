import {
  byGoalState,
  isClosed,
  mayTakePart,
  tableValues,
  type Goal,
  type WorkspaceState,
} from "@tandem/shared";
import { windowEnding } from "@tandem/shared/flow";
import { Button } from "@mantine/core";
import { IconPlus, IconTargetArrow } from "@tabler/icons-react";
import { useState } from "react";
import { useActor, useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useReport } from "../../live/use-report.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { countWord } from "../../ui/number-words.ts";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useNow } from "../../ui/use-now.ts";
import { GoalForm } from "./goal-form.tsx";
import { GoalRow } from "./goal-row.tsx";
import classes from "./goals.module.css";

const all = (view: WorkspaceState) => view;

/** How many open requests serve each goal. */
function openBy(view: WorkspaceState): ReadonlyMap<string, number> {
  const open = new Map<string, number>();
  for (const request of tableValues(view.requests))
    if (request.goal !== null && !isClosed(request))
      open.set(request.goal, (open.get(request.goal) ?? 0) + 1);
  return open;
}

const PARTS = [
  { title: "Active", states: ["active"] },
  { title: "Proposed", states: ["draft"] },
  { title: "Ended", states: ["reached", "dropped"] },
] as const satisfies readonly { readonly title: string; readonly states: readonly Goal["state"][] }[];

/** "Two goals are active, one is proposed" */
function headline(goals: readonly Goal[]): string {
  const count = (state: Goal["state"]) => goals.filter((goal) => goal.state === state).length;
  const are = (n: number) => (n === 1 ? "is" : "are");
  const [active, draft] = [count("active"), count("draft")];
  const first = `${countWord(active)} ${active === 1 ? "goal" : "goals"} ${are(active)} active`;
  return draft === 0 ? first : `${first}, ${countWord(draft).toLowerCase()} ${are(draft)} proposed`;
}

/** What both sides want to bring about, who owns it on each side, and what serves it. */
export function GoalsPage() {
  const view = useView(all);
  const actor = useActor();
  const { zone } = useCalendar();
  const today = zone.dayAt(useNow(60_000));
  const live = useReport(windowEnding(today, 52 * 7))?.groups.goal;
  const [editing, setEditing] = useState<string | null>(null);
  const goals = Object.values(view.goals).sort(byGoalState);
  const open = openBy(view);
  const propose = mayTakePart(actor) && editing !== "new" && (
    <Button
      leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
      onClick={() => setEditing("new")}
    >
      Propose a goal
    </Button>
  );
  return (
    <Page width={1000}>
      <PageHead
        title={goals.length === 0 ? "No goals yet" : headline(goals)}
        sub="A goal is active once someone from each side owns it. Requests name the goal they serve."
        actions={goals.length > 0 && propose}
      />
      <div className={classes["parts"]}>
        {editing === "new" && (
          <Panel title="A goal that both sides want">
            <GoalForm goal={null} view={view} onClose={() => setEditing(null)} />
          </Panel>
        )}
        {goals.length === 0 && editing !== "new" && (
          <EmptyState icon={IconTargetArrow} heading="What do both sides want?" action={propose}>
            Name it, and who owns it in marketing and in IT. Filed requests can say that they serve it.
          </EmptyState>
        )}
        {PARTS.map(({ title, states }) => {
          const shown = goals.filter(({ state }) => states.some((one) => one === state));
          if (shown.length === 0) return null;
          return (
            <Panel key={title} title={title} flush>
              <ul className={classes["goals"]}>
                {shown.map((goal) => (
                  <li key={goal.id}>
                    {editing === goal.id ? (
                      <div className={classes["form"]}>
                        <GoalForm goal={goal} view={view} onClose={() => setEditing(null)} />
                      </div>
                    ) : (
                      <GoalRow
                        goal={goal}
                        open={open.get(goal.id) ?? 0}
                        live={live?.find(({ key }) => key === goal.id)?.requests ?? 0}
                        onEdit={() => setEditing(goal.id)}
                      />
                    )}
                  </li>
                ))}
              </ul>
            </Panel>
          );
        })}
      </div>
    </Page>
  );
}

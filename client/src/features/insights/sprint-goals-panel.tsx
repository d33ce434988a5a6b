import { IconTargetArrow } from "@tabler/icons-react";
import { FORECAST_SEED } from "@tandem/shared/flow";
import { ChartPanel } from "../../ui/chart/chart-panel.tsx";
import type { ShownFigures } from "../../ui/chart/shown-figures.ts";
import { counted, dayWords, percent } from "../../ui/format.ts";
import { BarRows } from "./bar-rows.tsx";

/** Whether the sprints under way will end with all their work done. */
export function SprintGoalsPanel({ shown: { figures } }: { readonly shown: ShownFigures }) {
  const goals = figures.sprintGoals;
  const [first] = goals;
  const chance = (value: number | null) => (value === null ? "not enough data" : percent(value));
  const title =
    first === undefined
      ? "Will the sprint’s goal hold"
      : goals.length === 1 && first.chance !== null
        ? `${percent(first.chance)} chance that the sprint ends with all its work done`
        : `${goals.filter((goal) => (goal.chance ?? 0) >= 0.85).length} of ${goals.length} sprints will likely end with all their work done`;
  return (
    <ChartPanel
      title={title}
      sub="Chance that what the sprint holds is done by its last day"
      rule="Monte Carlo, 10,000 trials of the pod's own days of work done (launch-ready), the 90 up to yesterday, whatever the requests' size. Day 1 is tomorrow. What is done by then is taken to be the sprint's own work."
      table={{
        columns: ["Sprint", "Chance", "Open requests", "Days left", "Ends"],
        rows: goals.map((goal) => [goal.name, chance(goal.chance), goal.openRequests, goal.days, goal.end]),
      }}
      missing={
        first === undefined
          ? {
              icon: IconTargetArrow,
              heading: "No sprint is under way",
              words: "Once one has started, this says how likely all its work is done in time.",
            }
          : undefined
      }
      foot={`Seed ${FORECAST_SEED}.`}
    >
      <BarRows
        heads={["Sprint", "Chance", "Open", "Days left"]}
        rows={goals.map((goal) => ({
          key: goal.sprint,
          name: (
            <>
              {goal.name}
              <small style={{ display: "block", color: "var(--text-3)" }}>
                {goal.goal === "" ? `ends ${dayWords(goal.end)}` : goal.goal}
              </small>
            </>
          ),
          part: goal.chance ?? 0,
          tick: 0.85,
          cells: [chance(goal.chance), counted(goal.openRequests, "request"), goal.days],
        }))}
      />
    </ChartPanel>
  );
}

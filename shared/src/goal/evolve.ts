import type { Draft } from "../workspace/draft.ts";
import type { GoalEvent } from "./events.ts";
import type { Goal } from "./goal.ts";

type EventOf<Type extends GoalEvent["type"]> = Extract<GoalEvent, { type: Type }>;

function change(draft: Draft, id: string, changes: Partial<Goal>): void {
  const found = draft.state.goals[id];
  if (found) draft.put("goals", id, { ...found, ...changes });
}

export const EVOLVE_GOALS: {
  readonly [Type in GoalEvent["type"]]: (draft: Draft, event: EventOf<Type>) => void;
} = {
  "goal.proposed": (draft, { goal }) => draft.put("goals", goal.id, goal),
  "goal.changed": (draft, { goal, changes }) => change(draft, goal, changes),
  "goal.activated": (draft, { goal }) => change(draft, goal, { state: "active" }),
  "goal.ended": (draft, { goal, as }) => change(draft, goal, { state: as }),
  "goal.owner_lost": (draft, { goal, side }) => {
    const owners = draft.state.goals[goal]?.owners;
    if (owners) change(draft, goal, { owners: { ...owners, [side]: null }, state: "draft" });
  },
};

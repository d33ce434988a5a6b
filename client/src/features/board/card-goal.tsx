import type { GoalId, WorkspaceState } from "@tandem/shared";
import { IconTargetArrow } from "@tabler/icons-react";
import { useCallback } from "react";
import { useView } from "../../live/hooks.ts";
import classes from "./card.module.css";

interface CardGoalProps {
  readonly goal: GoalId;
  /** There is room for its name. */
  readonly withName: boolean;
}

/** The goal that a card serves; where there is no room its sign alone, with the name to hover over. */
export function CardGoal({ goal, withName }: CardGoalProps) {
  const name = useView(useCallback((view: WorkspaceState) => view.goals[goal]?.name, [goal]));
  if (name === undefined) return null;
  return (
    <span className={classes["campaign"]} title={`Goal: ${name}`}>
      <IconTargetArrow size={13} stroke={1.75} role="img" aria-label="goal" />
      {withName && <span>{name}</span>}
    </span>
  );
}

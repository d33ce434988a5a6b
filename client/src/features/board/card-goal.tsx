import type { GoalId, WorkspaceState } from "@tandem/shared";
import { IconTargetArrow } from "@tabler/icons-react";
import { useCallback } from "react";
import { useView } from "../../live/hooks.ts";
import { useBoard } from "./board-context.ts";
import classes from "./card.module.css";

/** The goal that a card serves; on a dense board its sign alone, with the name to hover over. */
export function CardGoal({ goal }: { readonly goal: GoalId }) {
  const name = useView(useCallback((view: WorkspaceState) => view.goals[goal]?.name, [goal]));
  const { density } = useBoard();
  if (name === undefined) return null;
  return (
    <span className={classes["campaign"]} title={`Goal: ${name}`}>
      <IconTargetArrow size={13} stroke={1.75} role="img" aria-label="goal" />
      {density === "roomy" && <span>{name}</span>}
    </span>
  );
}

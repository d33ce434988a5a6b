import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import type { Column } from "@tandem/shared";
import { WipBadge } from "../../ui/wip-badge.tsx";
import classes from "./board-lanes.module.css";
import { ColumnHead, OverrideNote } from "./column-head.tsx";
import { useWip } from "./use-wip.ts";

interface LaneColumnHeadProps {
  readonly column: Column;
  readonly folded: boolean;
  readonly onFold: (fold: boolean) => void;
}

/** A column's head above its swimlanes; it stays while they scroll. */
export function LaneColumnHead({ column, folded, onFold }: LaneColumnHeadProps) {
  const wip = useWip(column.id);
  if (folded)
    return (
      <UnstyledButton className={classes["folded"] ?? ""} title={column.name} onClick={() => onFold(false)}>
        <VisuallyHidden>Unfold: {column.name}</VisuallyHidden>
        <WipBadge count={wip} limit={column.limit} />
      </UnstyledButton>
    );
  return (
    <div className={classes["head"]}>
      <ColumnHead column={column} count={wip} preview={false} onFold={() => onFold(true)} />
      <OverrideNote column={column} />
    </div>
  );
}

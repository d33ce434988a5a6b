import { useDroppable } from "@dnd-kit/core";
import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import type { Column, WorkspaceState } from "@tandem/shared";
import { useCallback } from "react";
import { useView } from "../../live/hooks.ts";
import { WipBadge } from "../../ui/wip-badge.tsx";
import classes from "./board.module.css";

interface FoldedColumnProps {
  readonly column: Column;
  /** A card hovers here and may be put down. */
  readonly isOver: boolean;
  readonly onUnfold: () => void;
}

/** A column that was folded: its count and its name from top to bottom. A card can still be put into it. */
export function FoldedColumn({ column, isOver, onUnfold }: FoldedColumnProps) {
  const { setNodeRef } = useDroppable({ id: column.id });
  const count = useView(
    useCallback((view: WorkspaceState) => view.lanes[column.id]?.length ?? 0, [column.id]),
  );
  return (
    <UnstyledButton
      ref={setNodeRef}
      className={classes["live"] ?? ""}
      data-column={column.id}
      data-cell={column.id}
      data-drop={isOver || undefined}
      onClick={onUnfold}
    >
      <VisuallyHidden>Unfold: </VisuallyHidden>
      <WipBadge count={count} limit={column.limit} />
      <span>{column.name}</span>
    </UnstyledButton>
  );
}

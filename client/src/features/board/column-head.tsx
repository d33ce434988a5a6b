import { ActionIcon } from "@mantine/core";
import type { Column } from "@tandem/shared";
import { IconChevronsLeft, IconLockOpen } from "@tabler/icons-react";
import { memo } from "react";
import { WipBadge } from "../../ui/wip-badge.tsx";
import { useBoard } from "./board-context.ts";
import classes from "./column.module.css";
import { ColumnMenu } from "./column-menu.tsx";

interface ColumnHeadProps {
  readonly column: Column;
  /** What counts against the limit, with a card that hovers here. */
  readonly count: number;
  readonly preview: boolean;
  readonly onFold: (column: string, fold: boolean) => void;
}

/** A column's name, its count against its limit, and what can be done with it. */
export const ColumnHead = memo(function ColumnHead({ column, count, preview, onFold }: ColumnHeadProps) {
  return (
    <header className={classes["head"]}>
      <h2>{column.name}</h2>
      <WipBadge count={count} limit={column.limit} preview={preview} />
      {column.stage === "review" && <span className={classes["turn"]}>marketing</span>}
      <span className={classes["space"]} />
      <ActionIcon
        className={classes["fold"] ?? ""}
        variant="subtle"
        size={28}
        aria-label={`Fold ${column.name}`}
        onClick={() => onFold(column.id, true)}
      >
        <IconChevronsLeft size={16} stroke={1.75} />
      </ActionIcon>
      <ColumnMenu column={column} />
    </header>
  );
});

/** Who let one over the limit and why, until the column is within it again. */
export const OverrideNote = memo(function OverrideNote({ column }: { readonly column: Column }) {
  const { person } = useBoard();
  if (!column.override) return null;
  return (
    <p className={classes["override"]} title={column.override.reason}>
      <IconLockOpen size={15} stroke={1.75} aria-hidden="true" />
      <span>
        <b>{person(column.override.by).name.split(" ")[0]} let one over:</b> {column.override.reason}
      </span>
    </p>
  );
});

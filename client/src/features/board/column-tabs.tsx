import { UnstyledButton } from "@mantine/core";
import type { Column } from "@tandem/shared";
import { WipBadge } from "../../ui/wip-badge.tsx";
import classes from "./board.module.css";
import { useWip } from "./use-wip.ts";

interface ColumnTabsProps {
  readonly columns: readonly Column[];
  /** Index of the column that is shown. */
  readonly current: number;
  readonly onOpen: (index: number) => void;
}

/** On a phone: which column is shown, and the way to another. */
export function ColumnTabs({ columns, current, onOpen }: ColumnTabsProps) {
  return (
    <nav className={classes["tabs"]} aria-label="Columns">
      {columns.map((column, i) => (
        <Tab key={column.id} column={column} current={i === current} onOpen={() => onOpen(i)} />
      ))}
    </nav>
  );
}

interface TabProps {
  readonly column: Column;
  readonly current: boolean;
  readonly onOpen: () => void;
}

function Tab({ column, current, onOpen }: TabProps) {
  const wip = useWip(column.id);
  return (
    <UnstyledButton className={classes["tab"] ?? ""} aria-current={current || undefined} onClick={onOpen}>
      {column.name} <WipBadge count={wip} limit={column.limit} />
    </UnstyledButton>
  );
}

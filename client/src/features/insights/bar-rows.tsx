import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./bar-rows.module.css";

export interface BarRow {
  readonly key: string;
  readonly name: ReactNode;
  /** Length of the bar, 0 to 1. */
  readonly part: number;
  /** Where a tick stands, 0 to 1. */
  readonly tick?: number | undefined;
  readonly colour?: string;
  readonly cells: readonly ReactNode[];
  /** The requests behind it. */
  readonly onOpen?: (() => void) | undefined;
}

interface BarRowsProps {
  /** Of the name and of each cell. */
  readonly heads: readonly string[];
  readonly rows: readonly BarRow[];
}

const share = (part: number): string => `${100 * Math.min(1, Math.max(0, part))}%`;

/** Names with a bar each and their figures: what a chart of few rows is made of. */
export function BarRows({ heads, rows }: BarRowsProps) {
  const [name, ...cells] = heads;
  return (
    <div className={classes["table"]} data-cells={cells.length}>
      <div className={classes["head"]} aria-hidden="true">
        <span>{name}</span>
        <span />
        {cells.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      {rows.map((row) => (
        <div key={row.key} className={classes["row"]}>
          {row.onOpen === undefined ? (
            <span>{row.name}</span>
          ) : (
            <UnstyledButton className={classes["open"] ?? ""} onClick={row.onOpen}>
              {row.name}
            </UnstyledButton>
          )}
          <span className={classes["bar"]} aria-hidden="true">
            <i style={{ width: share(row.part), background: row.colour ?? "var(--c1)" }} />
            {row.tick !== undefined && <u style={{ left: share(row.tick) }} />}
          </span>
          {row.cells.map((cell, i) =>
            i === 0 ? <b key={heads[i + 1]}>{cell}</b> : <span key={heads[i + 1]}>{cell}</span>,
          )}
        </div>
      ))}
    </div>
  );
}

import type { ReactNode } from "react";
import classes from "./facts-grid.module.css";

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

interface FactsGridProps {
  readonly facts: readonly Fact[];
  /** In a panel, which has a border of its own. */
  readonly isBare?: boolean;
}

/** Short facts side by side; none takes room without a value. */
export function FactsGrid({ facts, isBare = false }: FactsGridProps) {
  if (facts.length === 0) return null;
  return (
    <dl className={classes["facts"]} data-bare={isBare || undefined}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

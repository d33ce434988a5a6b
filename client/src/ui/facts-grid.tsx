import type { ReactNode } from "react";
import classes from "./facts-grid.module.css";

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Short facts side by side; none takes room without a value. */
export function FactsGrid({ facts }: { readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className={classes["facts"]}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

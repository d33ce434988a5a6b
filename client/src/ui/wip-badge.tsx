import { IconLockOpen } from "@tabler/icons-react";
import classes from "./wip-badge.module.css";

interface WipBadgeProps {
  readonly count: number;
  /** null where the column has no limit. */
  readonly limit: number | null;
  /** While a card hovers over the column: the count after the drop, in indigo. */
  readonly preview?: boolean;
}

/** How full a column is. A passed limit is ink with an open lock, never red: someone let it pass and said why. */
export function WipBadge({ count, limit, preview = false }: WipBadgeProps) {
  const isOver = limit !== null && count > limit;
  const words = limit === null ? `${count} here` : `${count} of ${limit}${isOver ? ", over the limit" : ""}`;
  return (
    <span className={classes["badge"]} data-over={isOver || undefined} data-preview={preview || undefined}>
      {isOver && <IconLockOpen size={13} stroke={1.75} aria-hidden="true" />}
      <span aria-hidden="true">{limit === null ? count : `${count} / ${limit}`}</span>
      <span className={classes["hidden"]}>{words}</span>
    </span>
  );
}

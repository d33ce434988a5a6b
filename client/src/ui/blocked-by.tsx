import { IconBarrierBlock } from "@tabler/icons-react";
import classes from "./blocked-by.module.css";

interface BlockedByProps {
  /** Of the requests that it waits for. */
  readonly keys: readonly string[];
  /** How many are named; the rest is counted. */
  readonly limit: number;
}

/** What a request waits for before it can end: "Blocked by CAM-12, CAM-15". */
export function BlockedBy({ keys, limit }: BlockedByProps) {
  const rest = keys.length - limit;
  return (
    <p className={classes["by"]}>
      <IconBarrierBlock size={14} stroke={1.75} aria-hidden="true" />
      <span>
        Blocked by <b>{keys.slice(0, limit).join(", ")}</b>
        {rest > 0 && ` and ${rest} more`}
      </span>
    </p>
  );
}

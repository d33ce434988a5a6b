import { Skeleton } from "@mantine/core";
import classes from "./skeleton.module.css";

interface SkeletonRowsProps {
  readonly rows?: number;
  readonly columns?: number;
}

const widths = ["82%", "52%", "66%", "34%"];

/** The shape of a table's body while its rows are on the way. */
export function SkeletonRows({ rows = 5, columns = 4 }: SkeletonRowsProps) {
  return (
    <div role="status" aria-label="Loading">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes["row"]}>
          {Array.from({ length: columns }, (_, column) => (
            <Skeleton key={column} height={10} width={widths[(row + column) % widths.length] ?? "66%"} />
          ))}
        </div>
      ))}
    </div>
  );
}

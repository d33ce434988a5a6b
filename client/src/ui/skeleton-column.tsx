import { Skeleton } from "@mantine/core";
import { SkeletonCard } from "./skeleton-card.tsx";
import classes from "./skeleton.module.css";

/** The shape of a board's column while the workspace is on the way. */
export function SkeletonColumn({ cards = 3 }: { readonly cards?: number }) {
  return (
    <div className={classes["column"]} role="status" aria-label="Loading">
      <Skeleton height={10} width="34%" my={12} mx={6} />
      {Array.from({ length: cards }, (_, index) => (
        <SkeletonCard key={index} />
      ))}
    </div>
  );
}

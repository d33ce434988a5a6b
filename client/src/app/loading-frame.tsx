import { SkeletonColumn } from "../ui/skeleton-column.tsx";
import classes from "./loading-frame.module.css";

/** The shape of a page while its workspace is fetched: no spinner, nothing that jumps. */
export function LoadingFrame() {
  return (
    <div className={classes["frame"]} aria-busy="true" aria-label="Loading">
      <div className={classes["bar"]} />
      <div className={classes["columns"]}>
        {[3, 4, 2, 3, 1].map((cards, i) => (
          <SkeletonColumn key={i} cards={cards} />
        ))}
      </div>
    </div>
  );
}

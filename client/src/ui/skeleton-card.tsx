import { Skeleton } from "@mantine/core";
import classes from "./skeleton.module.css";

/** The shape of a card while its request is on the way. */
export function SkeletonCard() {
  return (
    <div className={classes["card"]} aria-hidden="true">
      <Skeleton height={10} width="34%" />
      <Skeleton height={10} width="94%" />
      <Skeleton height={10} width="66%" />
    </div>
  );
}

import type { Side } from "@tandem/shared/flow";
import type { ReactNode } from "react";
import classes from "./side-label.module.css";

interface SideLabelProps {
  readonly side: Side | "neither";
  /** Instead of the side's own name. */
  readonly children?: ReactNode;
}

const names = { marketing: "Marketing", it: "IT", neither: "Neither" };

/** A side by mark and word: coral circle, teal square, grey diamond. */
export function SideLabel({ side, children }: SideLabelProps) {
  return (
    <span className={classes["side"]} data-side={side}>
      {children ?? names[side]}
    </span>
  );
}

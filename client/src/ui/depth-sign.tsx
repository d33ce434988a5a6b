import type { SkillDepth } from "@tandem/shared";
import classes from "./depth-sign.module.css";

const STEPS = [1, 2, 3, 4] as const;

/** Four steps, filled up to a depth. The words beside it carry the meaning, so readers skip it. */
export function DepthSign({ depth }: { readonly depth: SkillDepth }) {
  return (
    <span className={classes["sign"]} aria-hidden="true">
      {STEPS.map((step) => (
        <i key={step} data-on={step <= depth || undefined} />
      ))}
    </span>
  );
}

import { IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./field-hint.module.css";

interface FieldHintProps {
  /** To name it in a field's `aria-describedby`. */
  readonly id?: string;
  /** `hint` explains quietly; `needs` says in full ink what is still missing. */
  readonly tone?: "hint" | "needs";
  readonly children: ReactNode;
}

/** A line under a group of fields. A single field has Mantine's `description` and `error` for the same. */
export function FieldHint({ id, tone = "hint", children }: FieldHintProps) {
  return (
    <p id={id} className={classes["hint"]} data-tone={tone}>
      <IconInfoCircle size={14} stroke={1.75} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}

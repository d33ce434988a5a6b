import { IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./refusal-note.module.css";

interface RefusalNoteProps {
  /** The rule, short: "Build is full, 3 of 3." */
  readonly reason: string;
  /** What became of it and the way on. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Refused, in place: ink and a thick line, never red; what was typed stays beside it. Read out when it appears. */
export function RefusalNote({ reason, children, action }: RefusalNoteProps) {
  return (
    <div className={classes["note"]} role="alert">
      <IconInfoCircle size={16} stroke={1.75} aria-hidden="true" />
      <div className={classes["words"]}>
        <b>{reason}</b> {children}
      </div>
      {action}
    </div>
  );
}

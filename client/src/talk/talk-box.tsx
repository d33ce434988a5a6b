import { MOST_CHARACTERS } from "@tandem/shared";
import type { ReactNode } from "react";
import { NameArea } from "./name-area.tsx";
import type { Nameable } from "./suggest.ts";
import classes from "./talk-box.module.css";

interface TalkBoxProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly nameable: Nameable;
  /** Opened by a click: the caret goes here, behind the text. */
  readonly opensHere?: boolean;
  /** What stands under the text: counter and buttons. */
  readonly children: ReactNode;
}

/** A box for Markdown of 1,200 characters, with what sends it under the words. */
export function TalkBox({ label, children, ...area }: TalkBoxProps) {
  const { length } = area.value;
  return (
    <div className={classes["box"]}>
      <NameArea aria-label={label} variant="unstyled" minRows={2} maxRows={14} {...area} />
      <footer>
        <span className={classes["count"]} data-near={length > MOST_CHARACTERS - 100 || undefined}>
          {length.toLocaleString("en-US")} of {MOST_CHARACTERS.toLocaleString("en-US")}
        </span>
        {children}
      </footer>
    </div>
  );
}

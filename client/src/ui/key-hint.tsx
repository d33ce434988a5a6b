import { Kbd } from "@mantine/core";
import classes from "./key-hint.module.css";

interface KeyHintProps {
  /** One key as printed on it: "Z", "⌘ K", "→", "Space". */
  readonly children: string;
}

/** The key that does the same as the button it stands in. Hidden on a phone and from screen readers. */
export function KeyHint({ children }: KeyHintProps) {
  return (
    <Kbd className={classes["key"]} aria-hidden="true">
      {children}
    </Kbd>
  );
}

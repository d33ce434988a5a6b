import { Checkbox } from "@mantine/core";
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import classes from "./tick-list.module.css";

interface TickListProps {
  /** For readers: "Ready list". */
  readonly label: string;
  readonly items: readonly { readonly text: string; readonly done: boolean }[];
  /** Left out for whoever may only look. */
  readonly onTick?: ((item: number, done: boolean) => void) | undefined;
}

/** A definition of ready or of done, item by item. */
export function TickList({ label, items, onTick }: TickListProps) {
  return (
    <ul className={classes["list"]} aria-label={label}>
      {items.map(({ text, done }, index) => (
        // Items never change their order, and two may read the same.
        <li key={`${index} ${text}`} data-done={done || undefined}>
          {onTick === undefined ? (
            <>
              {done ? (
                <IconCircleCheck size={16} stroke={1.75} role="img" aria-label="Done:" />
              ) : (
                <IconCircleDashed size={16} stroke={1.75} role="img" aria-label="Open:" />
              )}
              <span>{text}</span>
            </>
          ) : (
            <Checkbox
              label={text}
              checked={done}
              onChange={(event) => onTick(index, event.currentTarget.checked)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

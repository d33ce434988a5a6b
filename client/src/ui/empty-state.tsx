import { Text } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

interface EmptyStateProps {
  readonly icon: Icon;
  /** "All answered", "No requests yet", "Nothing for “liveshop”". */
  readonly heading: string;
  /** What happens next, or how to begin. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** `panel` (the default) on a ground of its own; `slot` small and dashed, inside a column or a list; `bare` without ground. */
  readonly look?: "panel" | "slot" | "bare";
}

/** Nothing there: says whether that is good, and teaches the next step. */
export function EmptyState({ icon: Sign, heading, children, action, look = "panel" }: EmptyStateProps) {
  return (
    <section className={classes["empty"]} data-look={look}>
      <Sign size={20} stroke={1.75} aria-hidden="true" />
      <Text
        component="p"
        fw={620}
        fz={look === "slot" ? "xs" : "lg"}
        c={look === "slot" ? "var(--text-2)" : "var(--text)"}
      >
        {heading}
      </Text>
      {children !== undefined && (
        <Text
          component="div"
          c="dimmed"
          size={look === "slot" ? "xs" : "sm"}
          className={classes["words"] ?? ""}
        >
          {children}
        </Text>
      )}
      {action !== undefined && <div className={classes["action"]}>{action}</div>}
    </section>
  );
}

import { Paper, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./panel.module.css";

interface PanelProps {
  /** What the panel shows, as a sentence where it can be one. */
  readonly title?: string;
  /** `heading` 15 pixels strong (the default); `label` 12 pixels quiet, for small panels at the side. */
  readonly titleLook?: "heading" | "label";
  readonly sub?: ReactNode;
  /** At the right of the title. */
  readonly actions?: ReactNode;
  /** Content touches the panel's edges: for tables and lists with their own rows. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A ground for one subject. Never put one into another. */
export function Panel({ title, titleLook = "heading", sub, actions, flush = false, children }: PanelProps) {
  const hasHead = title !== undefined || actions !== undefined;
  return (
    <Paper component="section" className={classes["panel"] ?? ""} mod={{ flush, look: titleLook }}>
      {hasHead && (
        <header className={classes["head"]}>
          <div className={classes["words"]}>
            {title !== undefined && (
              <Title order={2} className={classes["title"] ?? ""}>
                {title}
              </Title>
            )}
            {sub !== undefined && (
              <Text component="div" size="xs" c="dimmed" mt={2}>
                {sub}
              </Text>
            )}
          </div>
          {actions}
        </header>
      )}
      {children}
    </Paper>
  );
}

import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./page-head.module.css";

interface PageHeadProps {
  /** The page's answer as a sentence: "Three things need you, Mara". */
  readonly title: string;
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
}

/** The one answer on top of a page: its only `h1`. */
export function PageHead({ title, sub, actions }: PageHeadProps) {
  return (
    <header className={classes["head"]}>
      <div className={classes["words"]}>
        <Title order={1}>{title}</Title>
        {sub !== undefined && (
          <Text component="div" c="var(--text-2)" mt={3}>
            {sub}
          </Text>
        )}
      </div>
      {actions !== undefined && <div className={classes["actions"]}>{actions}</div>}
    </header>
  );
}

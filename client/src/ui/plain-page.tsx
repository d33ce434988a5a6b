import { Paper, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";
import classes from "./plain-page.module.css";

interface PlainPageProps {
  readonly heading: string;
  readonly sub?: ReactNode;
  readonly children: ReactNode;
  /** A line under the card: the other way in. */
  readonly foot?: ReactNode;
}

/** A screen without a workspace around it: sign-in, set-up, joining, a new password. */
export function PlainPage({ heading, sub, children, foot }: PlainPageProps) {
  useDocumentTitle(`${heading} · Tandem`);
  return (
    <main className={classes["page"]}>
      <Paper className={classes["card"] ?? ""}>
        <header className={classes["head"]}>
          <Mark size={40} />
          <Title order={1}>{heading}</Title>
          {sub !== undefined && (
            <Text component="div" c="var(--text-2)">
              {sub}
            </Text>
          )}
        </header>
        {children}
      </Paper>
      {foot !== undefined && (
        <Text component="div" size="xs" c="dimmed" className={classes["foot"] ?? ""}>
          {foot}
        </Text>
      )}
    </main>
  );
}

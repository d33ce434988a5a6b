import { Group } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./dialog-foot.module.css";

/** The steps at the end of a long dialog, always in sight. */
export function DialogFoot({ children }: { readonly children: ReactNode }) {
  return (
    <Group justify="flex-end" gap={8} className={classes["foot"] ?? ""}>
      {children}
    </Group>
  );
}

import { Box } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./page.module.css";

interface PageProps {
  /**
   * `flow` (the default) scrolls with the window inside the page's margins, 28 pixels and 16 on a phone;
   * `fill` is exactly as high as the window leaves, without margins, for pages whose columns scroll by themselves.
   */
  readonly layout?: "flow" | "fill";
  /** Widest content in pixels, `flow` only; lines that run across a whole screen are hard to read. */
  readonly width?: number;
  readonly children: ReactNode;
}

/** The room of a page inside the shell. */
export function Page({ layout = "flow", width = 1400, children }: PageProps) {
  return (
    <Box className={classes[layout] ?? ""} {...(layout === "flow" ? { maw: width } : {})}>
      {children}
    </Box>
  );
}

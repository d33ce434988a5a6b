import { ModalsProvider } from "@mantine/modals";
import { useEffect } from "react";
import { dialogsDrawn } from "./dialogs-drawn.ts";

/** Where dialogs asked for by a call are drawn. */
export function Dialogs() {
  useEffect(() => dialogsDrawn.now(), []);
  return <ModalsProvider labels={{ confirm: "Go on", cancel: "Back" }} />;
}

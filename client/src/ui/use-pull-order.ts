import type { HandOrdered } from "../live/hand-order.ts";
import { useSend } from "../live/hooks.ts";
import { notifyUndoable } from "./notify.tsx";

/** As many as one command orders; the rest of a longer queue stays behind as it lies. */
const MOST_ORDERED = 1000;

/** Lays columns of the board in pull order, and offers the hand's order back. */
export function usePullOrder(): (columns: readonly HandOrdered[], name: string) => void {
  const send = useSend();
  return (columns, name) => {
    for (const { column, pulled } of columns)
      send("column.order", { column, order: pulled.slice(0, MOST_ORDERED) });
    notifyUndoable(`${name} lies in pull order.`, () => {
      for (const { column, now } of columns)
        send("column.order", { column, order: now.slice(0, MOST_ORDERED) });
    });
  };
}

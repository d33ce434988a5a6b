import { VisuallyHidden } from "@mantine/core";
import type { RequestId } from "@tandem/shared";
import { IconCheck } from "@tabler/icons-react";
import { useCallback, useSyncExternalStore } from "react";
import { useBoard } from "./board-context.ts";
import classes from "./chosen-sign.module.css";

/** That a card is chosen: a ring and a tick; an open one where a press would choose it. Draws anew only when that changes. */
export function ChosenSign({ card }: { readonly card: RequestId }) {
  const { chosen } = useBoard();
  const state = useSyncExternalStore(
    chosen.subscribe,
    useCallback(() => {
      if (!chosen.has(card)) return chosen.isOn() ? "open" : null;
      return chosen.carried().has(card) ? "carried" : "chosen";
    }, [chosen, card]),
  );
  if (state === null) return null;
  return (
    <span className={classes["ring"]} data-chosen={state}>
      <span className={classes["tick"]}>
        {state !== "open" && <IconCheck size={14} stroke={2.5} aria-hidden="true" />}
      </span>
      {state !== "open" && <VisuallyHidden>Chosen</VisuallyHidden>}
    </span>
  );
}

import { requestOf, type RequestId, type WorkspaceState } from "@tandem/shared";
import { useCallback } from "react";
import { useView } from "../../live/hooks.ts";
import { counted } from "../../ui/format.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import classes from "./in-hand.module.css";
import type { SpokenPlace } from "./move-words.ts";

interface InHandProps {
  readonly card: RequestId;
  /** Of all that are carried. */
  readonly count: number;
  readonly over: SpokenPlace;
}

/** What is in the hand while a card is carried by key, and where it would lie; said aloud elsewhere. */
export function InHand({ card: id, count, over }: InHandProps) {
  const key = useView(useCallback((view: WorkspaceState) => requestOf(view, id)?.key, [id]));
  return (
    <div className={classes["bar"]} aria-hidden="true">
      <b>{count > 1 ? counted(count, "card") : key}</b>
      <span>
        {over.cell}, {over.at + 1} of {over.of}
      </span>
      <KeyHint>Space</KeyHint> <span className={classes["does"]}>put down</span>
      <KeyHint>Esc</KeyHint> <span className={classes["does"]}>put back</span>
    </div>
  );
}

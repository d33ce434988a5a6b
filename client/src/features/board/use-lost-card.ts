import { requestOf, type RequestId } from "@tandem/shared";
import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { useLive } from "../../live/live-context.ts";
import { moveWords } from "./move-words.ts";

/**
 * Tells when a card in the hand is moved to another column, or off the board, by somebody else.
 * @returns what to call before the hand itself moves it
 */
export function useLostCard(card: RequestId | null, onLost: (words: string) => void): () => void {
  const { replica } = useLive();
  const lost = useRef(onLost);
  const held = useRef<RequestId | null>(null);
  useLayoutEffect(() => {
    lost.current = onLost;
  });
  useEffect(() => {
    held.current = card;
    if (card === null) return;
    const from = requestOf(replica.getView(), card)?.column ?? null;
    return replica.subscribe(() => {
      if (held.current !== card) return;
      const view = replica.getView();
      const now = requestOf(view, card);
      if (now?.column === from) return;
      held.current = null;
      const column = now?.column ? view.columns[now.column] : undefined;
      lost.current(
        now && column ? moveWords.movedByOther(now.key, column.name) : moveWords.gone(now?.key ?? "The card"),
      );
    });
  }, [card, replica]);
  return useCallback(() => {
    held.current = null;
  }, []);
}

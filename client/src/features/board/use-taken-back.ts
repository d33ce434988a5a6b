import { requestOf, type CommandId, type RequestId } from "@tandem/shared";
import { useCallback, useEffect, useRef } from "react";
import { useLive } from "../../live/live-context.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { moveWords } from "./move-words.ts";
import type { Say } from "./use-announcer.tsx";

/**
 * Follows moves that showed at once until the server answered, and says aloud which of them was taken back and why. The
 * sentence on the screen is shown with all others that were refused.
 */
export function useTakenBack(say: Say): (command: CommandId, request: RequestId) => void {
  const { replica } = useLive();
  const sentence = useSentence();
  const followed = useRef(new Map<CommandId, RequestId>());
  useEffect(() => {
    const look = () => {
      for (const [command, request] of followed.current) {
        const fate = replica.fate(command);
        if (fate === "pending") continue;
        followed.current.delete(command);
        const notice = replica.getNotices().find((one) => one.command.id === command);
        if (fate !== "refused" || !notice) continue;
        const view = replica.getView();
        const card = requestOf(view, request);
        const column = card?.column ? (view.columns[card.column]?.name ?? null) : null;
        say(moveWords.takenBack(card?.key ?? "The card", sentence(notice.refusal), column));
      }
    };
    return replica.subscribe(look);
  }, [replica, sentence, say]);
  return useCallback((command, request) => followed.current.set(command, request), []);
}

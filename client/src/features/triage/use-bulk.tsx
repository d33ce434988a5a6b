import { requestOf, type CommandId, type CommandInput, type CommandType, type Request } from "@tandem/shared";
import { useCallback } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useSend } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { serverNow } from "../../live/server-time.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { counted } from "../../ui/format.ts";
import { notifyDone, notifyRefused, notifyUndoable } from "../../ui/notify.tsx";

/** Named in a summary; a longer list is no summary. */
const MOST_NAMED = 5;

interface Done {
  /** Those that would not stand; they stay chosen. */
  readonly refused: readonly string[];
}

/**
 * Gives the same command for several requests, each as a command of its own, and tells once what became of them. Whichever
 * would be refused is not sent and named with its reason.
 */
export function useBulk() {
  const actor = useActor();
  const send = useSend();
  const { replica } = useLive();
  const sentence = useSentence();

  const undoAll = useCallback(
    (sent: readonly (readonly [string, CommandId])[]) => {
      for (const [id, command] of sent.toReversed())
        if (requestOf(replica.getView(), id)?.undo?.command === command)
          send("undo", { command, request: requestOf(replica.getView(), id)?.id ?? null });
    },
    [replica, send],
  );

  return useCallback(
    <Type extends CommandType>(
      type: Type,
      requests: readonly Request[],
      inputOf: (request: Request) => CommandInput[Type],
      /** "accepted". */
      done: string,
      isUndone = true,
    ): Done => {
      const sent: (readonly [string, CommandId])[] = [];
      const refused: { readonly id: string; readonly line: string }[] = [];
      for (const { id, key } of requests) {
        // One after the other: each sees what the ones before it took up.
        const request = requestOf(replica.getView(), id);
        const input = request && inputOf(request);
        const refusal = input && foreseenRefusal(replica.getView(), type, input, { actor, at: serverNow() });
        if (!input) refused.push({ id, line: `${key} is gone.` });
        else if (refusal) refused.push({ id, line: `${key}: ${sentence(refusal)}` });
        else sent.push([id, send(type, input)]);
      }
      if (sent.length > 0) {
        const text = `${counted(sent.length, "request")} ${done}.`;
        if (isUndone) notifyUndoable(text, () => undoAll(sent));
        else notifyDone({ text });
      }
      if (refused.length > 0) {
        const rest = refused.length - MOST_NAMED;
        notifyRefused({
          reason: `${refused.length} of ${requests.length} not ${done}.`,
          detail: (
            <ul>
              {refused.slice(0, MOST_NAMED).map(({ id, line }) => (
                <li key={id}>{line}</li>
              ))}
              {rest > 0 && <li>and {rest} more, still chosen in the list.</li>}
            </ul>
          ),
        });
      }
      return { refused: refused.map(({ id }) => id) };
    },
    [actor, replica, send, sentence, undoAll],
  );
}

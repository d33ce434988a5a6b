import { requestOf, type CommandId, type RequestId } from "@tandem/shared";
import { useCallback, useSyncExternalStore } from "react";
import { notifyConflict, notifyRefused } from "../ui/notify.tsx";
import { foreseenRefusal } from "./foresee.ts";
import { useActor, useSend } from "./hooks.ts";
import { useLive } from "./live-context.ts";
import type { LastStep, Stays } from "./own-commands.ts";
import { serverNow } from "./server-time.ts";
import { useNames } from "./use-names.ts";
import { useSentence } from "./use-sentence.ts";
import { summaryOf, SummaryLines, type BulkWords, type Line } from "./bulk-summary.tsx";
import { wentOnWords } from "./went-on.ts";

/** What an undo did. */
export interface Undone {
  readonly takenBack: readonly RequestId[];
  /** Why the rest stays, as a sentence; null: nothing stays. */
  readonly stays: string | null;
}

const BACK: BulkWords = { noun: "change", done: "taken back", rest: "not" };

/**
 * Takes steps back as far as it still goes, in one call, and tells who went on from what stays. What has been told stays
 * is let go: the next undo goes further back.
 */
function useTakeBack(): (step: LastStep) => Undone {
  const { replica, own, me } = useLive();
  const actor = useActor();
  const send = useSend();
  const sentence = useSentence();
  const nameOf = useNames();
  return useCallback(
    ({ open, stays }) => {
      const reasonOf = ({ given, request, instead }: Stays): string =>
        instead === null
          ? wentOnWords(replica.getView(), request, given.type, me, nameOf)
          : sentence({ code: "undo_not_this", instead });
      const lines: Line[] = stays.map((one) => ({ key: one.request.key, reason: reasonOf(one) }));
      const isOne = open.length + stays.length === 1;
      const takenBack = replica.together(() =>
        open.filter(({ id, request }) => {
          const input = { command: id, request };
          const view = replica.getView();
          const refusal = isOne ? null : foreseenRefusal(view, "undo", input, { actor, at: serverNow() });
          if (refusal === null) return send("undo", input);
          lines.push({ key: requestOf(view, request)?.key ?? "A card", reason: sentence(refusal) });
          return false;
        }),
      );
      own.letGo(stays.map(({ given }) => given.id));
      const [first] = lines;
      if (first === undefined) return { takenBack: takenBack.map(({ request }) => request), stays: null };
      const summary = summaryOf(takenBack.length, BACK, lines);
      if (!isOne) notifyRefused({ reason: summary.head, detail: <SummaryLines groups={summary.groups} /> });
      else if (stays[0]?.instead === null) notifyConflict({ reason: first.reason });
      else notifyRefused({ reason: first.reason });
      return {
        takenBack: takenBack.map(({ request }) => request),
        stays: isOne ? first.reason : summary.words,
      };
    },
    [replica, own, me, actor, send, sentence, nameOf],
  );
}

/**
 * Undoing one's last step on this page: whether there is one, the request that it would take back, and the way to do it.
 * It never passes over a step that stays because others went on: it says so first.
 */
export function useUndo(): {
  readonly canUndo: boolean;
  readonly about: RequestId | null;
  readonly undo: () => Undone | null;
} {
  const { replica, own } = useLive();
  const takeBack = useTakeBack();
  const last = useCallback(
    () => own.last(replica.getView(), (id) => replica.fate(id) === "refused"),
    [replica, own],
  );
  const canUndo = useSyncExternalStore(replica.subscribe, () => last() !== null);
  const about = useSyncExternalStore(replica.subscribe, () => last()?.open[0]?.request ?? null);
  const undo = useCallback(() => {
    const step = last();
    return step && takeBack(step);
  }, [last, takeBack]);
  return { canUndo, about, undo };
}

/** The same for certain commands of this page, whatever came after them: the Undo of a notice. */
export function useUndoOf(): (commands: readonly CommandId[]) => Undone {
  const { replica, own } = useLive();
  const takeBack = useTakeBack();
  return useCallback(
    (commands) => takeBack(own.look(commands, replica.getView(), (id) => replica.fate(id) === "refused")),
    [replica, own, takeBack],
  );
}

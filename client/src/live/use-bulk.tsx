import {
  isPassable,
  requestOf,
  type CommandId,
  type CommandInput,
  type CommandType,
  type Refusal,
  type Request,
  type RequestId,
  type WorkspaceState,
} from "@tandem/shared";
import { useCallback } from "react";
import { fetchedLater } from "../ui/later.tsx";
import { notifyDone, notifyRefused, notifyUndoable, type NoticeAction } from "../ui/notify.tsx";
import { summaryOf, SummaryLines, type BulkWords, type Line } from "./bulk-summary.tsx";
import { foreseenRefusal } from "./foresee.ts";
import { useActor, useSend } from "./hooks.ts";
import { useLive } from "./live-context.ts";
import { serverNow } from "./server-time.ts";
import { useSentence } from "./use-sentence.ts";
import { useUndoOf } from "./use-undo.tsx";

/** A command of any type, with its input. */
export type AnyCommand = {
  readonly [Type in CommandType]: { readonly type: Type; readonly input: CommandInput[Type] };
}[CommandType];

const override = fetchedLater(() => import("../ui/ask-override.tsx"));

/** What a lead says to let some pass that would be refused. */
export interface Leave {
  /** Over a limit. */
  readonly override?: string;
  /** Over a sprint's capacity. */
  readonly confirmed?: boolean;
}

export interface Refused {
  readonly id: RequestId;
  readonly refusal: Refusal;
}

export interface Bulk extends BulkWords {
  readonly requests: readonly RequestId[];
  /** What is given for one, once those before it were; a refusal where there is nothing to give, null where it is so already. */
  readonly commandFor: (request: Request, view: WorkspaceState, leave: Leave) => AnyCommand | Refusal | null;
  /** false: what is given has a way back of its own. */
  readonly isUndone?: boolean;
  /** Whether this person may let some over a limit: then that is offered for those that were refused. */
  readonly mayPass?: boolean;
  /** Told of it, and of what a lead lets pass later. */
  readonly onDone?: (done: BulkDone) => void;
}

export interface BulkDone {
  readonly sent: readonly { readonly id: RequestId; readonly command: CommandId }[];
  readonly refused: readonly Refused[];
  /** What became of it, as one text. */
  readonly words: string;
}

/**
 * Does one thing to several requests: each by a command of its own, decided on what those before it made, all shown and sent
 * at one go and taken back by one undo. Whichever would be refused is not sent, and told once with its reason.
 */
export function useBulk(): (bulk: Bulk) => BulkDone {
  const actor = useActor();
  const send = useSend();
  const { replica, own } = useLive();
  const sentence = useSentence();
  const undoOf = useUndoOf();

  return useCallback(
    (bulk) => {
      const { commandFor, isUndone = true, mayPass = false, onDone } = bulk;

      function run(requests: readonly RequestId[], leave: Leave): BulkDone {
        const sent: { readonly id: RequestId; readonly command: CommandId }[] = [];
        const refused: Refused[] = [];
        const lines: Line[] = [];
        let already = 0;
        const refuseOne = (id: RequestId, key: string, refusal: Refusal): void => {
          refused.push({ id, refusal });
          lines.push({ key, reason: sentence(refusal) });
        };
        const give = (id: RequestId): void => {
          const view = replica.getView();
          const request = requestOf(view, id);
          if (!request) return refuseOne(id, "One", { code: "not_found", what: "request" });
          const command = commandFor(request, view, leave);
          if (command === null) return void (already += 1);
          if ("code" in command) return refuseOne(id, request.key, command);
          const { type, input } = command;
          const refusal = foreseenRefusal(view, type, input, { actor, at: serverNow() });
          if (refusal) return refuseOne(id, request.key, refusal);
          sent.push({ id, command: send(type, input) });
        };
        replica.together(() => own.together(() => requests.forEach(give)));

        const summary = summaryOf(sent.length + already, bulk, lines);
        const undo: NoticeAction | null =
          isUndone && sent.length > 0
            ? { label: "Undo", onAct: () => void undoOf(sent.map(({ command }) => command)), keyHint: "Z" }
            : null;
        if (refused.length > 0) {
          const action = mayPass ? passing(refused, summary.head) : null;
          notifyRefused({
            reason: summary.head,
            detail: <SummaryLines groups={summary.groups} />,
            ...(action ? { action } : {}),
            ...(undo ? { also: undo } : {}),
          });
        } else if (undo) notifyUndoable(summary.head, undo.onAct);
        else if (sent.length > 0) notifyDone({ text: summary.head });
        const done = { sent, refused, words: summary.words };
        onDone?.(done);
        return done;
      }

      /** The lead's way on for those that only a limit or the capacity keeps back. */
      function passing(refused: readonly Refused[], title: string): NoticeAction | null {
        const overLimit = refused.filter(({ refusal }) => isPassable(refusal)).map(({ id }) => id);
        if (overLimit.length > 0)
          return {
            label: overLimit.length === 1 ? "Let it over" : `Let ${overLimit.length} over`,
            onAct: () =>
              void override().then(({ askOverride }) =>
                askOverride({ title, onReason: (reason) => void run(overLimit, { override: reason }) }),
              ),
          };
        const overfull = refused
          .filter(({ refusal }) => refusal.code === "over_capacity")
          .map(({ id }) => id);
        if (overfull.length === 0) return null;
        return { label: "Add them anyway", onAct: () => void run(overfull, { confirmed: true }) };
      }

      return run(bulk.requests, {});
    },
    [actor, replica, own, send, sentence, undoOf],
  );
}

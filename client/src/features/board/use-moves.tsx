import { isLead, requestOf, type Column, type Neighbours, type Refusal, type Request } from "@tandem/shared";
import { useMemo } from "react";
import { useActor, useSend } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { confirm } from "../../ui/confirm.tsx";
import { notifyRefused, notifyUndoable } from "../../ui/notify.tsx";
import { fetchedLater } from "../../ui/later.tsx";
import { dropCommand, dropRefusal, type Drop } from "./drop-command.ts";
import { serverNow } from "../../live/server-time.ts";

const override = fetchedLater(() => import("../../ui/ask-override.tsx"));

export interface Moves {
  /** Why putting the card there would be refused now; null if it stands, or if a lead may let it pass. */
  readonly refusalOf: (card: Request, column: Column) => Refusal | null;
  /** Puts a card down: at once, and taken back with a sentence if it is refused. */
  readonly put: (card: Request, column: Column, near: Neighbours) => void;
}

/** Moving cards by whatever hand: drag, key or menu end here. */
export function useMoves(): Moves {
  const send = useSend();
  const actor = useActor();
  const { replica } = useLive();
  const sentence = useSentence();
  return useMemo(() => {
    const lead = (column: Column) => isLead(actor, column.pod);
    const canPass = (refusal: Refusal, column: Column) =>
      lead(column) && (refusal.code === "wip_full" || refusal.code === "over_capacity");

    function give(drop: Drop, card: Request, column: Column): void {
      const command = send(drop.type, drop.input);
      if (card.column === column.id) return;
      const words = drop.type === "request.publish" ? "is live" : `is in ${column.name}`;
      notifyUndoable(`${card.key} ${words}.`, () => send("undo", { command, request: card.id }));
    }

    function put(card: Request, column: Column, near: Neighbours): void {
      const view = replica.getView();
      const latest = requestOf(view, card.id) ?? card;
      const drop = dropCommand(view, latest, column, near);
      const refusal = dropRefusal(view, drop, actor, serverNow());
      if (!refusal) return give(drop, latest, column);
      if (canPass(refusal, column) && refusal.code === "wip_full") {
        return void override().then(({ askOverride }) =>
          askOverride({
            title: sentence(refusal),
            onReason: (reason) =>
              give({ ...drop, input: { ...drop.input, override: reason } } as Drop, latest, column),
          }),
        );
      }
      if (canPass(refusal, column) && drop.type === "request.plan") {
        return confirm({
          title: "More than the sprint holds",
          body: sentence(refusal),
          confirmLabel: "Add it",
          cancelLabel: "Leave it in Ready",
          onConfirm: () => give({ ...drop, input: { ...drop.input, confirmed: true } }, latest, column),
        });
      }
      const from = latest.column ? view.columns[latest.column]?.name : undefined;
      notifyRefused({
        reason: sentence(refusal),
        ...(from ? { detail: `${latest.key} stays in ${from}.` } : {}),
      });
    }

    return {
      refusalOf: (card, column) => {
        if (card.column === column.id) return null;
        const view = replica.getView();
        const refusal = dropRefusal(view, dropCommand(view, card, column, {}), actor, serverNow());
        return refusal && !canPass(refusal, column) ? refusal : null;
      },
      put,
    };
  }, [send, actor, replica, sentence]);
}

import {
  isLead,
  isPassable,
  refuse,
  requestOf,
  type Column,
  type Neighbours,
  type Refusal,
  type Request,
  type RequestId,
  type WorkspaceState,
} from "@tandem/shared";
import { useMemo } from "react";
import { useActor, useSend } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { confirm } from "../../ui/confirm.tsx";
import { notifyRefused, notifyUndoable } from "../../ui/notify.tsx";
import { fetchedLater } from "../../ui/later.tsx";
import { serverNow } from "../../live/server-time.ts";
import { useBulk } from "../../live/use-bulk.tsx";
import { cellOf } from "./board-cells.ts";
import type { LanesBy } from "./board-search.ts";
import { dropCommand, dropRefusal, leaveFor, type Drop } from "./drop-command.ts";
import { moveWords } from "./move-words.ts";
import { laneChange, type LaneChange } from "./swimlanes.ts";
import type { Say } from "./use-announcer.tsx";
import type { WalkedGrid } from "./use-grid.ts";
import { useTakenBack } from "./use-taken-back.ts";

const override = fetchedLater(() => import("../../ui/ask-override.tsx"));

export interface Moves {
  /** Why putting the card there would be refused now; null if it stands, or if a lead may let it pass. */
  readonly refusalOf: (card: Request, cell: string) => Refusal | null;
  /**
   * Puts a card down in a cell: at once, and taken back with a sentence if it is refused. Another swimlane's class or
   * person becomes the card's own.
   */
  readonly put: (card: Request, cell: string, near: Neighbours) => void;
  /** Why each of several would be refused: the first's reason; null if one of them may go there. */
  readonly refusalOfAll: (cards: readonly RequestId[], cellFor: (card: Request) => string) => Refusal | null;
  /**
   * Puts several down at one go, one behind the other from a place on; null: each at the end. One undo takes them back, and
   * whatever stays is told once.
   */
  readonly putAll: (
    cards: readonly RequestId[],
    cellFor: (card: Request) => string,
    near: Neighbours | null,
  ) => void;
}

/** A cell as a card meets it: its column, and what its lane makes of the card. */
type Target = { readonly column: Column; readonly change: LaneChange };

interface Options {
  readonly by: LanesBy | undefined;
  readonly grid: WalkedGrid;
  readonly cardsIn: (cell: string) => readonly RequestId[];
  readonly say: Say;
}

/** Moving cards by whatever hand: drag, key or menu end here, and what became of it is said aloud. */
export function useMoves({ by, grid, cardsIn, say }: Options): Moves {
  const follow = useTakenBack(say);
  const bulk = useBulk();
  const send = useSend();
  const actor = useActor();
  const { replica } = useLive();
  const sentence = useSentence();
  return useMemo(() => {
    const lead = (column: Column) => isLead(actor, column.pod);
    const canPass = (refusal: Refusal, column: Column) =>
      lead(column) && (isPassable(refusal) || refusal.code === "over_capacity");

    function targetOf(view: WorkspaceState, card: Request, cell: string): Target | Refusal {
      const { column: id, lane } = cellOf(cell);
      const column = view.columns[id];
      if (!column) return refuse("not_found", { what: "column" });
      const change = laneChange(view, by, card, column, lane);
      if ("code" in change) return change;
      // A move takes the lane's change with it; planning, accepting and publishing take none, and one step is one undo.
      if (
        Object.keys(change).length > 0 &&
        dropCommand(view, card, column, {}, change).type !== "request.move"
      )
        return refuse("input", {
          field: "lane",
          problem: `Into ${column.name} ${card.key} goes in its own lane. Change the lane before or after.`,
        });
      return { column, change };
    }

    function give(drop: Drop, card: Request, { column }: Target): void {
      const command = send(drop.type, drop.input);
      follow(command, card.id);
      tell(card.id, column);
      if (card.column === column.id) return;
      const words = drop.type === "request.publish" ? "is live" : `is in ${column.name}`;
      notifyUndoable(`${card.key} ${words}.`, () => send("undo", { command, request: card.id }));
    }

    function tell(id: RequestId, column: Column): void {
      const card = requestOf(replica.getView(), id);
      const cell = grid.cellOfCard(id);
      if (card?.column !== column.id) return;
      const cards = cell === null ? (replica.getView().lanes[column.id] ?? []) : cardsIn(cell);
      const place = { at: cards.indexOf(id), of: cards.length };
      say(moveWords.dropped(card.key, { cell: cell === null ? column.name : grid.nameOf(cell), ...place }));
    }

    function sayNo(refusal: Refusal, card: Request, view: WorkspaceState): void {
      const from = card.column ? (view.columns[card.column]?.name ?? null) : null;
      const reason = sentence(refusal);
      say(moveWords.notMoved(card.key, reason, from));
      notifyRefused({ reason, ...(from === null ? {} : { detail: `${card.key} stays in ${from}.` }) });
    }

    function put(card: Request, cell: string, near: Neighbours): void {
      const view = replica.getView();
      const latest = requestOf(view, card.id) ?? card;
      const target = targetOf(view, latest, cell);
      if ("code" in target) return sayNo(target, latest, view);
      const { column, change } = target;
      const drop = dropCommand(view, latest, column, near, change);
      const refusal = dropRefusal(view, drop, actor, serverNow());
      if (!refusal) return give(drop, latest, target);
      if (canPass(refusal, column)) say(moveWords.asked(sentence(refusal)));
      if (canPass(refusal, column) && refusal.code !== "over_capacity") {
        return void override().then(({ askOverride }) =>
          askOverride({
            title: sentence(refusal),
            onReason: (reason) =>
              give({ ...drop, input: { ...drop.input, override: reason } } as Drop, latest, target),
          }),
        );
      }
      if (canPass(refusal, column) && drop.type === "request.plan") {
        return confirm({
          title: "More than the sprint holds",
          body: sentence(refusal),
          confirmLabel: "Add it",
          cancelLabel: "Leave it in Ready",
          onConfirm: () => give({ ...drop, input: { ...drop.input, confirmed: true } }, latest, target),
        });
      }
      sayNo(refusal, latest, view);
    }

    function refusalOf(card: Request, cell: string): Refusal | null {
      const view = replica.getView();
      const target = targetOf(view, card, cell);
      if ("code" in target) return target;
      const { column, change } = target;
      if (card.column === column.id && Object.keys(change).length === 0) return null;
      const refusal = dropRefusal(view, dropCommand(view, card, column, {}, change), actor, serverNow());
      return refusal && !canPass(refusal, column) ? refusal : null;
    }

    function refusalOfAll(cards: readonly RequestId[], cellFor: (card: Request) => string): Refusal | null {
      let first: Refusal | null = null;
      for (const id of cards) {
        const card = requestOf(replica.getView(), id);
        const refusal = card ? refusalOf(card, cellFor(card)) : null;
        if (card && refusal === null) return null;
        first ??= refusal;
      }
      return first;
    }

    function putAll(
      cards: readonly RequestId[],
      cellFor: (card: Request) => string,
      near: Neighbours | null,
    ): void {
      const view = replica.getView();
      const [first] = cards.flatMap((id) => requestOf(view, id) ?? []);
      const column = first && view.columns[cellOf(cellFor(first)).column];
      if (!column) return say(moveWords.gone("The card"));
      /** Those that lie there by now: the next one goes behind the last of them. */
      const placed: RequestId[] = [];
      bulk({
        requests: cards,
        noun: "card",
        done: `moved to ${column.name}`,
        rest: "stayed",
        mayPass: lead(column),
        commandFor(card, now, leave) {
          const target = targetOf(now, card, cellFor(card));
          if ("code" in target) return target;
          const after = placed.findLast((id) => requestOf(now, id)?.column === column.id) ?? near?.after;
          placed.push(card.id);
          const drop = dropCommand(now, card, column, near ? { ...near, after } : {}, target.change);
          return { ...drop, input: { ...drop.input, ...leaveFor(drop, leave) } } as Drop;
        },
        onDone({ sent, words }) {
          for (const { id, command } of sent) follow(command, id);
          say(words);
        },
      });
    }

    return { refusalOf, put, refusalOfAll, putAll };
  }, [send, actor, replica, sentence, by, grid, cardsIn, say, follow, bulk]);
}

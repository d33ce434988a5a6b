import { isPodHand, requestOf, type Pod, type RequestId } from "@tandem/shared";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type MouseEvent } from "react";
import { useActor } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { chooseWords } from "./choose-words.ts";
import { cellId } from "./board-cells.ts";
import { createChosen, type Chosen } from "./chosen.ts";
import type { Say } from "./use-announcer.tsx";
import type { WalkedGrid } from "./use-grid.ts";

export interface Choosing {
  readonly chosen: Chosen;
  /** Whether this person may do something with several cards of this board. */
  readonly mayChoose: boolean;
  /** Chooses a card or lets it go. */
  readonly toggle: (card: RequestId) => void;
  /** From a card to the next by Shift and an arrow: adds that one, or going back lets go of the one left. */
  readonly extend: (from: RequestId, to: RequestId) => void;
  readonly clear: () => void;
  /** Lets a press choose from now on. */
  readonly begin: () => void;
  /** The cards that go with this one: all chosen, as they lie on the board, if it is one of them. */
  readonly with: (card: RequestId) => readonly RequestId[];
  /** Chosen cards as they lie on the board. */
  readonly inOrder: () => readonly RequestId[];
  /** Takes a press on a card that chooses instead of opening. The same function for all time. */
  readonly onCardPress: (event: MouseEvent, card: RequestId) => void;
}

interface Options {
  readonly pod: Pod;
  readonly grid: WalkedGrid;
  readonly cardsIn: (cell: string) => readonly RequestId[];
  readonly say: Say;
}

/** Choosing several cards of a board: by Ctrl or Shift and a press, by key, or by a press alone while that is switched on. */
export function useChoosing({ pod, grid, cardsIn, say }: Options): Choosing {
  const { replica } = useLive();
  const actor = useActor();
  const mayChoose = isPodHand(actor, pod.id);
  const [chosen] = useState(createChosen);

  const isShown = useCallback(
    (id: RequestId): boolean => {
      const card = requestOf(replica.getView(), id);
      if (!card?.column || !pod.columns.includes(card.column)) return false;
      // Expedites lie on the lane above, whatever is filtered; what is live has left it.
      return card.class === "expedite" ? card.standing !== "live" : grid.cellOfCard(id) !== null;
    },
    [replica, pod, grid],
  );
  useEffect(() => {
    const prune = () => {
      const all = chosen.all();
      if (all.length === 0) return;
      const shown = all.filter(isShown);
      if (shown.length === all.length) return;
      chosen.set(shown, chosen.last());
      say(chooseWords.left(all.length - shown.length, shown.length));
    };
    prune();
    return replica.subscribe(prune);
  }, [chosen, isShown, replica, say]);

  const inOrder = useCallback((): readonly RequestId[] => {
    const all = chosen.all();
    if (all.length < 2) return all;
    const cells = grid.columns.flatMap(({ id }) =>
      grid.lanes === null ? [id] : grid.lanes.map((lane) => cellId(id, lane)),
    );
    const lying = cells.flatMap((cell) => cardsIn(cell).filter(chosen.has));
    const known = new Set(lying);
    return [...all.filter((id) => !known.has(id)), ...lying];
  }, [chosen, grid, cardsIn]);

  const choosing = useMemo(() => {
    const keyOf = (id: RequestId) => requestOf(replica.getView(), id)?.key ?? "The card";

    function toggle(id: RequestId): void {
      if (!mayChoose) return;
      const isIn = !chosen.has(id);
      chosen.set(isIn ? [...chosen.all(), id] : chosen.all().filter((one) => one !== id), id);
      say(chooseWords.one(keyOf(id), isIn, chosen.all().length));
    }
    /** All from the last one touched to this one, where they lie in one cell. */
    function through(id: RequestId): void {
      const last = chosen.last();
      const cell = grid.cellOfCard(id);
      if (last === null || cell === null || grid.cellOfCard(last) !== cell) return toggle(id);
      const cards = cardsIn(cell);
      const [a, b] = [cards.indexOf(last), cards.indexOf(id)];
      chosen.set([...chosen.all(), ...cards.slice(Math.min(a, b), Math.max(a, b) + 1)], id);
      say(chooseWords.range(chosen.all().length));
    }
    return {
      toggle,
      extend(from: RequestId, to: RequestId) {
        if (!mayChoose) return;
        if (chosen.has(from) && chosen.has(to)) {
          chosen.set(
            chosen.all().filter((id) => id !== from),
            to,
          );
          return say(chooseWords.one(keyOf(from), false, chosen.all().length));
        }
        chosen.set([...chosen.all(), from, to], to);
        say(chooseWords.one(keyOf(to), true, chosen.all().length));
      },
      clear() {
        chosen.switchTo(false);
        chosen.set([], null);
        say(chooseWords.none);
      },
      begin() {
        chosen.switchTo(true);
        say(chooseWords.begin);
      },
      with: (id: RequestId) => (chosen.has(id) ? inOrder() : [id]),
      press(event: MouseEvent, id: RequestId) {
        const modified = event.ctrlKey || event.metaKey || event.shiftKey;
        if (!mayChoose || !(modified || chosen.isOn()) || event.button !== 0) return;
        // Its own button does what it does, but for a finger that chooses.
        if (!chosen.isOn() && event.target instanceof Element && event.target.closest("button")) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.shiftKey) through(id);
        else toggle(id);
      },
    };
  }, [chosen, mayChoose, grid, cardsIn, inOrder, replica, say]);

  // One function for all cards and all time: a new one would draw every card anew.
  const latest = useRef(choosing.press);
  useLayoutEffect(() => {
    latest.current = choosing.press;
  });
  const onCardPress = useCallback<typeof choosing.press>((event, card) => latest.current(event, card), []);
  return useMemo(
    () => ({ chosen, mayChoose, inOrder, onCardPress, ...choosing }),
    [chosen, mayChoose, inOrder, onCardPress, choosing],
  );
}

import { requestOf, type RequestId } from "@tandem/shared";
import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { useLive } from "../../live/live-context.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import type { Picked } from "./board-context.ts";
import { neighboursAt } from "./lane-place.ts";
import { moveWords, type SpokenPlace } from "./move-words.ts";
import type { Say } from "./use-announcer.tsx";
import { useCardWalk } from "./use-card-walk.ts";
import type { Choosing } from "./use-choosing.ts";
import type { WalkedGrid } from "./use-grid.ts";
import { useLostCard } from "./use-lost-card.ts";
import type { Moves } from "./use-moves.tsx";

interface CardKeys {
  readonly picked: Picked | null;
  /** Where the card in the hand would lie; null while there is none. */
  readonly over: SpokenPlace | null;
  readonly onCardKey: (event: KeyboardEvent, card: RequestId) => void;
}

interface Options {
  readonly moves: Moves;
  readonly grid: WalkedGrid;
  readonly cardsIn: (cell: string) => readonly RequestId[];
  /** Scrolls to a card that may not be drawn. */
  readonly reveal: (card: RequestId) => void;
  readonly openMenu: (card: RequestId) => void;
  readonly choosing: Pick<Choosing, "chosen" | "mayChoose" | "toggle" | "extend" | "with">;
  readonly say: Say;
}

/**
 * The board by keyboard: arrows walk from card to card; Space picks one up, arrows carry it, Space puts it down, Escape
 * puts it back; M asks where to; Enter opens it, as on any link. X chooses it, Shift with an arrow the next one too; what is
 * chosen goes together. Each step is said aloud.
 */
export function useCardKeys({ moves, grid, cardsIn, reveal, openMenu, choosing, say }: Options): CardKeys {
  const { replica } = useLive();
  const sentence = useSentence();
  const [picked, setPicked] = useState<Picked | null>(null);
  const { focus, next, carry, others } = useCardWalk(grid, cardsIn, reveal);

  // A card listens itself: only the one with the focus has these keys.
  useShortcuts([
    [
      {
        keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
        group: "Cards",
        words: "From card to card",
      },
      null,
    ],
    [{ keys: "Space", group: "Cards", words: "Pick up, put down" }, null],
    [{ keys: "M", group: "Cards", words: "Move to…" }, null],
    [{ keys: "Enter", group: "Cards", words: "Open" }, null],
    [{ keys: "X", group: "Cards", words: "Choose, for several at once", isOn: choosing.mayChoose }, null],
    [
      {
        keys: ["shift+ArrowUp", "shift+ArrowDown"],
        group: "Cards",
        words: "Choose the next one too",
        isOn: choosing.mayChoose,
      },
      null,
    ],
  ]);

  const spoken = useCallback(
    (at: Picked): SpokenPlace => ({
      cell: grid.nameOf(at.cell),
      at: at.at,
      of: others(at, at.cell).length + 1,
    }),
    [grid, others],
  );
  const placeOf = useCallback(
    (card: RequestId): Picked | null => {
      const cell = grid.cellOfCard(card);
      if (cell === null) return null;
      const together = choosing.with(card);
      const above = cardsIn(cell).slice(0, cardsIn(cell).indexOf(card));
      return { card, together, cell, at: above.filter((id) => !together.includes(id)).length };
    },
    [grid, cardsIn, choosing],
  );
  const keyOf = useCallback(
    (card: RequestId): string => requestOf(replica.getView(), card)?.key ?? "The card",
    [replica],
  );

  const hold = (place: Picked | null): void => {
    choosing.chosen.carry(place?.together ?? []);
    setPicked(place);
  };
  const release = useLostCard(picked?.card ?? null, (words) => {
    hold(null);
    say(words);
  });

  const pickUp = (card: RequestId): void => {
    const place = placeOf(card);
    // The expedite lane has no places to carry a card over: it is asked where to.
    if (!place) return openMenu(card);
    hold(place);
    say(moveWords.pickedUp(keyOf(card), spoken(place), place.together.length));
  };

  const carryOn = (from: Picked, key: string): void => {
    const to = carry(from, key);
    setPicked(to);
    if (to === from) return say(moveWords.edge(spoken(from)));
    const refusal = moves.refusalOfAll(to.together, () => to.cell);
    say(moveWords.over(spoken(to), refusal && sentence(refusal)));
  };

  const putDown = ({ card: id, together, cell, at }: Picked): void => {
    release();
    hold(null);
    const card = requestOf(replica.getView(), id);
    if (!card) return say(moveWords.gone("The card"));
    const near = neighboursAt(cardsIn(cell), together, at);
    if (together.length > 1) moves.putAll(together, () => cell, near);
    else moves.put(card, cell, near);
    focus(id);
  };

  const putBack = ({ card, together }: Picked): void => {
    hold(null);
    if (together.length > 1) return say(moveWords.allPutBack(together.length));
    const place = placeOf(card);
    say(place ? moveWords.putBack(keyOf(card), spoken(place)) : moveWords.gone(keyOf(card)));
  };

  const handle = (event: KeyboardEvent, card: RequestId): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = event.key.startsWith("Arrow");
    if (picked) {
      if (arrow) carryOn(picked, event.key);
      else if (event.key === " " || event.key === "Enter") putDown(picked);
      else if (event.key === "Escape") putBack(picked);
      // Tab leaves the card as well, and goes on to where it goes.
      else if (event.key === "Tab") return putBack(picked);
      else return;
    } else if (arrow) {
      const to = next(card, event.key);
      if (to && event.shiftKey) choosing.extend(card, to);
      focus(to);
    } else if (event.key.toLowerCase() === "x" && choosing.mayChoose) choosing.toggle(card);
    else if (event.key.toLowerCase() === "m") openMenu(card);
    else if (event.key === " ") pickUp(card);
    else return;
    event.preventDefault();
  };

  // One function for all cards and all time: a new one at each key would draw every card anew.
  const latest = useRef(handle);
  useLayoutEffect(() => {
    latest.current = handle;
  });
  const onCardKey = useCallback<typeof handle>((event, card) => latest.current(event, card), []);

  return { picked, over: picked && spoken(picked), onCardKey };
}

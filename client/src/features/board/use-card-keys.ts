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
  readonly say: Say;
}

/**
 * The board by keyboard: arrows walk from card to card; Space picks one up, arrows carry it, Space puts it down, Escape
 * puts it back; M asks where to; Enter opens it, as on any link. Each step is said aloud.
 */
export function useCardKeys({ moves, grid, cardsIn, reveal, openMenu, say }: Options): CardKeys {
  const { replica } = useLive();
  const sentence = useSentence();
  const [picked, setPicked] = useState<Picked | null>(null);
  const { focus, walk, carry } = useCardWalk(grid, cardsIn, reveal);

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
  ]);

  const spoken = useCallback(
    ({ card, cell, at }: Picked): SpokenPlace => ({
      cell: grid.nameOf(cell),
      at,
      of: cardsIn(cell).filter((id) => id !== card).length + 1,
    }),
    [grid, cardsIn],
  );
  const placeOf = useCallback(
    (card: RequestId): Picked | null => {
      const cell = grid.cellOfCard(card);
      return cell === null ? null : { card, cell, at: cardsIn(cell).indexOf(card) };
    },
    [grid, cardsIn],
  );
  const keyOf = useCallback(
    (card: RequestId): string => requestOf(replica.getView(), card)?.key ?? "The card",
    [replica],
  );

  const release = useLostCard(picked?.card ?? null, (words) => {
    setPicked(null);
    say(words);
  });

  const pickUp = (card: RequestId): void => {
    const place = placeOf(card);
    // The expedite lane has no places to carry a card over: it is asked where to.
    if (!place) return openMenu(card);
    setPicked(place);
    say(moveWords.pickedUp(keyOf(card), spoken(place)));
  };

  const carryOn = (from: Picked, key: string): void => {
    const next = carry(from, key);
    setPicked(next);
    if (next === from) return say(moveWords.edge(spoken(from)));
    const card = requestOf(replica.getView(), next.card);
    const refusal = card ? moves.refusalOf(card, next.cell) : null;
    say(moveWords.over(spoken(next), refusal && sentence(refusal)));
  };

  const putDown = ({ card: id, cell, at }: Picked): void => {
    release();
    setPicked(null);
    const card = requestOf(replica.getView(), id);
    if (!card) return say(moveWords.gone("The card"));
    moves.put(card, cell, neighboursAt(cardsIn(cell), id, at));
    focus(id);
  };

  const putBack = ({ card }: Picked): void => {
    setPicked(null);
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
    } else if (arrow) walk(card, event.key);
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

import { requestOf, type Column, type RequestId } from "@tandem/shared";
import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { useLive } from "../../live/live-context.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import type { Picked } from "./board-context.ts";
import { neighboursAt } from "./lane-place.ts";
import type { Moves } from "./use-moves.tsx";

interface CardKeys {
  readonly picked: Picked | null;
  /** What a screen reader is told about every step. */
  readonly said: string;
  readonly onCardKey: (event: KeyboardEvent, card: RequestId) => void;
}

interface Options {
  readonly moves: Moves;
  readonly columns: readonly Column[];
  readonly laneOf: (column: string) => readonly RequestId[];
  readonly openMenu: (card: RequestId) => void;
}

const clamp = (n: number, most: number) => Math.max(0, Math.min(n, most));

/**
 * The board by keyboard: arrows walk from card to card; Space picks one up, arrows carry it, Space puts it down, Escape
 * puts it back; M asks where to; Enter opens it, as on any link.
 */
export function useCardKeys({ moves, columns, laneOf, openMenu }: Options): CardKeys {
  const { replica } = useLive();
  const [picked, setPicked] = useState<Picked | null>(null);
  const [said, setSaid] = useState("");

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

  const tell = useCallback(
    (place: Picked) => {
      const column = columns.find((c) => c.id === place.column);
      const others = laneOf(place.column).filter((id) => id !== place.card).length;
      setSaid(`${column?.name ?? ""}, place ${place.at + 1} of ${others + 1}.`);
    },
    [columns, laneOf],
  );

  const focus = useCallback((card: RequestId | undefined) => {
    if (!card) return;
    // A card that is not drawn yet appears once its column has scrolled to it.
    const find = () => document.querySelector<HTMLElement>(`[data-card-link="${card}"]`);
    find()?.focus();
    requestAnimationFrame(() => find()?.focus());
  }, []);

  const walk = useCallback(
    (card: RequestId, key: string) => {
      const column = columns.findIndex((c) => laneOf(c.id).includes(card));
      if (column < 0) return;
      const lane = laneOf(columns[column]!.id);
      const at = lane.indexOf(card);
      if (key === "ArrowDown") return focus(lane[at + 1]);
      if (key === "ArrowUp") return focus(lane[at - 1]);
      const step = key === "ArrowRight" ? 1 : -1;
      for (let i = column + step; i >= 0 && i < columns.length; i += step) {
        const next = laneOf(columns[i]!.id);
        if (next.length > 0) return focus(next[clamp(at, next.length - 1)]);
      }
    },
    [columns, laneOf, focus],
  );

  const carry = useCallback(
    (from: Picked, key: string): Picked => {
      const others = (column: string) => laneOf(column).filter((id) => id !== from.card).length;
      if (key === "ArrowDown") return { ...from, at: clamp(from.at + 1, others(from.column)) };
      if (key === "ArrowUp") return { ...from, at: clamp(from.at - 1, others(from.column)) };
      const i = columns.findIndex((c) => c.id === from.column);
      const next = columns[clamp(i + (key === "ArrowRight" ? 1 : -1), columns.length - 1)]!;
      return { ...from, column: next.id, at: clamp(from.at, others(next.id)) };
    },
    [columns, laneOf],
  );

  const putDown = useCallback(
    (place: Picked) => {
      const view = replica.getView();
      const card = requestOf(view, place.card);
      const column = view.columns[place.column];
      setPicked(null);
      if (!card || !column) return;
      moves.put(card, column, neighboursAt(laneOf(column.id), card.id, place.at));
      const after = requestOf(replica.getView(), card.id);
      setSaid(
        after?.column === column.id ? `${card.key} is in ${column.name}.` : `${card.key} stays where it was.`,
      );
      focus(card.id);
    },
    [replica, moves, laneOf, focus],
  );

  const handle = useCallback(
    (event: KeyboardEvent, card: RequestId) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const arrow = event.key.startsWith("Arrow");
      if (picked) {
        if (arrow) {
          const next = carry(picked, event.key);
          setPicked(next);
          tell(next);
        } else if (event.key === " " || event.key === "Enter") putDown(picked);
        else if (event.key === "Escape" || event.key === "Tab") {
          setPicked(null);
          setSaid("Put back.");
        } else return;
      } else if (arrow) walk(card, event.key);
      else if (event.key.toLowerCase() === "m") openMenu(card);
      else if (event.key === " ") {
        const column = columns.find((c) => laneOf(c.id).includes(card));
        if (!column) return;
        const place = { card, column: column.id, at: laneOf(column.id).indexOf(card) };
        setPicked(place);
        const { key } = requestOf(replica.getView(), card) ?? { key: "" };
        setSaid(
          `${key} picked up from ${column.name}, place ${place.at + 1}. Arrows carry it, Space puts it down, Escape puts it back.`,
        );
      } else return;
      event.preventDefault();
    },
    [picked, carry, tell, putDown, walk, openMenu, columns, laneOf, replica],
  );

  // One function for all cards and all time: a new one at each key would draw every card anew.
  const latest = useRef(handle);
  useLayoutEffect(() => {
    latest.current = handle;
  }, [handle]);
  const onCardKey = useCallback<typeof handle>((event, card) => latest.current(event, card), []);

  return { picked, said, onCardKey };
}

import type { MemberId, RequestId } from "@tandem/shared";
import { createContext, useContext, type KeyboardEvent } from "react";
import type { Person } from "../../ui/avatar.tsx";
import type { AgeOf, BoardSearch } from "./board-filter.ts";

/** A card picked up by key: where it would be put down. */
export interface Picked {
  readonly card: RequestId;
  readonly column: string;
  /** Index among the other cards of that column. */
  readonly at: number;
}

/** What every card of a board needs to know, the same for all of them. */
export interface BoardContext {
  readonly workspace: string;
  readonly now: number;
  readonly zone: string;
  readonly me: MemberId;
  readonly ageOf: AgeOf;
  readonly person: <Id extends MemberId | null>(id: Id) => Person & { readonly id: Id };
  readonly search: BoardSearch;
  readonly openMenu: (card: RequestId) => void;
  readonly onCardKey: (event: KeyboardEvent, card: RequestId) => void;
}

export const BoardContext = createContext<BoardContext | null>(null);

export function useBoard(): BoardContext {
  const board = useContext(BoardContext);
  if (!board) throw new Error("this component stands outside of a board");
  return board;
}

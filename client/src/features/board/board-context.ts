import type { MemberId, RequestId } from "@tandem/shared";
import { createContext, useContext, type KeyboardEvent, type MouseEvent } from "react";
import type { Person } from "../../ui/avatar.tsx";
import type { AgeOf } from "./board-search.ts";
import type { CardField } from "./card-fields.ts";
import type { Chosen } from "./chosen.ts";
import type { Reveals } from "./reveals.ts";
import type { RequestPage } from "./use-request-page.ts";

/** A card picked up by key: where it would be put down. */
export interface Picked {
  readonly card: RequestId;
  /** All that go with it, itself included, in order. */
  readonly together: readonly RequestId[];
  readonly cell: string;
  /** Index among the other cards of that cell. */
  readonly at: number;
}

/** The hand that moves a card, as the places it may go to see it. */
export interface HandProps {
  /** Where the card in the hand would be put down. */
  readonly over: { readonly cell: string; readonly at: number } | null;
  /** The card in the hand. */
  readonly held: RequestId | null;
  /** The card picked up by key. */
  readonly picked: RequestId | null;
  /** Why a cell would refuse the card in the hand. */
  readonly refusalOf: (cell: string) => string | null;
}

/** What every card of a board needs to know, the same for all of them. */
export interface BoardContext extends RequestPage {
  readonly now: number;
  readonly zone: string;
  readonly me: MemberId;
  readonly ageOf: AgeOf;
  readonly person: <Id extends MemberId | null>(id: Id) => Person & { readonly id: Id };
  readonly density: "roomy" | "compact";
  /** Facts that this device leaves out of its cards. */
  readonly hidden: ReadonlySet<CardField>;
  readonly reveals: Reveals;
  readonly openMenu: (card: RequestId) => void;
  readonly onCardKey: (event: KeyboardEvent, card: RequestId) => void;
  readonly chosen: Chosen;
  /** Takes a press that chooses the card instead of opening it. */
  readonly onCardPress: (event: MouseEvent, card: RequestId) => void;
}

export const BoardContext = createContext<BoardContext | null>(null);

export function useBoard(): BoardContext {
  const board = useContext(BoardContext);
  if (!board) throw new Error("this component stands outside of a board");
  return board;
}

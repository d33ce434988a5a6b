/** Where a card lies or would lie, as somebody hears it; `at` counted from 0. */
export interface SpokenPlace {
  /** "Build", or "Build, Hana Kimura". */
  readonly cell: string;
  readonly at: number;
  readonly of: number;
}

const placeWords = ({ cell, at, of }: SpokenPlace): string => `${cell}, ${at + 1} of ${of}`;

/** What is said at each step of moving a card, by whatever hand. */
export const moveWords = {
  pickedUp: (key: string, from: SpokenPlace, count: number): string =>
    count > 1
      ? `${count} cards picked up, ${key} from ${from.cell}. Arrows carry them, Space puts them down, Escape puts them back.`
      : `${key} picked up from ${placeWords(from)}. Arrows carry it, Space puts it down, Escape puts it back.`,
  over: ({ cell, at, of }: SpokenPlace, refusal: string | null): string =>
    refusal === null ? `Over ${cell}, position ${at + 1} of ${of}.` : `Over ${cell}. ${refusal}`,
  edge: (place: SpokenPlace): string => `No further. Over ${placeWords(place)}.`,
  dropped: (key: string, to: SpokenPlace): string => `${key} dropped in ${placeWords(to)}.`,
  putBack: (key: string, to: SpokenPlace): string => `${key} put back in ${placeWords(to)}.`,
  allPutBack: (count: number): string => `${count} cards put back.`,
  undone: (keys: readonly string[]): string =>
    `Undone: ${keys.length > 3 ? `${keys.length} cards` : keys.join(", ")}.`,
  movedByOther: (key: string, column: string): string =>
    `${key} was moved to ${column} meanwhile, and is no longer in your hand.`,
  gone: (key: string): string => `${key} is no longer on this board, and no longer in your hand.`,
  notMoved: (key: string, reason: string, from: string | null): string =>
    `Not moved: ${reason}${from === null ? "" : ` ${key} stays in ${from}.`}`,
  asked: (reason: string): string => `Not moved yet: ${reason}`,
  takenBack: (key: string, reason: string, to: string | null): string =>
    `Taken back: ${reason}${to === null ? "" : ` ${key} is in ${to}.`}`,
} as const;

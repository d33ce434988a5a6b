import type { RequestId } from "@tandem/shared";

const NONE: readonly RequestId[] = [];
const EMPTY: ReadonlySet<RequestId> = new Set();

/** Cards chosen on a board, and those of them in the hand. Whoever asks for one card hears only of that one. */
export interface Chosen {
  readonly has: (card: RequestId) => boolean;
  /** In the order in which they were chosen; the same list until it changes. */
  readonly all: () => readonly RequestId[];
  /** Whether a press on a card chooses it, and does not open it. */
  readonly isOn: () => boolean;
  /** The last one that was chosen or let go: where a range begins. */
  readonly last: () => RequestId | null;
  readonly set: (cards: Iterable<RequestId>, last: RequestId | null) => void;
  readonly switchTo: (isOn: boolean) => void;
  /** Cards that go together in one hand; empty while there are not several. */
  readonly carried: () => ReadonlySet<RequestId>;
  readonly carry: (cards: readonly RequestId[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createChosen(): Chosen {
  const listeners = new Set<() => void>();
  let cards: ReadonlySet<RequestId> = EMPTY;
  let list = NONE;
  let isOn = false;
  let last: RequestId | null = null;
  let carried = EMPTY;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    has: (card) => cards.has(card),
    all: () => list,
    isOn: () => isOn,
    last: () => last,
    set(next, from) {
      cards = new Set(next);
      list = cards.size === 0 ? NONE : [...cards];
      last = from;
      tell();
    },
    switchTo(on) {
      isOn = on;
      tell();
    },
    carried: () => carried,
    carry(together) {
      carried = together.length > 1 ? new Set(together) : EMPTY;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

import type { RequestId } from "@tandem/shared";

/** Brings a card into sight that may not be drawn: whoever lists it scrolls to it. */
export interface Reveals {
  readonly reveal: (card: RequestId) => void;
  readonly onReveal: (listener: (card: RequestId) => void) => () => void;
}

export function createReveals(): Reveals {
  const listeners = new Set<(card: RequestId) => void>();
  return {
    reveal(card) {
      for (const listener of listeners) listener(card);
    },
    onReveal(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

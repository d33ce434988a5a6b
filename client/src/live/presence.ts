import type { MemberId } from "@tandem/shared";

export interface Presence {
  get(): readonly MemberId[];
  set(members: readonly MemberId[]): void;
  subscribe(listener: () => void): () => void;
}

/** Who has the workspace open, as the server last told. */
export function createPresence(): Presence {
  let present: readonly MemberId[] = [];
  const listeners = new Set<() => void>();
  return {
    get: () => present,
    set(members) {
      present = members;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

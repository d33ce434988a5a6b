import type { DraftsElsewhere as OfDevices } from "./draft-sync.ts";
import type { Drafts, TabDrafts } from "./drafts.ts";

/** That a draft was typed into somewhere else as well. */
export interface Elsewhere {
  readonly from: "tab" | "device";
  /** When it was typed there; null: while this page was open. */
  readonly at: number | null;
}

/** Drafts that were typed into in another tab or on another device while they were typed into here. */
export interface DraftsElsewhere {
  readonly get: (key: string) => Elsewhere | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes the other's text. */
  readonly take: (key: string) => void;
  /** Stays with this one, everywhere. */
  readonly keep: (key: string) => void;
}

const IN_A_TAB: Elsewhere = { from: "tab", at: null };

/** Other tabs and other devices as one: the nearer one is asked about first, and staying answers both. */
export function joinElsewhere(drafts: Drafts, tabs: TabDrafts, devices: OfDevices): DraftsElsewhere {
  return {
    get: (key) => (tabs.get(key) === undefined ? devices.get(key) : IN_A_TAB),
    subscribe(listener) {
      const ends = [drafts.subscribe(listener), devices.subscribe(listener)];
      return () => ends.forEach((end) => end());
    },
    take: (key) => (tabs.get(key) === undefined ? devices.take(key) : tabs.take(key)),
    keep(key) {
      if (tabs.get(key) !== undefined) tabs.keep(key);
      devices.keep(key);
    },
  };
}

import { setImmediate as turn } from "node:timers/promises";
import type { Commit } from "@tandem/shared";
import type { Store } from "../store/port.ts";

/** Commits of one append: small, so that a server beside goes on in between. */
const GROUP = 250;

/**
 * Puts a whole log of one workspace, made elsewhere, into the store with its own times and command ids. The store must
 * hold nothing of that workspace; where it does, this throws and what stood before still stands.
 */
export async function appendLog(store: Store, commits: readonly Commit[]): Promise<void> {
  for (let from = 0; from < commits.length; from += GROUP) {
    const group = commits.slice(from, from + GROUP);
    const { stood, stop } = await store.append(group);
    if (stop !== undefined) {
      const { seq } = group[stood] ?? { seq: from };
      throw new Error(`Commit ${seq} cannot follow what is stored: its ${stop} is taken.`);
    }
    await turn();
  }
}

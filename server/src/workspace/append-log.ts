import { setImmediate as turn } from "node:timers/promises";
import type { Commit } from "@tandem/shared";
import type { Store } from "../store/port.ts";

/** Commits of one append: small, so that a server beside goes on in between. */
const GROUP = 250;

/** Someone else wrote into the workspace meanwhile. */
export class LogTaken extends Error {
  readonly seq: number;

  constructor(seq: number, stop: string) {
    super(`Commit ${seq} cannot follow what is stored: its ${stop} is taken.`);
    this.name = "LogTaken";
    this.seq = seq;
  }
}

/**
 * Puts a log of one workspace, made elsewhere, into the store with its own times and command ids. What the store holds of
 * that workspace must end right before the first commit given; where it does not, this throws a LogTaken. When it throws, those
 * that were written before still stand, from the first and without a gap.
 */
export async function appendLog(
  store: Store,
  commits: readonly Commit[],
  groupSize: number = GROUP,
): Promise<void> {
  for (let from = 0; from < commits.length; from += groupSize) {
    const group = commits.slice(from, from + groupSize);
    const { stood, stop } = await store.append(group);
    if (stop !== undefined) {
      const { seq } = group[stood] ?? { seq: from };
      throw new LogTaken(seq, stop);
    }
    await turn();
  }
}

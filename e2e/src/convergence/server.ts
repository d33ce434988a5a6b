import type { Outcome } from "@tandem/client/live/ports.ts";
import type { Commit, Envelope, MemberId, WorkspaceState } from "@tandem/shared";

/** The server as a fuzz run sees it: one workspace. */
export interface SimServer {
  send(actor: MemberId, envelopes: readonly Envelope[]): Promise<readonly Outcome[]>;
  state(): Promise<WorkspaceState>;
  commitsSince(seq: number): Promise<readonly Commit[] | "start over">;
  onCommits(listener: (commits: readonly Commit[]) => void): () => void;
  /** Every commit, from the first. */
  log(): Promise<readonly Commit[]>;
  /** Ends the process and starts it again on the same log. */
  restart(): Promise<void>;
  /** Counts starts: what was sent to an earlier process does not reach a later one. */
  epoch(): number;
  /** From now on the store does what it is asked to. */
  calm(): void;
  /** Counts work as under way until it ends, so that the simulated time waits for it. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves once nothing is under way. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** Keeps count of work under way; the simulated clock stands still meanwhile. */
export function createTracker(): Pick<SimServer, "track" | "idle"> {
  const busy = new Set<Promise<unknown>>();
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    async track(work) {
      busy.add(work);
      try {
        return await work;
      } finally {
        busy.delete(work);
      }
    },
    async idle() {
      await turn();
      while (busy.size > 0) await turn();
    },
  };
}

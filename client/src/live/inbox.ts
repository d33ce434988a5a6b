import type { Commit } from "@tandem/shared";
import { backOff } from "./back-off.ts";
import { TransportFault, type Clock, type TransportPort } from "./ports.ts";

/** How long a commit that was promised may take over the socket before it is fetched, in milliseconds. */
const PATIENCE_MS = 1_000;

interface InboxOptions<State> {
  readonly transport: Pick<TransportPort<State>, "snapshot" | "commitsSince">;
  readonly clock: Clock;
  readonly random: () => number;
  /** Seq of the last commit taken in. */
  readonly seq: () => number;
  readonly onCommits: (commits: readonly Commit[]) => void;
  readonly onSnapshot: (state: State) => void;
  readonly onReach: (reached: boolean) => void;
  readonly onSignedOut: () => void;
}

export interface Inbox {
  /** Takes commits from any channel, in any order, again or with holes. */
  receive(commits: readonly Commit[]): void;
  /** A commit of this seq exists; fetch it if it does not come by itself. */
  expect(seq: number): void;
  /** Forget where we were and begin from a snapshot. */
  startOver(): void;
  /** What is here may be old: ask once for what came since. */
  catchUp(): void;
  /** The line is back: ask again now if something is missing. */
  retryNow(): void;
  stop(): void;
}

/** Brings commits into order without a hole, asks for what is missing, and begins anew where that is told. */
export function createInbox<State>(options: InboxOptions<State>): Inbox {
  const { transport, clock, random, seq, onCommits, onSnapshot, onReach, onSignedOut } = options;
  /** Commits that came before their turn. */
  const early = new Map<number, Commit>();
  let known = 0;
  let anew = false;
  /** Whether there may be commits that nobody has told of. */
  let unsure = false;
  let asking = false;
  let failures = 0;
  let cancelPause: (() => void) | null = null;
  let stopped = false;

  function takeInOrder(): void {
    if (anew) return;
    const run: Commit[] = [];
    for (let next = early.get(seq() + 1); next; next = early.get(next.seq + 1)) run.push(next);
    if (run.length > 0) onCommits(run);
    for (const held of early.keys()) if (held <= seq()) early.delete(held);
  }

  const missing = (): boolean => anew || unsure || known > seq();

  async function ask(): Promise<void> {
    if (stopped || asking || cancelPause) return;
    if (!missing()) return reached();
    asking = true;
    const before = anew ? -1 : seq();
    const taken = await fetchMissing();
    asking = false;
    if (stopped) return;
    taken();
    const stuck = failures > 0 || before === (anew ? -1 : seq());
    if (stuck && missing()) pause();
    else void ask();
  }

  function reached(): void {
    const failed = failures > 0;
    failures = 0;
    if (failed) onReach(true);
  }

  /** Asks once; what came is taken in by the returned function, outside of the catch, so that a bug there shows. */
  async function fetchMissing(): Promise<() => void> {
    try {
      const take = anew
        ? takeSnapshot(await transport.snapshot())
        : takeAnswer(await transport.commitsSince(seq()));
      unsure = false;
      reached();
      return take;
    } catch (cause) {
      failures += 1;
      if (failures === 1) onReach(false);
      if (cause instanceof TransportFault && cause.kind === "signed-out") onSignedOut();
      return () => {};
    }
  }

  const takeAnswer = (answer: readonly Commit[] | "start over") => () => {
    if (anew) return;
    if (answer === "start over") startOver();
    else receive(answer);
  };

  const takeSnapshot = (state: State) => () => {
    anew = false;
    onSnapshot(state);
    // What was known of the old log need not exist in this one; what came meanwhile does.
    known = Math.max(seq(), ...early.keys());
    takeInOrder();
  };

  function pause(): void {
    cancelPause = clock.after(backOff(Math.max(1, failures), random()), () => {
      cancelPause = null;
      void ask();
    });
  }

  function receive(commits: readonly Commit[]): void {
    for (const commit of commits) {
      if (!anew && commit.seq <= seq()) continue;
      early.set(commit.seq, commit);
      known = Math.max(known, commit.seq);
    }
    takeInOrder();
    void ask();
  }

  function startOver(): void {
    if (anew) return;
    anew = true;
    early.clear();
    void ask();
  }

  return {
    receive,
    expect(promised) {
      known = Math.max(known, promised);
      if (known > seq()) clock.after(PATIENCE_MS, () => void ask());
    },
    startOver,
    catchUp() {
      unsure = true;
      void ask();
    },
    retryNow() {
      cancelPause?.();
      cancelPause = null;
      void ask();
    },
    stop() {
      stopped = true;
      cancelPause?.();
    },
  };
}

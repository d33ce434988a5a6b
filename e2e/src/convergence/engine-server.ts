import { memoryStore } from "@tandem/server/store/memory/memory-store.ts";
import { createEngines } from "@tandem/server/workspace/engine.ts";
import { APPEND, FaultyStore } from "@tandem/server/workspace/testing/engines.ts";
import { mulberry32, type Commit } from "@tandem/shared";
import { Dice, WORKSPACE } from "@tandem/shared/testing";
import { createTracker, type SimServer } from "./server.ts";

/** Share of sends before which the store is told to fail one append, or to lose its answer. */
const FAULTS = 0.04;

/** The real engine over the store in memory, which now and then fails, holding one workspace with this log. */
export async function createEngineServer(
  log: readonly Commit[],
  now: () => number,
  seed: number,
): Promise<SimServer> {
  const dice = new Dice(mulberry32(seed ^ 0x5eed));
  const memory = memoryStore();
  await memory.append(log);
  const faulty = new FaultyStore(memory);
  const listeners = new Set<(commits: readonly Commit[]) => void>();
  const quiet = { warn: () => {}, error: () => {} };
  let faults = FAULTS;
  let epoch = 0;
  let engines = start();

  function start() {
    const started = createEngines({ store: faulty.store, clock: now, log: quiet });
    started.onCommits((_workspace, commits) => {
      for (const listener of listeners) listener(commits);
    });
    return started;
  }

  return {
    ...createTracker(),
    send(actor, envelopes) {
      if (dice.chance(faults)) faulty.next.push(dice.chance(0.5) ? APPEND.fails : APPEND.losesItsAnswer);
      return engines.send(WORKSPACE, actor, envelopes);
    },
    state: () => engines.state(WORKSPACE),
    commitsSince: (seq) => engines.commitsSince(WORKSPACE, seq),
    onCommits(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    log: () => memory.read(WORKSPACE, 1, 1_000_000),
    async restart() {
      epoch += 1;
      const ending = engines;
      engines = start();
      await ending.close();
    },
    epoch: () => epoch,
    calm() {
      faults = 0;
      faulty.next.length = 0;
    },
    close: () => engines.close(),
  };
}

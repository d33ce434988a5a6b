import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";

/** Commits that come within so long are one page. Nobody notices it of an inbox, and a page costs what a commit costs. */
const GATHER_MS = 50;
/** Above this share of the time the thread counts as busy. */
const BUSY = 0.75;
/** How long it rests after work, in times of the work: a tenth of a busy thread is a follower's, most of a quiet one. */
const REST = { busy: 9, quiet: 0.25 };
const LONGEST_REST_MS = 250;

/** Lets people's commands go first: how busy others are is measured while a follower rests. */
export function createPace() {
  let isBusy = false;

  async function rest(ms: number): Promise<void> {
    const before = performance.eventLoopUtilization();
    await wait(ms);
    isBusy = performance.eventLoopUtilization(before).utilization > BUSY;
  }

  return {
    gather: () => rest(GATHER_MS),
    /** @param began when the work that is done now began, by `performance.now()` */
    after: (began: number) =>
      rest(Math.min((performance.now() - began) * (isBusy ? REST.busy : REST.quiet), LONGEST_REST_MS)),
  };
}

import type { Clock } from "../ports.ts";

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

const earlier = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Lets every promise that can go on do so; timers of the machine play no part. */
async function breathe(): Promise<void> {
  for (let i = 0; i < 40; i++) await Promise.resolve();
}

/**
 * A clock that stands still until it is told to run, so that hours pass in a moment and always in the same order.
 * @param settle waits for work under way outside of this clock
 */
export function createVirtualTime(start: number, settle: () => Promise<void> = breathe) {
  let now = start;
  let made = 0;
  const timers: Timer[] = [];

  const clock: Clock = {
    now: () => now,
    after(ms, run) {
      const timer: Timer = { at: now + Math.max(0, ms), order: made++, run };
      // Most timers are set for later than those that wait.
      let i = timers.length;
      while (i > 0 && earlier(timer, timers[i - 1]!)) i--;
      timers.splice(i, 0, timer);
      return () => {
        const found = timers.indexOf(timer);
        if (found >= 0) timers.splice(found, 1);
      };
    },
  };

  return {
    clock,
    /** Resolves after so many milliseconds of this clock. */
    sleep: (ms: number): Promise<void> => new Promise((resolve) => clock.after(ms, resolve)),
    /** Lets so many milliseconds pass. */
    async pass(ms: number): Promise<void> {
      const end = now + ms;
      await settle();
      for (let next = timers[0]; next && next.at <= end; next = timers[0]) {
        timers.shift();
        now = next.at;
        next.run();
        await settle();
      }
      now = end;
    },
    waiting: (): number => timers.length,
  };
}

export type VirtualTime = ReturnType<typeof createVirtualTime>;

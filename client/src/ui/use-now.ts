import { useSyncExternalStore } from "react";

interface Clock {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => number;
}

function makeClock(everyMs: number): Clock {
  const listeners = new Set<() => void>();
  let now = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = () => {
    now = Date.now();
    for (const tell of listeners) tell();
  };
  return {
    read: () => now,
    subscribe(listener) {
      listeners.add(listener);
      if (timer === undefined) {
        now = Date.now();
        timer = setInterval(tick, everyMs);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

const clocks = new Map<number, Clock>();

function clockOf(everyMs: number): Clock {
  const clock = clocks.get(everyMs) ?? makeClock(everyMs);
  clocks.set(everyMs, clock);
  return clock;
}

/** The time, told anew every so many milliseconds; all who ask for the same beat share one timer. */
export function useNow(everyMs = 30_000): number {
  const { subscribe, read } = clockOf(everyMs);
  return useSyncExternalStore(subscribe, read);
}

import { useSyncExternalStore } from "react";
import { onServerTime, serverNow } from "../live/server-time.ts";

interface Clock {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => number;
}

function makeClock(everyMs: number): Clock {
  const listeners = new Set<() => void>();
  let now = serverNow();
  let timer: ReturnType<typeof setInterval> | undefined;
  let endServerTime = (): void => {};
  const tick = () => {
    now = serverNow();
    for (const tell of listeners) tell();
  };
  return {
    read: () => now,
    subscribe(listener) {
      listeners.add(listener);
      if (timer === undefined) {
        now = serverNow();
        timer = setInterval(tick, everyMs);
        endServerTime = onServerTime(tick);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        endServerTime();
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

/** The server's time, told anew every so many milliseconds; all who ask for the same beat share one timer. */
export function useNow(everyMs = 30_000): number {
  const { subscribe, read } = clockOf(everyMs);
  return useSyncExternalStore(subscribe, read);
}

/** A network's delay is no reason to shift a clock, in milliseconds. */
const WITHIN_MS = 2_000;

let ahead = 0;
const listeners = new Set<() => void>();

/** The server said what time it is, milliseconds UTC: from now on this page goes by it, whatever the device's clock says. */
export function learnServerTime(now: number): void {
  const apart = now - Date.now();
  const before = ahead;
  ahead = Math.abs(apart) < WITHIN_MS ? 0 : apart;
  if (ahead !== before) for (const tell of listeners) tell();
}

/** The time, milliseconds UTC, as the server has it. The device's until the first word from the server. */
export const serverNow = (): number => Date.now() + ahead;

/** Calls back when what the server said moves this page's time. Returns how to stop. */
export function onServerTime(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

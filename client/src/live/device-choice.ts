import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
const prefix = "tandem-choice-";

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}

/** One object as long as the text is the same, so that nothing draws anew for nothing. */
const read = new Map<string, { readonly text: string; readonly value: unknown }>();

function stored(key: string): unknown {
  let text: string | null;
  try {
    text = localStorage.getItem(prefix + key);
  } catch {
    return undefined;
  }
  if (text === null) return undefined;
  const known = read.get(key);
  if (known?.text === text) return known.value;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  read.set(key, { text, value });
  return value;
}

/**
 * How somebody likes to see something on this device, whoever is signed in: kept across reloads, the same in every tab.
 * What `accepts` does not take counts as never chosen.
 */
export function useDeviceChoice<Value>(
  key: string,
  initial: Value,
  accepts: (stored: unknown) => stored is Value,
): readonly [Value, (value: Value) => void] {
  const value = useSyncExternalStore(
    subscribe,
    useCallback(() => stored(key), [key]),
  );
  const set = useCallback(
    (next: Value) => {
      try {
        localStorage.setItem(prefix + key, JSON.stringify(next));
      } catch {
        // A browser that keeps nothing shows it as it was at first.
      }
      for (const tell of listeners) tell();
    },
    [key],
  );
  return [accepts(value) ? value : initial, set];
}

import { useCallback, useEffect, useRef, useState } from "react";

export interface Rotation {
  readonly at: number;
  readonly isPaused: boolean;
  /** Stops it, or lets it go on. */
  readonly pause: (on: boolean) => void;
  /** Stops it for a moment: for as long as somebody moves the mouse. */
  readonly hold: () => void;
  /** Forward or back by so many. */
  readonly step: (by: number) => void;
}

/** After the mouse came to rest it goes on: one that lies on a wall's screen must not stop it for good. */
const HELD_MS = 8_000;

/** Goes round a number of things by itself, one each `ms`, while nobody pauses or holds it. */
export function useRotation(count: number, ms: number): Rotation {
  const [at, setAt] = useState(0);
  const [isPaused, pause] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const release = useRef<ReturnType<typeof setTimeout>>(undefined);
  const step = useCallback((by: number) => setAt((was) => (was + by + count) % Math.max(1, count)), [count]);
  const hold = useCallback(() => {
    setHeld(true);
    clearTimeout(release.current);
    release.current = setTimeout(() => setHeld(false), HELD_MS);
  }, []);
  useEffect(() => () => clearTimeout(release.current), []);
  useEffect(() => {
    if (isPaused || isHeld || count < 2) return;
    const timer = setInterval(() => step(1), ms);
    return () => clearInterval(timer);
  }, [isPaused, isHeld, count, ms, step]);
  return { at: Math.min(at, Math.max(0, count - 1)), isPaused: isPaused || isHeld, pause, hold, step };
}

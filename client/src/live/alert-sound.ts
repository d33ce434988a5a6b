import { useSyncExternalStore } from "react";

/** On this device, whoever is signed in. */
const KEY = "tandem-sound";
/** Two tabs of one browser hear of the same expedite; one of them sounds. */
const LOCK = "tandem-sound";
const LOCKED_MS = 2_000;

const listeners = new Set<() => void>();

/** Whether an expedite may sound on this device; it does unless someone turned it off. */
export function isSoundOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

export function setSound(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // A browser that keeps nothing forgets it with the page.
  }
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}

export const useSound = (): boolean => useSyncExternalStore(subscribe, isSoundOn);

let context: AudioContext | undefined;

/** After the first press, in milliseconds: making a context takes up to a tenth of a second, which a press must not wait for. */
const OPENS_AFTER_MS = 500;

/**
 * Browsers play nothing before somebody touched the page: the first press opens the way, and is otherwise left alone.
 * Returns how to stop waiting.
 */
export function readySound(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    if (typeof AudioContext === "undefined") return;
    context ??= new AudioContext();
    if (context.state === "suspended") void context.resume().catch(() => undefined);
  };
  const touched = (): void => {
    timer ??= setTimeout(open, OPENS_AFTER_MS);
  };
  // A click, not the press before it: a card may be dragged.
  addEventListener("click", touched, { once: true });
  addEventListener("keydown", touched, { once: true });
  return () => {
    clearTimeout(timer);
    removeEventListener("click", touched);
    removeEventListener("keydown", touched);
  };
}

/** Two short notes, the second higher: under half a second, soft at both ends. */
function ring(audio: AudioContext): void {
  for (const [after, pitch] of [
    [0, 660],
    [0.18, 880],
  ] as const) {
    const at = audio.currentTime + after;
    const note = audio.createOscillator();
    const loudness = audio.createGain();
    note.frequency.value = pitch;
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(0.12, at + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.24);
    note.connect(loudness).connect(audio.destination);
    note.start(at);
    note.stop(at + 0.26);
  }
}

/** Sounds once, unless it is off or the browser does not let this page sound yet. Then what is shown has to do. */
export async function soundAlert(): Promise<void> {
  const audio = context;
  if (!isSoundOn() || audio === undefined || audio.state !== "running") return;
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    ring(audio);
    await new Promise((resolve) => setTimeout(resolve, LOCKED_MS));
  });
}

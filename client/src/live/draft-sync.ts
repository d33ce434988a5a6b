import type { Drafts } from "./drafts.ts";

/** Rest after the last key stroke before it is sent, in milliseconds. */
const REST_MS = 1_200;
/** While the page is seen it looks this often for what other devices left. */
const LOOK_MS = 45_000;
/** Where the versions are kept that this device knows. */
export const KNOWN = "drafts elsewhere";

/** A draft as the server keeps it. */
export interface RemoteDraft {
  readonly key: string;
  /** JSON; null once it was filed or thrown away. */
  readonly text: string | null;
  readonly version: number;
  readonly at: number;
}

/** How drafts reach the server. */
export interface DraftLine {
  readonly list: () => Promise<readonly RemoteDraft[]>;
  readonly put: (
    key: string,
    text: string | null,
    base: number,
  ) => Promise<
    { readonly kept: true; readonly version: number } | { readonly kept: false; readonly newer: RemoteDraft }
  >;
}

/** Drafts that another device changed while this one did, too. */
export interface DraftsElsewhere {
  readonly get: (key: string) => (RemoteDraft & { readonly from: "device" }) | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes the other device's. */
  readonly take: (key: string) => void;
  /** Stays with this device's, here and there. */
  readonly keep: (key: string) => void;
}

/** What this device and the server last agreed on. */
interface Known {
  readonly version: number;
  readonly text: string | null;
}

interface Options {
  readonly drafts: Drafts;
  readonly line: DraftLine;
  /** Which drafts travel. */
  readonly travels: (key: string) => boolean;
  /** Once earlier drafts are read: before, nothing is known. */
  readonly ready: Promise<void>;
}

const isKnown = (value: unknown): value is Known =>
  typeof value === "object" && value !== null && "version" in value && typeof value.version === "number";

const knownIn = (kept: unknown): Readonly<Record<string, Known>> =>
  typeof kept === "object" && kept !== null
    ? Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Known] => isKnown(entry[1])))
    : {};

/** What two tabs know of the server is one device's: of each draft the later version counts. */
export function mergeKnown(mine: unknown, theirs: unknown): unknown {
  const merged = { ...knownIn(theirs) };
  for (const [key, known] of Object.entries(knownIn(mine)))
    if (known.version >= (merged[key]?.version ?? 0)) merged[key] = known;
  return merged;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Carries drafts between a person's devices: each is sent a moment after the last key stroke, and what another device left
 * is taken over where nothing was typed here since. Where both typed, neither is lost: `elsewhere` has the other's. Without
 * a line it all waits.
 */
export function syncDrafts({
  drafts,
  line,
  travels,
  ready,
}: Options): DraftsElsewhere & { readonly stop: () => void } {
  const conflicts = new Map<string, RemoteDraft & { readonly from: "device" }>();
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working: Promise<void> = ready;
  let over = false;

  const tell = () => listeners.forEach((listener) => listener());
  const knownAll = () => knownIn(drafts.get(KNOWN));
  const knownOf = (key: string): Known => knownAll()[key] ?? { version: 0, text: null };
  const agree = (key: string, known: Known) => {
    drafts.set(KNOWN, { ...knownAll(), [key]: known });
    if (conflicts.delete(key)) tell();
  };
  const textOf = (key: string): string | null => {
    const value = drafts.get(key);
    return value === undefined ? null : JSON.stringify(value);
  };

  /** What another device left: taken over, agreed with, or kept apart. */
  function hear(remote: RemoteDraft): void {
    const { key, text, version } = remote;
    const known = knownOf(key);
    if (version <= known.version) return;
    const mine = textOf(key);
    if (mine === text) return agree(key, { version, text });
    if (mine === known.text) {
      agree(key, { version, text });
      drafts.set(key, text === null ? undefined : parsed(text));
      return;
    }
    // Filed or thrown away there while it was typed here: what was typed stays.
    if (text === null) return agree(key, { version, text });
    conflicts.set(key, { ...remote, from: "device" });
    tell();
  }

  /** Another tab chose already, or came to the same text. */
  function dropSettled(): void {
    for (const [key, { version, text }] of conflicts) {
      if (knownOf(key).version >= version) {
        conflicts.delete(key);
        tell();
      } else if (textOf(key) === text) agree(key, { version, text });
    }
  }

  async function push(): Promise<void> {
    dropSettled();
    const keys = new Set([...drafts.keys(), ...Object.keys(knownAll())].filter(travels));
    for (const key of keys) {
      const text = textOf(key);
      const known = knownOf(key);
      if (over || conflicts.has(key) || text === known.text) continue;
      const answer = await line.put(key, text, known.version);
      if (over) return;
      if (answer.kept) agree(key, { version: answer.version, text });
      else hear(answer.newer);
    }
  }

  async function look(): Promise<void> {
    for (const remote of await line.list()) if (!over && travels(remote.key)) hear(remote);
    await push();
  }

  /** One after the other. Without a line the next key stroke, or the next look, tries again. */
  const run = (work: () => Promise<void>): void => {
    working = working.then(() => (over ? undefined : work())).catch(() => undefined);
  };
  const rest = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => run(push), REST_MS);
  };
  const seen = (): void => {
    if (document.visibilityState === "visible") run(look);
  };

  run(look);
  const unsubscribe = drafts.subscribe(rest);
  const interval = setInterval(seen, LOOK_MS);
  document.addEventListener("visibilitychange", seen);
  globalThis.addEventListener("online", seen);
  globalThis.addEventListener("focus", seen);

  return {
    get: (key) => conflicts.get(key),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take(key) {
      const remote = conflicts.get(key);
      if (remote === undefined) return;
      agree(key, { version: remote.version, text: remote.text });
      drafts.set(key, remote.text === null ? undefined : parsed(remote.text));
    },
    keep(key) {
      const remote = conflicts.get(key);
      if (remote === undefined) return;
      agree(key, { version: remote.version, text: remote.text });
      run(push);
    },
    stop() {
      over = true;
      clearTimeout(timer);
      clearInterval(interval);
      unsubscribe();
      document.removeEventListener("visibilitychange", seen);
      globalThis.removeEventListener("online", seen);
      globalThis.removeEventListener("focus", seen);
    },
  };
}

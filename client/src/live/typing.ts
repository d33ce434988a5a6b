import type { MemberId, RequestId } from "@tandem/shared";

/** After the last key someone counts as writing for so long, in milliseconds. */
export const TYPING_LASTS_MS = 5_000;
/** Own keys are told at most this often, in milliseconds. */
const TELL_EVERY_MS = 2_000;

/** What is told to the server; nothing of it is stored anywhere. */
export interface TypingLine {
  readonly looking: (request: RequestId | null) => void;
  readonly typing: (request: RequestId) => void;
}

/** Someone writes about a request. */
export interface Typed {
  readonly member: MemberId;
  readonly request: RequestId;
}

export interface Typing {
  /** The server's ear, on each connection; null: no line. It is told again which request is looked at. */
  connect(line: TypingLine | null): void;
  /** Looks at a request, so that who writes there is told here. Returns how to look away. */
  look(request: RequestId): () => void;
  /** A key was typed about this request. */
  type(request: RequestId): void;
  /** The server tells that someone else types. */
  heard(typed: Typed): void;
  /** Who writes about the request looked at, the first first. */
  get(): readonly MemberId[];
  subscribe(listener: () => void): () => void;
}

const NOBODY: readonly MemberId[] = [];

/** Who writes about the request that is looked at. `now` is milliseconds from any fixed point. */
export function createTyping(now: () => number): Typing {
  const listeners = new Set<() => void>();
  const until = new Map<MemberId, ReturnType<typeof setTimeout>>();
  let line: TypingLine | null = null;
  let looked: RequestId | null = null;
  let typists = NOBODY;
  let toldAt = -Infinity;

  function tell(): void {
    typists = until.size === 0 ? NOBODY : [...until.keys()];
    for (const listener of listeners) listener();
  }
  function forget(member: MemberId): void {
    clearTimeout(until.get(member));
    if (until.delete(member)) tell();
  }
  function lookAt(request: RequestId | null): void {
    looked = request;
    toldAt = -Infinity;
    for (const timer of until.values()) clearTimeout(timer);
    until.clear();
    tell();
    line?.looking(request);
  }

  return {
    connect(next) {
      line = next;
      if (looked !== null) line?.looking(looked);
    },
    look(request) {
      lookAt(request);
      return () => {
        if (looked === request) lookAt(null);
      };
    },
    type(request) {
      if (now() - toldAt < TELL_EVERY_MS) return;
      toldAt = now();
      line?.typing(request);
    },
    heard({ member, request }) {
      if (request !== looked) return;
      const known = until.get(member);
      clearTimeout(known);
      until.set(
        member,
        setTimeout(() => forget(member), TYPING_LASTS_MS),
      );
      if (!known) tell();
    },
    get: () => typists,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

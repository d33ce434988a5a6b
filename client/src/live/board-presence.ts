import type { MemberId, PodId, RequestId } from "@tandem/shared";

/** A card that is carried for longer than this was forgotten in the hand, in milliseconds. */
const HOLD_LASTS_MS = 60_000;

/** Who looks at a board, and who holds which card. */
interface BoardHere {
  readonly pod: PodId;
  readonly members: readonly MemberId[];
  readonly held: readonly { readonly member: MemberId; readonly request: RequestId }[];
}

/** What is told to the server; nothing of it is stored anywhere. */
export interface BoardLine {
  readonly board: (pod: PodId | null) => void;
  readonly hold: (request: RequestId | null) => void;
}

export interface BoardPresence {
  /** The server's ear, on each connection; null: no line, and nobody known to be here. */
  connect(line: BoardLine | null): void;
  /** Looks at a board. Returns how to look away. */
  look(pod: PodId): () => void;
  /** A card is in the hand, or none any more. */
  hold(request: RequestId | null): void;
  /** The server tells who is here. */
  heard(here: BoardHere): void;
  /** Others who look at the same board. */
  others(): readonly MemberId[];
  /** Who else holds a card of it. */
  holder(request: RequestId): MemberId | undefined;
  subscribe(listener: () => void): () => void;
}

const NOBODY: readonly MemberId[] = [];

/** Who else is on the board that is looked at. `me`: oneself in another window is no news. */
export function createBoardPresence(me: MemberId): BoardPresence {
  const listeners = new Set<() => void>();
  let line: BoardLine | null = null;
  let looked: PodId | null = null;
  let others = NOBODY;
  let holders: ReadonlyMap<RequestId, MemberId> = new Map();
  let held: RequestId | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function set(members: readonly MemberId[], next: ReadonlyMap<RequestId, MemberId>): void {
    others = members.length === 0 ? NOBODY : members;
    holders = next;
    for (const tell of listeners) tell();
  }
  function lookAt(pod: PodId | null): void {
    looked = pod;
    set(NOBODY, new Map());
    line?.board(pod);
  }
  function tellHold(request: RequestId | null): void {
    if (request === held) return;
    held = request;
    line?.hold(request);
  }

  return {
    connect(next) {
      line = next;
      if (next === null) return set(NOBODY, new Map());
      if (looked !== null) next.board(looked);
      if (held !== null) next.hold(held);
    },
    look(pod) {
      lookAt(pod);
      return () => {
        if (looked === pod) lookAt(null);
      };
    },
    hold(request) {
      clearTimeout(timer);
      if (request !== null) timer = setTimeout(() => tellHold(null), HOLD_LASTS_MS);
      tellHold(request);
    },
    heard({ pod, members, held: told }) {
      if (pod !== looked) return;
      const theirs = told.filter(({ member }) => member !== me);
      set(
        members.filter((member) => member !== me),
        new Map(theirs.map(({ member, request }) => [request, member])),
      );
    },
    others: () => others,
    holder: (request) => holders.get(request),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

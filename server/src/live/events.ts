import type { Commit, MemberId, PodId, RequestId } from "@tandem/shared";

/** Who looks at a pod's board, each once, and who holds which card of it. */
export interface BoardHere {
  readonly pod: PodId;
  readonly members: readonly MemberId[];
  readonly held: readonly { readonly member: MemberId; readonly request: RequestId }[];
}

/** What the server tells a socket. */
export interface ServerEvents {
  /** In order. May overlap with what was told before: skip what is known by its seq. */
  commits: (commits: readonly Commit[]) => void;
  /** Too far behind: take a snapshot; commits go on from about now. */
  "start-over": () => void;
  /** Who is here, each once; not told in a crowd of more than a hundred. */
  presence: (members: readonly MemberId[]) => void;
  /** Someone types about the request that this page looks at; it holds for some seconds. */
  typing: (typed: { readonly member: MemberId; readonly request: RequestId }) => void;
  /** Who else is on the board that this page looks at; told when that changes, and lost where the line is slow. */
  board: (here: BoardHere) => void;
  /** Names of people changed: read the directory again. */
  directory: () => void;
  /** One's own inbox changed: how many lines are unread now. */
  notified: (unread: number) => void;
  /** The session or the membership is over; the socket is closed next. */
  "signed-out": () => void;
  /** Which client the server serves; told on each connection. */
  build: (build: string) => void;
  /** Milliseconds since 1970 by the server's clock; told on each connection, since a device's may be wrong. */
  time: (now: number) => void;
}

/** A socket asks nothing: what it has it says once, in its handshake, and the rest goes through the API. It only tells: */
export interface ClientEvents {
  /** Which request its page looks at; null: none. */
  looking: (request: RequestId | null) => void;
  /** Its member types about the request looked at. */
  typing: (request: RequestId) => void;
  /** Which pod's board its page looks at; null: none. */
  board: (pod: PodId | null) => void;
  /** Which card of that board is in its member's hand; null: none. */
  hold: (request: RequestId | null) => void;
}

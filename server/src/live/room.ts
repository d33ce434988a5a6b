import type { Commit, MemberId, WorkspaceId } from "@tandem/shared";
import type { DefaultEventsMap, Server, Socket } from "socket.io";
import type { ClientEvents, ServerEvents } from "./events.ts";

/** Who is at the other end of a socket. */
export interface Seat {
  readonly session: string;
  readonly account: string;
  readonly workspace: WorkspaceId;
  readonly member: MemberId;
  /** Of the session, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** Seq that the page had when it connected. */
  readonly from: number;
}

export type LiveServer = Server<ClientEvents, ServerEvents, DefaultEventsMap, Seat>;
export type LiveSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, Seat>;

/** Sockets told in one turn of the event loop. */
const SLICE = 250;

interface Options {
  readonly io: LiveServer;
  readonly workspace: WorkspaceId;
  /** Runs later in this process, others getting their turn before. */
  readonly soon: (run: () => void) => void;
}

/**
 * The sockets of one workspace. What comes in one turn goes out as one message; a large room is told in slices, so that
 * telling it does not hold up everything else.
 */
export function createRoom({ io, workspace, soon }: Options) {
  const sockets = new Map<LiveSocket, number>();
  const slices: number[] = [];
  let waiting: Commit[] = [];
  let busy = false;
  /** Of the last commit whose telling began: a socket must know that much to take its place. */
  let begun = 0;

  const sliceName = (slice: number) => `${workspace} ${slice}`;

  function freeSlice(): number {
    const found = slices.findIndex((count) => count < SLICE);
    return found === -1 ? slices.push(0) - 1 : found;
  }

  function tell(commits: readonly Commit[], slice: number): void {
    if (slice >= slices.length) {
      busy = false;
      if (waiting.length > 0) flushSoon();
      return;
    }
    io.to(sliceName(slice)).emit("commits", commits);
    if (slice + 1 < slices.length) soon(() => tell(commits, slice + 1));
    else tell(commits, slice + 1);
  }

  function flushSoon(): void {
    busy = true;
    soon(() => {
      const commits = waiting;
      waiting = [];
      begun = Math.max(begun, commits.at(-1)?.seq ?? 0);
      tell(commits, 0);
    });
  }

  return {
    /** Whether a socket that knows this much misses nothing from now on. */
    isUpToDate: (seq: number): boolean => seq >= begun,

    join(socket: LiveSocket): void {
      const slice = freeSlice();
      slices[slice] = (slices[slice] ?? 0) + 1;
      sockets.set(socket, slice);
      void socket.join(sliceName(slice));
    },

    leave(socket: LiveSocket): void {
      const slice = sockets.get(socket);
      if (slice === undefined) return;
      sockets.delete(socket);
      slices[slice] = (slices[slice] ?? 1) - 1;
      void socket.leave(sliceName(slice));
    },

    /** Tells everyone, in order. */
    add(commits: readonly Commit[]): void {
      waiting.push(...commits);
      if (!busy) flushSoon();
    },

    /** Tells everyone at once, outside the order of commits. */
    announce<Event extends "directory" | "presence">(
      event: Event,
      ...data: Parameters<ServerEvents[Event]>
    ): void {
      for (let slice = 0; slice < slices.length; slice++) io.to(sliceName(slice)).emit(event, ...data);
    },

    /** Tells every page of one member. */
    tell<Event extends "notified">(
      member: MemberId,
      event: Event,
      ...data: Parameters<ServerEvents[Event]>
    ): void {
      for (const socket of sockets.keys()) if (socket.data.member === member) socket.emit(event, ...data);
    },

    /** Who is here, each once, in a steady order. */
    members: (): MemberId[] => [...new Set([...sockets.keys()].map((socket) => socket.data.member))].sort(),
  };
}

export type Room = ReturnType<typeof createRoom>;

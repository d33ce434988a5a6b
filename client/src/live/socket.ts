import type { ClientEvents, ServerEvents } from "@tandem/server";
import type { Commit, MemberId, WorkspaceId } from "@tandem/shared";
import { io, type Socket } from "socket.io-client";
import type { BoardPresence } from "./board-presence.ts";
import type { Typing } from "./typing.ts";

export interface SocketOptions {
  /** Where the server is and what to tell it, outside of a browser; a page has both by itself. */
  readonly elsewhere?: { readonly url: string; readonly headers: Record<string, string> };
  readonly workspace: WorkspaceId;
  /** Build id of this page; null while it is not known. */
  readonly build: string | null;
  readonly replica: {
    getConfirmed(): { readonly seq: number };
    receive(commits: readonly Commit[]): void;
    startOver(): void;
    connected(): void;
    disconnected(): void;
  };
  readonly onSignedOut: () => void;
  /** Names of people changed. */
  readonly onDirectory: () => void;
  /** One's own inbox changed, or the line is there again: how many lines are unread. */
  readonly onNotified: (unread: number) => void;
  /** Who has this workspace open, each once. */
  readonly onPresence: (members: readonly MemberId[]) => void;
  /** Is told who types, and gets a way to tell the others. */
  readonly typing: Pick<Typing, "connect" | "heard">;
  /** Is told who is on the board, and gets a way to tell the others. */
  readonly boards: Pick<BoardPresence, "connect" | "heard">;
  /** The build that the server runs, told on each connection. */
  readonly onBuild: (build: string) => void;
  /** The server's time, milliseconds UTC, told on each connection. */
  readonly onTime: (now: number) => void;
}

/** Pause before knocking again where the server closed the door itself, in milliseconds. */
const KNOCK_AGAIN_MS = 5_000;

/**
 * Brings the server's commits to a replica. Each connection says which seq this page has, so that nothing is missed between two.
 * @returns how to hang up
 */
export function connectSocket(options: SocketOptions): () => void {
  const { elsewhere, workspace, build, replica, typing, boards } = options;
  const { onSignedOut, onDirectory, onNotified, onPresence, onBuild, onTime } = options;
  const settings = {
    transports: ["websocket"],
    reconnectionDelay: 400,
    reconnectionDelayMax: 15_000,
    randomizationFactor: 0.5,
    auth: (give: (data: object) => void) => give({ workspace, seq: replica.getConfirmed().seq, build }),
  };
  const socket: Socket<ServerEvents, ClientEvents> = elsewhere
    ? io(elsewhere.url, { ...settings, extraHeaders: elsewhere.headers, forceNew: true })
    : io(settings);
  let knock: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  function signedOut(): void {
    over = true;
    socket.disconnect();
    onSignedOut();
  }

  /** socket.io comes back by itself from a lost line, but not where the server refused or closed it. */
  function comeBack(): void {
    replica.disconnected();
    typing.connect(null);
    boards.connect(null);
    if (over || socket.active) return;
    clearTimeout(knock);
    knock = setTimeout(() => socket.connect(), KNOCK_AGAIN_MS);
  }

  socket.on("connect", () => {
    replica.connected();
    typing.connect({
      looking: (request) => socket.emit("looking", request),
      typing: (request) => socket.volatile.emit("typing", request),
    });
    boards.connect({
      board: (pod) => socket.emit("board", pod),
      hold: (request) => socket.emit("hold", request),
    });
  });
  socket.on("typing", typing.heard);
  socket.on("board", boards.heard);
  socket.on("commits", (commits) => replica.receive(commits));
  socket.on("start-over", () => replica.startOver());
  socket.on("directory", onDirectory);
  socket.on("notified", onNotified);
  socket.on("presence", onPresence);
  socket.on("build", onBuild);
  socket.on("time", onTime);
  socket.on("signed-out", signedOut);
  socket.on("disconnect", comeBack);
  socket.on("connect_error", (cause) => {
    if (cause.message === "signed-out" || cause.message === "no-access") signedOut();
    else comeBack();
  });

  function knockNow(): void {
    if (over) return;
    socket.disconnect();
    clearTimeout(knock);
    socket.connect();
  }

  /** The network is back: do not sit out the pause. */
  const online = (): void => {
    if (!socket.connected) knockNow();
  };
  globalThis.addEventListener?.("online", online);
  // An open socket notices a lost line only when a ping stays away. A server on this machine answers all the same.
  globalThis.addEventListener?.("offline", knockNow);

  return () => {
    globalThis.removeEventListener?.("online", online);
    globalThis.removeEventListener?.("offline", knockNow);
    over = true;
    clearTimeout(knock);
    socket.disconnect();
  };
}

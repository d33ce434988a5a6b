import type { IncomingMessage, Server as HttpServer } from "node:http";
import type { Commit, MemberId, WorkspaceId } from "@tandem/shared";
import { Server } from "socket.io";
import type { Accounts } from "../accounts/port.ts";
import type { Notifications } from "../notifications/port.ts";
import type { Engines } from "../workspace/engine.ts";
import { createBoards } from "./boards.ts";
import { sendMissing } from "./catch-up.ts";
import { HandshakeRefused, readHandshake } from "./handshake.ts";
import { serveTyping } from "./typing.ts";
import { createRoom, type LiveServer, type LiveSocket, type Room } from "./room.ts";

const SWEEP_EVERY = 60_000;
/** Arrivals and departures within this time are told once, in milliseconds. */
const PRESENCE_PAUSE = 250;
/** In a larger crowd nobody reads the names, and telling all of them to all of them would cost its square. */
const PRESENCE_MOST = 100;

interface Options {
  readonly http: HttpServer;
  readonly accounts: Accounts;
  readonly engines: Engines;
  readonly notifications: Notifications;
  readonly build: string;
  readonly clock: () => number;
  /** Whether a connection may come from where it comes from. */
  readonly admits: (req: IncomingMessage) => boolean;
  readonly onBroken: (cause: unknown) => void;
}

/** Brings commits to everyone who may see them, in order, as soon as they are durable. */
export function createGateway({
  http,
  accounts,
  engines,
  notifications,
  build,
  clock,
  admits,
  onBroken,
}: Options) {
  const io: LiveServer = new Server(http, {
    serveClient: false,
    transports: ["websocket"],
    perMessageDeflate: false,
    maxHttpBufferSize: 16 * 1024,
    allowRequest: (req, decide) => decide(null, admits(req)),
  });
  // Kept once made: a room remembers how far its telling went.
  const rooms = new Map<WorkspaceId, Room>();
  const boards = createBoards(io);
  const presenceDue = new Set<WorkspaceId>();

  function roomOf(workspace: WorkspaceId): Room {
    const known = rooms.get(workspace);
    if (known !== undefined) return known;
    const room = createRoom({ io, workspace, soon: setImmediate });
    rooms.set(workspace, room);
    return room;
  }

  function dismiss(socket: LiveSocket): void {
    // Out of the room first: nothing of the workspace may reach it from here on.
    rooms.get(socket.data.workspace)?.leave(socket);
    socket.emit("signed-out");
    socket.disconnect(true);
  }

  function dismissWhere(isOver: (socket: LiveSocket) => boolean): void {
    for (const socket of io.sockets.sockets.values()) if (isOver(socket)) dismiss(socket);
  }

  function tellPresence(workspace: WorkspaceId): void {
    if (presenceDue.has(workspace)) return;
    presenceDue.add(workspace);
    setTimeout(() => {
      presenceDue.delete(workspace);
      const room = rooms.get(workspace);
      if (room === undefined) return;
      const members = room.members();
      if (members.length <= PRESENCE_MOST) room.announce("presence", members);
    }, PRESENCE_PAUSE).unref();
  }

  /** Brings a socket up to date and gives it its place, with no turn in between in which it could miss something. */
  async function seat(socket: LiveSocket, from: number): Promise<void> {
    const room = roomOf(socket.data.workspace);
    let known = await sendMissing(socket, engines, from);
    while (known !== undefined && !room.isUpToDate(known)) known = await sendMissing(socket, engines, known);
    if (!socket.connected) return;
    // Its session ended between the handshake and now, when nobody knew of this socket yet.
    if (!isStillWelcome(socket)) return dismiss(socket);
    room.join(socket);
    const { workspace, member } = socket.data;
    socket.emit("notified", notifications.unread(workspace, member));
    tellPresence(socket.data.workspace);
    // Or its member was deactivated.
    const { members } = await engines.state(socket.data.workspace);
    if (members[socket.data.member]?.active !== true) dismiss(socket);
  }

  /** A session can end while its socket is being served. */
  const isStillWelcome = (socket: LiveSocket): boolean =>
    accounts.sessions.find(socket.handshake.headers.cookie)?.id === socket.data.session;

  /** What is wrong with a handshake, if anything; otherwise the socket knows who it is. */
  async function complaintAbout(socket: LiveSocket): Promise<Error | undefined> {
    try {
      Object.assign(socket.data, await readHandshake(socket, { accounts, engines }));
      return undefined;
    } catch (cause) {
      if (cause instanceof HandshakeRefused) return cause;
      onBroken(cause);
      return new Error("away");
    }
  }

  io.use(async (socket, next) => next(await complaintAbout(socket)));

  io.on("connection", (socket) => {
    const { workspace, from } = socket.data;
    socket.on("disconnect", () => {
      rooms.get(workspace)?.leave(socket);
      tellPresence(workspace);
    });
    serveTyping(socket, engines, clock);
    boards.serve(socket);
    socket.emit("build", build);
    socket.emit("time", clock());
    seat(socket, from).catch((cause: unknown) => {
      onBroken(cause);
      // It comes back and says again what it has.
      socket.disconnect(true);
    });
  });

  const unsubscribe = [
    engines.onCommits((workspace, commits) => {
      dismissDeactivated(workspace, commits);
      rooms.get(workspace)?.add(commits);
    }),
    accounts.sessions.onEnded((ended) =>
      dismissWhere(({ data }) =>
        "session" in ended
          ? data.session === ended.session
          : data.account === ended.account && data.session !== ended.except,
      ),
    ),
    accounts.people.onDirectory((workspace) => {
      rooms.get(workspace)?.announce("directory");
    }),
    notifications.onChanged((workspace, member, unread) => {
      rooms.get(workspace)?.tell(member, "notified", unread);
    }),
  ];

  function dismissDeactivated(workspace: WorkspaceId, commits: readonly Commit[]): void {
    const gone = new Set<MemberId>();
    for (const { events } of commits)
      for (const event of events) if (event.type === "member.deactivated") gone.add(event.member);
    if (gone.size > 0) dismissWhere(({ data }) => data.workspace === workspace && gone.has(data.member));
  }

  /** A session that was used since has moved its end onwards. */
  const sweep = setInterval(() => {
    dismissWhere((socket) => socket.data.expiresAt <= clock() && !isStillWelcome(socket));
  }, SWEEP_EVERY).unref();

  return {
    async close(): Promise<void> {
      clearInterval(sweep);
      for (const stop of unsubscribe) stop();
      await io.close();
    },
  };
}

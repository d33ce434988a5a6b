import { type MemberId, PodId, RequestId } from "@tandem/shared";
import type { LiveServer, LiveSocket } from "./room.ts";
import type { BoardHere } from "./events.ts";

/** Comings, goings and holds within this time are told once, in milliseconds. */
const PAUSE_MS = 200;
/** In a larger crowd nobody reads the names. */
const MOST = 50;

interface Board {
  readonly name: string;
  readonly pod: PodId;
  /** What each page that looks at it holds in its hand. */
  readonly pages: Map<LiveSocket, RequestId | null>;
  timer?: NodeJS.Timeout;
}

/** Tells those who look at a pod's board of each other, and of the card that somebody holds. Kept nowhere, and in nobody's way. */
export function createBoards(io: LiveServer) {
  const boards = new Map<string, Board>();
  const looking = new Map<LiveSocket, Board>();

  function tellSoon(board: Board): void {
    board.timer ??= setTimeout(() => {
      delete board.timer;
      io.to(board.name).volatile.emit("board", hereOn(board));
    }, PAUSE_MS).unref();
  }

  function boardOf({ data: { workspace } }: LiveSocket, pod: PodId): Board {
    const name = `${workspace} board ${pod}`;
    const known = boards.get(name);
    if (known !== undefined) return known;
    const board: Board = { name, pod, pages: new Map() };
    boards.set(name, board);
    return board;
  }

  function leave(socket: LiveSocket): void {
    const board = looking.get(socket);
    if (board === undefined) return;
    looking.delete(socket);
    board.pages.delete(socket);
    void socket.leave(board.name);
    if (board.pages.size > 0) return tellSoon(board);
    clearTimeout(board.timer);
    boards.delete(board.name);
  }

  function look(socket: LiveSocket, pod: PodId): void {
    const board = boardOf(socket, pod);
    looking.set(socket, board);
    board.pages.set(socket, null);
    void socket.join(board.name);
    tellSoon(board);
  }

  return {
    serve(socket: LiveSocket): void {
      socket.on("board", (raw) => {
        const pod = PodId.nullable().safeParse(raw);
        if (!pod.success) return;
        leave(socket);
        if (pod.data !== null) look(socket, pod.data);
      });
      socket.on("hold", (raw) => {
        const card = RequestId.nullable().safeParse(raw);
        const board = looking.get(socket);
        if (!card.success || board === undefined || board.pages.get(socket) === card.data) return;
        board.pages.set(socket, card.data);
        tellSoon(board);
      });
      socket.on("disconnect", () => leave(socket));
    },
  };
}

function hereOn({ pod, pages }: Board): BoardHere {
  const members = [...new Set([...pages.keys()].map(({ data }) => data.member))].sort().slice(0, MOST);
  const held = new Map<MemberId, RequestId>();
  for (const [{ data }, card] of pages) if (card !== null && held.size < MOST) held.set(data.member, card);
  return { pod, members, held: [...held].map(([member, request]) => ({ member, request })) };
}

import { mayTakePart, RequestId } from "@tandem/shared";
import type { Engines } from "../workspace/engine.ts";
import type { LiveSocket } from "./room.ts";

/** A socket is heard typing at most this often, in milliseconds; a page tells it half as often. */
const HEAR_EVERY_MS = 1_000;

const roomOf = (workspace: string, request: string): string => `${workspace} looks at ${request}`;

/**
 * Lets a socket say which request its page looks at and that its member types there; told to the others who look at it, and
 * kept nowhere.
 */
export function serveTyping(socket: LiveSocket, engines: Engines, clock: () => number): void {
  const { workspace, member } = socket.data;
  let looked: RequestId | null = null;
  let heardAt = -Infinity;

  socket.on("looking", (request) => {
    const read = RequestId.nullable().safeParse(request);
    if (!read.success) return;
    if (looked !== null) void socket.leave(roomOf(workspace, looked));
    looked = read.data;
    if (looked !== null) void socket.join(roomOf(workspace, looked));
  });

  socket.on("typing", (request) => {
    if (request !== looked || looked === null || clock() - heardAt < HEAR_EVERY_MS) return;
    heardAt = clock();
    const about = looked;
    engines.state(workspace).then(
      ({ members }) => {
        const typist = members[member];
        if (typist?.active && mayTakePart(typist))
          socket.to(roomOf(workspace, about)).volatile.emit("typing", { member, request: about });
      },
      // Without the store nobody types: what matters is told by the commits themselves.
      () => undefined,
    );
  });
}

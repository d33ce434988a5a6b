import type { Engines } from "../workspace/engine.ts";
import type { LiveSocket } from "./room.ts";

/** Commits in one message. */
const PIECE = 250;

/**
 * Sends what came after `seq`, or "start-over" where a snapshot is shorter. Resolves to the seq that the socket then
 * knows; undefined after "start-over", when it knows whatever its snapshot will say.
 */
export async function sendMissing(
  socket: LiveSocket,
  engines: Engines,
  seq: number,
): Promise<number | undefined> {
  const missing = await engines.commitsSince(socket.data.workspace, seq);
  if (missing === "start over") {
    socket.emit("start-over");
    return undefined;
  }
  for (let from = 0; from < missing.length; from += PIECE)
    socket.emit("commits", missing.slice(from, from + PIECE));
  return missing.at(-1)?.seq ?? seq;
}

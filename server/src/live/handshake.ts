import { WorkspaceId } from "@tandem/shared";
import { z } from "zod";
import type { Accounts } from "../accounts/port.ts";
import type { Engines } from "../workspace/engine.ts";
import type { LiveSocket, Seat } from "./room.ts";

const Auth = z.object({
  workspace: WorkspaceId,
  /** Of the last commit the page has; 0 for none. */
  seq: z.int().min(0),
  build: z.string().max(64).nullish(),
});

/** Refuses a connection; the message is what the page reads. */
export class HandshakeRefused extends Error {
  constructor(reason: "unreadable" | "signed-out" | "no-access") {
    super(reason);
    this.name = "HandshakeRefused";
  }
}

/** Who connects. Throws `HandshakeRefused`. */
export async function readHandshake(
  socket: LiveSocket,
  { accounts, engines }: { accounts: Accounts; engines: Engines },
): Promise<Seat> {
  const auth = Auth.safeParse(socket.handshake.auth);
  if (!auth.success) throw new HandshakeRefused("unreadable");
  const { workspace, seq } = auth.data;
  const { cookie } = socket.handshake.headers;
  const before = accounts.sessions.find(cookie);
  if (before === undefined) throw new HandshakeRefused("signed-out");
  // Asked first, so that ids nobody is a member of never start an engine.
  const membership = accounts.people.membership(before.account.id, workspace);
  if (membership === undefined) throw new HandshakeRefused("no-access");
  const { member } = membership;
  const { members } = await engines.state(workspace);
  if (members[member]?.active !== true) throw new HandshakeRefused("no-access");
  // The session may have ended while the workspace was read.
  const session = accounts.sessions.find(cookie);
  if (session === undefined) throw new HandshakeRefused("signed-out");
  const { account, id, expiresAt } = session;
  return { session: id, account: account.id, workspace, member, expiresAt, from: seq };
}

import { randomBytes } from "node:crypto";
import { type Commit, CommandId, type Envelope, uuidV7, type WorkspaceId } from "@tandem/shared";
import { createTRPCClient, httpLink, TRPCClientError } from "@trpc/client";
import { io, type Socket } from "socket.io-client";
import type { AppRouter } from "../api/router.ts";
import type { Fault } from "../api/fault.ts";
import type { ClientEvents, ServerEvents } from "../live/events.ts";

export const PASSWORD = "correct horse battery";

export const someId = (): string => uuidV7(Date.now(), randomBytes(10));

export const command = (type: string, input: unknown): Envelope => ({
  id: CommandId.parse(someId()),
  type,
  input,
});

/** A browser of its own: keeps its cookies, calls the API, opens sockets. */
export function visit(url: string, headers: Record<string, string> = {}) {
  let cookie: string | undefined;
  const all = () => ({ ...headers, ...(cookie === undefined ? {} : { cookie }) });
  const api = createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${url}/api/trpc`,
        headers: all,
        fetch: async (input, init) => {
          const answer = await fetch(input, init as RequestInit);
          const [set] = answer.headers.getSetCookie();
          if (set !== undefined) cookie = set.split(";")[0];
          return answer;
        },
      }),
    ],
  });
  return {
    api,
    cookie: () => cookie,
    /** Takes over another visitor's cookies, as a second window does. */
    withCookie(given: string | undefined) {
      cookie = given;
      return this;
    },
    socket(workspace: string, seq = 0) {
      const socket: Socket<ServerEvents, ClientEvents> = io(url, {
        transports: ["websocket"],
        reconnection: false,
        forceNew: true,
        auth: { workspace, seq, build: null },
        extraHeaders: all(),
      });
      const heard: Commit[] = [];
      const events: string[] = [];
      socket.onAny((name: string) => events.push(name));
      socket.on("commits", (commits) => heard.push(...commits));
      return { socket, heard, events };
    },
  };
}

export type Visitor = ReturnType<typeof visit>;

/** The fault that a call ends with. Fails if it succeeds. */
export async function faultIn(call: Promise<unknown>): Promise<Fault> {
  try {
    await call;
  } catch (cause) {
    if (cause instanceof TRPCClientError && cause.data !== undefined) return cause.data;
    throw cause;
  }
  throw new Error("The call succeeded.");
}

/** Waits until it holds, at most `ms`: long enough for a slow machine. Resolves to how long it took. */
export async function until(holds: () => boolean, ms = 30_000): Promise<number> {
  const began = performance.now();
  while (!holds()) {
    if (performance.now() - began > ms) throw new Error(`It did not come to be within ${ms} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - began;
}

/** Sets a fresh server up. */
export async function founder(url: string, email = "ada@example.com") {
  const visitor = visit(url);
  const { workspace } = await visitor.api.session.setUp.mutate({
    name: "Ada",
    email,
    password: PASSWORD,
    side: "it",
    workspace: { name: "Acme & Söhne", zone: "Europe/Brussels", currency: "EUR" },
  });
  const status = await visitor.api.session.status.query();
  const member = status.signedIn?.workspaces[0]?.member;
  if (member === undefined) throw new Error("Set-up left nobody in.");
  return { ...visitor, workspace: workspace.id, slug: workspace.slug, member };
}

/** A second person, let in by a link. */
export async function invited(
  admin: Visitor & { workspace: WorkspaceId },
  url: string,
  name: string,
  roles: readonly ("viewer" | "marketer" | "leader" | "admin")[] = ["marketer"],
) {
  const { token } = await admin.api.invitations.create.mutate({
    workspace: admin.workspace,
    side: "marketing",
    pods: {},
    roles: [...roles],
  });
  const visitor = visit(url);
  const email = `${name.toLowerCase()}@example.com`;
  await visitor.api.invitations.accept.mutate({ token, name, email, password: PASSWORD });
  const status = await visitor.api.session.status.query();
  const member = status.signedIn?.workspaces[0]?.member;
  if (member === undefined) throw new Error(`${name} did not come in.`);
  return { ...visitor, email, member };
}

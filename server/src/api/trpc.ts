import { isAdmin, WorkspaceId } from "@tandem/shared";
import { initTRPC } from "@trpc/server";
import { z } from "zod";
import type { Accounts } from "../accounts/port.ts";
import type { Calendars } from "../calendars/port.ts";
import type { PrivateDrafts } from "../drafts/port.ts";
import type { Files } from "../files/port.ts";
import type { HistoryImports } from "../import/port.ts";
import type { Notifications } from "../notifications/port.ts";
import type { Search } from "../search/port.ts";
import type { Store } from "../store/port.ts";
import type { Engines } from "../workspace/engine.ts";
import { ApiFault } from "./fault.ts";
import { faultFrom } from "./fault-map.ts";
import type { Limits } from "./limits.ts";
import { memberIn } from "./member-in.ts";

export interface Services {
  readonly accounts: Accounts;
  readonly engines: Engines;
  readonly store: Store;
  readonly limits: Limits;
  readonly imports: HistoryImports;
  readonly files: Files;
  readonly notifications: Notifications;
  readonly drafts: PrivateDrafts;
  readonly calendars: Calendars;
  readonly search: Search;
  /** Names the client that this server serves; another one means: reload. */
  readonly build: string;
}

export interface Context extends Services {
  /** The Cookie header. */
  readonly cookie: string | undefined;
  /** Where the call comes from, as far as proxies are trusted. */
  readonly address: string;
  readonly agent: string;
  readonly setCookies: (values: readonly string[]) => void;
}

const t = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter: ({ shape, error }) => {
    const fault = faultFrom(error);
    return { code: shape.code, message: fault.sentence, data: fault };
  },
});

export const router = t.router;

/** Anyone may call. */
export const open = t.procedure;

/** Whoever is signed in; `session` says who. */
export const signedIn = open.use(({ ctx, next }) => {
  const session = ctx.accounts.sessions.find(ctx.cookie);
  if (session === undefined) throw new ApiFault("signed_out");
  return next({ ctx: { session } });
});

/**
 * An active member of the workspace named in the input; `member` says which one, and nothing in the input can. A
 * workspace that is not there, another's and one that deactivated the caller answer alike.
 */
export const inWorkspace = signedIn
  .input(z.object({ workspace: WorkspaceId }))
  .use(async ({ ctx, input, next }) => {
    const found = await memberIn(ctx, ctx.session.account.id, input.workspace);
    if (found === undefined) throw new ApiFault("no_access");
    return next({ ctx: found });
  });

/** An admin of the workspace. To anyone else these calls look as if there were nothing. */
export const asAdmin = inWorkspace.use(({ ctx, next }) => {
  if (!isAdmin(ctx.member)) throw new ApiFault("no_access");
  return next();
});

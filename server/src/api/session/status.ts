import type { MemberId, WorkspaceId } from "@tandem/shared";
import type { DemoPart } from "../../accounts/port.ts";
import { type Context, open } from "../trpc.ts";

export interface SessionStatus {
  /** Nobody has an account yet: show set-up. */
  readonly needsSetUp: boolean;
  readonly demo: {
    readonly available: boolean;
    readonly people: readonly { part: DemoPart; name: string }[];
  };
  readonly signedIn: SignedIn | null;
}

export interface SignedIn {
  readonly account: { readonly id: string; readonly name: string; readonly email: string };
  /** Where the account is an active member. */
  readonly workspaces: readonly {
    readonly id: WorkspaceId;
    readonly slug: string;
    readonly name: string;
    readonly demo: boolean;
    readonly member: MemberId;
  }[];
}

async function workspacesOf({ accounts, engines }: Context, account: string) {
  const all = await Promise.all(
    accounts.people.membershipsOf(account).map(async ({ workspace, slug, demo, member }) => {
      const { settings, members } = await engines.state(workspace);
      return settings !== null && members[member]?.active === true
        ? [{ id: workspace, slug, name: settings.name, demo, member }]
        : [];
    }),
  );
  return all.flat();
}

/** What the first screen needs to know. Also moves the end of a session in use onwards. */
export const status = open.query(async ({ ctx }): Promise<SessionStatus> => {
  const { accounts } = ctx;
  const people = accounts.demo.people();
  const session = accounts.sessions.find(ctx.cookie);
  if (session !== undefined) ctx.setCookies(await accounts.sessions.refresh(session, ctx.cookie));
  return {
    needsSetUp: accounts.setUp.isOpen(),
    demo: { available: people.length > 0, people },
    signedIn:
      session === undefined
        ? null
        : { account: session.account, workspaces: await workspacesOf(ctx, session.account.id) },
  };
});

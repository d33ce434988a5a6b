import { isAdmin } from "@tandem/shared";
import { inWorkspace } from "../trpc.ts";

export interface DirectoryEntry {
  readonly name: string;
  /** Admins only. */
  readonly email?: string;
}

/** Names by member id. */
export const directory = inWorkspace.query(({ ctx, input }): Record<string, DirectoryEntry> => {
  const withEmail = isAdmin(ctx.member);
  return Object.fromEntries(
    ctx.accounts.people
      .inWorkspace(input.workspace)
      .map(({ member, name, email }) => [member, withEmail ? { name, email } : { name }]),
  );
});

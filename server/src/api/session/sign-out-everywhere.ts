import { signedIn } from "../trpc.ts";

/** Ends every session of the account, this one too. */
export const signOutEverywhere = signedIn.mutation(async ({ ctx }) => {
  ctx.setCookies([await ctx.accounts.sessions.endAll(ctx.session.account.id)]);
  return { ok: true as const };
});

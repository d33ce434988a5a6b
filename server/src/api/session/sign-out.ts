import { signedIn } from "../trpc.ts";

/** Ends this session. */
export const signOut = signedIn.mutation(async ({ ctx }) => {
  ctx.setCookies([await ctx.accounts.sessions.end(ctx.session)]);
  return { ok: true as const };
});

import { z } from "zod";
import { Token } from "../../accounts/port.ts";
import { signedIn } from "../trpc.ts";

/** Joins with the account that is signed in. */
export const join = signedIn.input(z.strictObject({ token: Token })).mutation(async ({ ctx, input }) => {
  await ctx.limits.links(ctx.address);
  const { workspace } = await ctx.accounts.invitations.join(input.token, ctx.session.account);
  return { workspace };
});

import { z } from "zod";
import { Password, Token } from "../../accounts/port.ts";
import { open } from "../trpc.ts";

/** Sets the password, ends every session of the account, and signs in anew. */
export const use = open
  .input(z.strictObject({ token: Token, password: Password }))
  .mutation(async ({ ctx, input }) => {
    await ctx.limits.links(ctx.address);
    const account = await ctx.accounts.resets.use(input.token, input.password);
    ctx.setCookies([await ctx.accounts.sessions.open(account, ctx.agent)]);
    return { ok: true as const };
  });

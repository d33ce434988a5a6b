import { z } from "zod";
import { Email, Password, PersonName, Token } from "../../accounts/port.ts";
import { open } from "../trpc.ts";

/** Joins with a new account, and signs in. */
export const accept = open
  .input(z.strictObject({ token: Token, name: PersonName, email: Email, password: Password }))
  .mutation(async ({ ctx, input: { token, ...person } }) => {
    await ctx.limits.links(ctx.address);
    const { account, workspace } = await ctx.accounts.invitations.accept(token, person);
    ctx.setCookies([await ctx.accounts.sessions.open(account, ctx.agent)]);
    return { workspace };
  });

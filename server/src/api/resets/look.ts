import { z } from "zod";
import { Token } from "../../accounts/port.ts";
import { open } from "../trpc.ts";

/** Whose password a reset link would set. */
export const look = open.input(z.strictObject({ token: Token })).query(async ({ ctx, input }) => {
  await ctx.limits.links(ctx.address);
  return ctx.accounts.resets.look(input.token);
});

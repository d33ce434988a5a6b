import { z } from "zod";
import { DemoPart } from "../../accounts/port.ts";
import { open } from "../trpc.ts";

/** Signs in to the demo with one click, where the demo is offered. */
export const demo = open.input(z.strictObject({ as: DemoPart })).mutation(async ({ ctx, input }) => {
  ctx.setCookies([await ctx.accounts.demo.signIn(input.as, ctx.agent)]);
  return { ok: true as const };
});

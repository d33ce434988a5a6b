import { z } from "zod";
import { asAdmin } from "../trpc.ts";

/** Takes an unused invitation back. */
export const revoke = asAdmin.input(z.object({ id: z.uuid() })).mutation(({ ctx, input }) => {
  ctx.accounts.invitations.revoke(input.workspace, input.id);
  return { ok: true as const };
});

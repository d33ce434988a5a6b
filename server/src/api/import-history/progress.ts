import { z } from "zod";
import { ApiFault } from "../fault.ts";
import { asAdmin } from "../trpc.ts";

/** How far an import is. One that a restart ended is gone: giving the file again goes on from where it was. */
export const progress = asAdmin.input(z.object({ id: z.string().max(64) })).query(({ ctx, input }) => {
  const state = ctx.imports.state(input.workspace, input.id);
  if (state === undefined)
    throw new ApiFault("no_access", {}, "This import is over. Give the file again to see what came in.");
  return state;
});

import { z } from "zod";
import { inWorkspace } from "../trpc.ts";

/** The commits about one entity, oldest first. */
export const history = inWorkspace
  .input(z.object({ subject: z.uuid() }))
  .query(({ ctx, input }) => ctx.store.history(input.workspace, input.subject));

import { z } from "zod";
import { inWorkspace } from "../trpc.ts";

/** The latest 1,000 commits about one entity, oldest first: of a longer history the beginning is not told. */
export const history = inWorkspace
  .input(z.object({ subject: z.uuid() }))
  .query(({ ctx, input }) => ctx.store.history(input.workspace, input.subject));

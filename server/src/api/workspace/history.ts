import { z } from "zod";
import { inWorkspace } from "../trpc.ts";

/** Commits in one answer. */
const PAGE = 1000;

/** The commits about one entity after `after` (a seq), oldest first; where `isWhole` is false, more follow the last one. */
export const history = inWorkspace
  .input(z.object({ subject: z.uuid(), after: z.int().min(0).default(0) }))
  .query(async ({ ctx, input }) => {
    const found = await ctx.store.history(input.workspace, input.subject, input.after, PAGE + 1);
    return { commits: found.slice(0, PAGE), isWhole: found.length <= PAGE };
  });

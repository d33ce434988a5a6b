import { z } from "zod";
import { inWorkspace } from "../trpc.ts";

/** What came after `from`, in order; or "start over" where that is too much, and a snapshot is shorter. */
export const commits = inWorkspace
  .input(z.object({ from: z.int().min(0) }))
  .query(({ ctx, input }) => ctx.engines.commitsSince(input.workspace, input.from));

import { MemberId } from "@tandem/shared";
import { z } from "zod";
import { ApiFault } from "../fault.ts";
import { inWorkspace } from "../trpc.ts";

/** The longest draft, in characters. */
const MOST_TEXT = 64_000;

/** Keeps one of one's own drafts, unless another device changed it since: then that one comes back. */
export const put = inWorkspace
  .input(
    z.object({
      key: z.string().min(1).max(80),
      text: z.string().max(MOST_TEXT).nullable(),
      base: z.int().min(0),
      as: MemberId.optional(),
    }),
  )
  .mutation(({ ctx, input: { workspace, as, ...draft } }) => {
    // In a browser where someone else signed in since, nothing is kept under the other's name.
    if (as !== undefined && as !== ctx.member.id) throw new ApiFault("signed_out");
    return ctx.drafts.put(workspace, ctx.member.id, draft);
  });

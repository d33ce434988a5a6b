import { MemberId } from "@tandem/shared";
import { z } from "zod";
import { ApiFault } from "../fault.ts";
import { inWorkspace } from "../trpc.ts";

/** One's own drafts, of all one's devices; `as` says whose the page expects. */
export const list = inWorkspace
  .input(z.object({ as: MemberId.optional() }))
  .query(({ ctx, input: { workspace, as } }) => {
    if (as !== undefined && as !== ctx.member.id) throw new ApiFault("signed_out");
    return ctx.drafts.of(workspace, ctx.member.id);
  });

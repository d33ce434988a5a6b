import { NOTICE_KINDS } from "@tandem/shared";
import { z } from "zod";
import { inWorkspace } from "../trpc.ts";

/** Marks what one has seen as read: all up to a seq, of some kinds or of any. */
export const markAllRead = inWorkspace
  .input(
    z.object({
      upTo: z.int().min(0),
      kinds: z.array(z.enum(NOTICE_KINDS)).max(NOTICE_KINDS.length).default([]),
    }),
  )
  .mutation(({ ctx, input: { workspace, upTo, kinds } }) =>
    ctx.notifications.mark(workspace, ctx.member.id, { upTo, kinds }, true),
  );

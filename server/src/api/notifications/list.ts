import { NOTICE_KINDS } from "@tandem/shared";
import { z } from "zod";
import { NotificationId } from "../../notifications/port.ts";
import { inWorkspace } from "../trpc.ts";

/** One's own inbox, newest first, page by page. */
export const list = inWorkspace
  .input(
    z.object({
      unreadOnly: z.boolean().default(false),
      kinds: z.array(z.enum(NOTICE_KINDS)).max(NOTICE_KINDS.length).default([]),
      cursor: NotificationId.nullish(),
    }),
  )
  .query(({ ctx, input: { workspace, unreadOnly, kinds, cursor } }) =>
    ctx.notifications.list(workspace, ctx.member.id, { unreadOnly, kinds, after: cursor ?? null }),
  );

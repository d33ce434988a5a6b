import { About } from "@tandem/shared";
import { z } from "zod";
import { NotificationId } from "../../notifications/port.ts";
import { inWorkspace } from "../trpc.ts";

const Marked = z.union([
  z.strictObject({ notifications: z.array(NotificationId).min(1).max(100) }),
  z.strictObject({ about: About }),
]);

/** Marks lines of one's own inbox as read, or as unread again: some, or all about one thing. */
export const markRead = inWorkspace
  .input(z.object({ which: Marked, isRead: z.boolean().default(true) }))
  .mutation(({ ctx, input: { workspace, which, isRead } }) =>
    ctx.notifications.mark(workspace, ctx.member.id, which, isRead),
  );

import { inWorkspace } from "../trpc.ts";

/** How many lines of one's own inbox are unread. */
export const unread = inWorkspace.query(({ ctx, input }) =>
  ctx.notifications.unread(input.workspace, ctx.member.id),
);

import { inWorkspace } from "../trpc.ts";

/** How one wants to be told. */
export const preferences = inWorkspace.query(({ ctx, input }) =>
  ctx.notifications.preferences(input.workspace, ctx.member.id),
);

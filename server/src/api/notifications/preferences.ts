import { inWorkspace } from "../trpc.ts";

/** How one wants to be told, and whether mail is among the ways. */
export const preferences = inWorkspace.query(({ ctx, input }) => ({
  preferences: ctx.notifications.preferences(input.workspace, ctx.member.id),
  isMailed: ctx.notifications.isMailed,
}));

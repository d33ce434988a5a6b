import { asAdmin } from "../trpc.ts";

/** The workspace's invitations, newest first; without their tokens, which are not kept. */
export const list = asAdmin.query(({ ctx, input }) => ctx.accounts.invitations.list(input.workspace));

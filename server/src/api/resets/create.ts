import { MemberId } from "@tandem/shared";
import { z } from "zod";
import { asAdmin } from "../trpc.ts";

/** Makes a link by which a member sets a new password. The token is in this answer and nowhere else. */
export const create = asAdmin
  .input(z.object({ member: MemberId }))
  .mutation(({ ctx, input }) =>
    ctx.accounts.resets.create(input.workspace, input.member, ctx.session.account),
  );

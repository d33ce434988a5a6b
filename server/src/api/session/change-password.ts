import { z } from "zod";
import { Password, TypedPassword } from "../../accounts/port.ts";
import { signedIn } from "../trpc.ts";

/** Sets a new password; the account's other sessions end. */
export const changePassword = signedIn
  .input(z.strictObject({ current: TypedPassword, next: Password }))
  .mutation(async ({ ctx, input }) => {
    await ctx.limits.password(ctx.session.account.id);
    await ctx.accounts.sessions.changePassword(ctx.session, input.current, input.next);
    return { ok: true as const };
  });

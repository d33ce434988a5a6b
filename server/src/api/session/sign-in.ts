import { z } from "zod";
import { Email, TypedPassword } from "../../accounts/port.ts";
import { open } from "../trpc.ts";

/** Signs in by e-mail and password. */
export const signIn = open
  .input(z.strictObject({ email: Email, password: TypedPassword }))
  .mutation(async ({ ctx, input: { email, password } }) => {
    const { limits, accounts } = ctx;
    await limits.signIn(ctx.address, email);
    const cookies = await accounts.sessions.signIn(email, password, ctx.agent);
    await limits.signedIn(ctx.address, email);
    const before = accounts.sessions.find(ctx.cookie);
    if (before !== undefined) await accounts.sessions.end(before);
    ctx.setCookies(cookies);
    return { ok: true as const };
  });

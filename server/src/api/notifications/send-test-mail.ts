import { asAdmin } from "../trpc.ts";

/** Sends a mail to oneself, to see that it gets through; answers with how it went. */
export const sendTestMail = asAdmin.mutation(async ({ ctx }) => {
  const { id, name, email } = ctx.session.account;
  await ctx.limits.testMail(id);
  return ctx.notifications.sendTest({ name, address: email });
});

import { SetUp } from "../../accounts/port.ts";
import { open } from "../trpc.ts";

/** Makes the first account and its workspace, and signs in. */
export const setUp = open.input(SetUp).mutation(async ({ ctx, input }) => {
  await ctx.limits.links(ctx.address);
  const { account, workspace, slug } = await ctx.accounts.setUp.run(input);
  ctx.setCookies([await ctx.accounts.sessions.open(account, ctx.agent)]);
  return { workspace: { id: workspace, slug } };
});

import { z } from "zod";
import { Token } from "../../accounts/port.ts";
import { open } from "../trpc.ts";

/** What an invitation link offers. */
export const look = open.input(z.strictObject({ token: Token })).query(async ({ ctx, input }) => {
  await ctx.limits.links(ctx.address);
  const { workspace, pods, ...offer } = await ctx.accounts.invitations.look(input.token);
  const state = await ctx.engines.state(workspace);
  return {
    ...offer,
    workspace: state.settings?.name ?? "",
    pods: Object.entries(pods).flatMap(([id, role]) => {
      const name = state.pods[id]?.name;
      return name === undefined ? [] : [{ name, role }];
    }),
  };
});

import { CommandId, MemberId } from "@tandem/shared";
import { z } from "zod";
import { ApiFault } from "../fault.ts";
import { inWorkspace } from "../trpc.ts";

const Commands = z
  .array(z.strictObject({ id: CommandId, type: z.string().max(64), input: z.unknown() }))
  .min(1)
  .max(100);

/**
 * Gives commands, in order; each is answered, a refused one too. Who acts is the session's word. A page that kept commands names whose
 * they are: in a browser where someone else signed in since, they are not taken under the other's name.
 */
export const send = inWorkspace
  .input(z.object({ commands: Commands, as: MemberId.optional() }))
  .mutation(({ ctx, input }) => {
    if (input.as !== undefined && input.as !== ctx.member.id) throw new ApiFault("signed_out");
    return ctx.engines.send(input.workspace, ctx.member.id, input.commands);
  });

import { CommandId } from "@tandem/shared";
import { z } from "zod";
import { inWorkspace } from "../trpc.ts";

const Commands = z
  .array(z.strictObject({ id: CommandId, type: z.string().max(64), input: z.unknown() }))
  .min(1)
  .max(100);

/** Gives commands, in order; each is answered, a refused one too. Who acts is the session's word. */
export const send = inWorkspace
  .input(z.object({ commands: Commands }))
  .mutation(({ ctx, input }) => ctx.engines.send(input.workspace, ctx.member.id, input.commands));

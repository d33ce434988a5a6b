import { NoticePreferences } from "@tandem/shared";
import { z } from "zod";
import { inWorkspace } from "../trpc.ts";

/** Chooses how one wants to be told, from now on. */
export const savePreferences = inWorkspace
  .input(z.object({ preferences: NoticePreferences }))
  .mutation(({ ctx, input }) =>
    ctx.notifications.savePreferences(input.workspace, ctx.member.id, input.preferences),
  );

import { PodId } from "@tandem/shared";
import { z } from "zod";
import { inWorkspace } from "../trpc.ts";

/** Ends one's own link to a pod's calendar. */
export const end = inWorkspace
  .input(z.object({ pod: PodId }))
  .mutation(({ ctx, input: { workspace, pod } }) =>
    ctx.calendars.end({ workspace, member: ctx.member.id, pod }),
  );

import { PodId } from "@tandem/shared";
import { z } from "zod";
import { ApiFault } from "../fault.ts";
import { inWorkspace } from "../trpc.ts";

/** Makes one's own link to a pod's calendar, and ends the one before. The path is told here and nowhere else. */
export const renew = inWorkspace
  .input(z.object({ pod: PodId }))
  .mutation(({ ctx, input: { workspace, pod } }) => {
    if (!ctx.state.pods[pod]) throw new ApiFault("no_access");
    return { path: `/calendars/${ctx.calendars.renew({ workspace, member: ctx.member.id, pod })}.ics` };
  });

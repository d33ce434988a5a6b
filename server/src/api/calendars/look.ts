import { PodId } from "@tandem/shared";
import { z } from "zod";
import { inWorkspace } from "../trpc.ts";

/** When one's own link to a pod's calendar was made; null without one. */
export const look = inWorkspace
  .input(z.object({ pod: PodId }))
  .query(({ ctx, input: { workspace, pod } }) => ({
    madeAt: ctx.calendars.madeAt({ workspace, member: ctx.member.id, pod }),
  }));

import { recentCycleP85Days } from "@tandem/shared/flow";
import { answerOnce, presentFlowOf } from "../../workspace/flows.ts";
import { inWorkspace } from "../trpc.ts";

/**
 * P85 of the cycle time of the last 90 days in days, by service id, for the pull order; services with fewer than ten
 * finished requests are absent. A browser holds no archive to count itself.
 */
export const cycles = inWorkspace.query(({ ctx: { state } }) => {
  const now = Date.now();
  return answerOnce(state, now, "cycles", (): Readonly<Record<string, number>> => {
    const flow = presentFlowOf(state, now);
    return flow ? recentCycleP85Days(flow) : {};
  });
});

import { campaignCounts } from "@tandem/shared/flow";
import { answerOnce, flowOfState } from "../../workspace/flows.ts";
import { inWorkspace } from "../trpc.ts";

/** How many requests of each campaign have gone live, by campaign id, older ones too; a browser holds no archive to count. */
export const campaigns = inWorkspace.query(({ ctx: { state } }) => {
  const now = Date.now();
  return answerOnce(state, now, "campaigns", (): Readonly<Record<string, number>> => {
    const flow = flowOfState(state, now);
    return flow ? campaignCounts(flow) : {};
  });
});

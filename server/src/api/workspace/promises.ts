import { promiseHistory, type ServiceHistory } from "@tandem/shared/flow";
import { answerOnce, presentFlowOf } from "../../workspace/flows.ts";
import { inWorkspace } from "../trpc.ts";

/**
 * How long requests of each service took from filed to live in the last 90 days, by service id and class. A browser makes
 * promises of it; it holds no archive to count itself.
 */
export const promises = inWorkspace.query(({ ctx: { state } }) => {
  const now = Date.now();
  return answerOnce(state, now, "promises", (): Readonly<Record<string, ServiceHistory>> => {
    const flow = presentFlowOf(state, now);
    return flow ? promiseHistory(flow) : {};
  });
});

import { finishedItems, rangeOf } from "@tandem/shared/flow";
import { flowOfState } from "../../workspace/flows.ts";
import { inWorkspace } from "../trpc.ts";
import { FlowQuestion } from "./flow-question.ts";

/** The requests that became live within a window, oldest first: the dots and rows behind the report's figures. */
export const finished = inWorkspace.input(FlowQuestion).query(({ ctx: { state }, input }) => {
  const flow = flowOfState(state, Date.now(), input.filter, input, false);
  return flow ? finishedItems(flow, rangeOf(input)) : [];
});

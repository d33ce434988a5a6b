import { fullReport } from "@tandem/shared/flow";
import { answerOnce, flowOfState } from "../../workspace/flows.ts";
import { ApiFault } from "../fault.ts";
import { inWorkspace } from "../trpc.ts";
import { ReportQuestion } from "./flow-question.ts";

/** Every figure of a window, another period beside it, and what forecasts are drawn from. */
export const report = inWorkspace.input(ReportQuestion).query(({ ctx: { state }, input }) => {
  const { from, to, filter, before } = input;
  const now = Date.now();
  const question = { from, to, filter, before };
  return answerOnce(state, now, `report ${JSON.stringify(question)}`, () =>
    fullReport((window, present) => {
      const flow = flowOfState(state, now, filter, window, present);
      if (!flow) throw new ApiFault("no_access");
      return flow;
    }, question),
  );
});

import {
  knownSpan,
  mirror,
  rangeOf,
  reportOn,
  serviceFigures,
  speedToMarket,
  stageSplit,
  throughputSample,
  windowBefore,
  type DayWindow,
  type Flow,
  type FlowScope,
} from "@tandem/shared/flow";
import { answerOnce, flowOfState } from "../../workspace/flows.ts";
import { ApiFault } from "../fault.ts";
import { inWorkspace } from "../trpc.ts";
import { FlowQuestion } from "./flow-question.ts";

function answer(flow: Flow, { from, to }: DayWindow, filter: FlowScope) {
  const before = windowBefore({ from, to });
  const range = rangeOf(before);
  return {
    ...reportOn(flow, { from, to, filter }),
    /** The window of the same length just before, to compare with. */
    before: {
      window: before,
      speedToMarket: speedToMarket(flow, range),
      stageSplit: stageSplit(flow, range),
      mirror: mirror(flow, range),
      services: serviceFigures(flow, range),
    },
    /** From the first finish to the last, whatever the window; null while nothing is finished. */
    known: knownSpan(flow),
    /** What a browser forecasts from. */
    throughputSample: throughputSample(flow),
  };
}

/** Every figure of a window, the window before beside it, and what forecasts are drawn from. */
export const report = inWorkspace.input(FlowQuestion).query(({ ctx: { state }, input }) => {
  const { from, to, filter } = input;
  const now = Date.now();
  const flow = flowOfState(state, now, filter);
  if (!flow) throw new ApiFault("no_access");
  return answerOnce(state, now, `report ${JSON.stringify([from, to, filter])}`, () =>
    answer(flow, { from, to }, filter),
  );
});

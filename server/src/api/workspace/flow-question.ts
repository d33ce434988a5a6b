import { daysInclusive, Day } from "@tandem/shared";
import { FlowScope } from "@tandem/shared/flow";
import { z } from "zod";

/** Fifty years: more is no window, and every day of it takes room in the answer. */
const MOST_DAYS = 18_300;

const Window = z.object({ from: Day, to: Day });

const isForward = ({ from, to }: z.infer<typeof Window>): boolean => from <= to;
const BACKWARDS = { path: ["to"], message: "The window ends before it starts." };

const isShort = ({ from, to }: z.infer<typeof Window>): boolean => daysInclusive(from, to) <= MOST_DAYS;
const TOO_LONG = { path: ["from"], message: "A window spans fifty years at most." };

/** A window of local days, both counted, and which requests count in it. */
export const FlowQuestion = Window.extend({ filter: FlowScope.default({}) })
  .refine(isForward, BACKWARDS)
  .refine(isShort, TOO_LONG);

/** The same with the period to compare with; without one, as many days just before. */
export const ReportQuestion = Window.extend({
  filter: FlowScope.default({}),
  before: Window.refine(isForward, BACKWARDS).refine(isShort, TOO_LONG).optional(),
})
  .refine(isForward, BACKWARDS)
  .refine(isShort, TOO_LONG);

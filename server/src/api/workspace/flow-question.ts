import { daysInclusive, Day } from "@tandem/shared";
import { FlowScope } from "@tandem/shared/flow";
import { z } from "zod";

/** Fifty years: more is no window, and every day of it takes room in the answer. */
const MOST_DAYS = 18_300;

/** A window of local days, both counted, and which requests count in it. */
export const FlowQuestion = z
  .object({ from: Day, to: Day, filter: FlowScope.default({}) })
  .refine(({ from, to }) => from <= to, {
    path: ["to"],
    message: "The window ends before it starts.",
  })
  .refine(({ from, to }) => daysInclusive(from, to) <= MOST_DAYS, {
    path: ["from"],
    message: "A window spans fifty years at most.",
  });

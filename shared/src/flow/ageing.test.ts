import { expect, test } from "vitest";
import { flowFacts, flowInput } from "../testing/flow-facts.ts";
import { ageingBands } from "./ageing.ts";
import { flowOf, rangeOf } from "./flow.ts";

const november = rangeOf({ from: "2026-11-01", to: "2026-11-30" });
const date = (n: number) => `2026-11-${String(n).padStart(2, "0")}`;
const bands = (records: ReturnType<typeof flowFacts>[]) => ageingBands(flowOf(flowInput(records)), november);

test("ages at which ten finished requests left each stage", () => {
  // All start on the 1st. Request i goes to review on day i, is accepted a day later and published two days later:
  // it leaves in_progress at the age of i days, review at i + 1, launch_ready at i + 2.
  const records = Array.from({ length: 10 }, (_, k) => {
    const i = k + 1;
    return flowFacts([
      ["filed", date(1)],
      ["in_progress", date(1)],
      ["review", date(i)],
      ["launch_ready", date(i + 1)],
      ["live", date(i + 2)],
    ]);
  });
  const open = flowFacts([
    ["filed", date(1)],
    ["in_progress", date(1)],
    ["review", date(30)],
  ]);
  expect(bands([...records, open])).toEqual([
    { stage: "in_progress", requests: 10, p50Days: 5, p70Days: 7, p85Days: 9, p95Days: 10 },
    { stage: "review", requests: 10, p50Days: 6, p70Days: 8, p85Days: 10, p95Days: 11 },
    { stage: "launch_ready", requests: 10, p50Days: 7, p70Days: 9, p85Days: 11, p95Days: 12 },
  ]);
});

test("work that was sent back left the stage when it left it for good; a stage never seen has no age", () => {
  const returned = flowFacts([
    ["filed", date(1)],
    ["in_progress", date(1)],
    ["review", date(3)],
    ["in_progress", date(4)],
    ["review", date(6)],
    ["live", date(8)],
  ]);
  expect(bands([returned]).map(({ stage, requests, p50Days }) => [stage, requests, p50Days])).toEqual([
    ["in_progress", 1, 6],
    ["review", 1, 8],
    ["launch_ready", 0, null],
  ]);
});

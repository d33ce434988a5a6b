import { expect, test } from "vitest";
import { finished, flowFacts, flowInput } from "../testing/flow-facts.ts";
import { serviceId } from "../testing/ids.ts";
import { cycleTime } from "./cycle-time.ts";
import { flowOf, rangeOf } from "./flow.ts";
import { speedToMarket } from "./speed-to-market.ts";

const november = rangeOf({ from: "2026-11-01", to: "2026-11-30" });

test("started Monday 23:50, finished Tuesday 00:10 local: 2 days", () => {
  const facts = flowFacts([
    ["filed", "2026-11-02T09:00+01:00"],
    ["in_progress", "2026-11-02T23:50+01:00"],
    ["live", "2026-11-03T00:10+01:00"],
  ]);
  expect(cycleTime(flowOf(flowInput([facts])), november).p50Days).toBe(2);
});

test("ten cycle times of 1 to 10 days: P50 5, P85 9, mean 5.5", () => {
  // Start on the 1st; finish on the 1st gives 1 day … finish on the 10th gives 10. Filed on 30 October: two days more.
  const records = Array.from({ length: 10 }, (_, i) =>
    finished("2026-10-30", "2026-11-01", `2026-11-${String(i + 1).padStart(2, "0")}`),
  );
  const flow = flowOf(flowInput(records));
  expect(cycleTime(flow, november)).toEqual({
    requests: 10,
    p50Days: 5,
    p70Days: 7,
    p85Days: 9,
    p95Days: 10,
    meanDays: 5.5,
    rule: "nearest rank: sorted[ceil(p*n/100) - 1]",
  });
  expect(speedToMarket(flow, november)).toMatchObject({ requests: 10, p50Days: 7, p85Days: 11 });
});

test("a window holds what finished in it, both its days included", () => {
  const flow = flowOf(
    flowInput([
      finished("2026-10-01", "2026-10-01", "2026-10-31"),
      finished("2026-10-01", "2026-10-01", "2026-11-01"),
      finished("2026-10-01", "2026-10-01", "2026-11-30"),
      finished("2026-10-01", "2026-10-01", "2026-12-01"),
    ]),
  );
  expect(cycleTime(flow, november).requests).toBe(2);
});

test("nothing finished is no figure", () => {
  expect(cycleTime(flowOf(flowInput([])), november)).toMatchObject({
    requests: 0,
    p85Days: null,
    meanDays: null,
  });
});

test("rapid response is told in elapsed minutes too, except where only days are known", () => {
  const rapid = { service: serviceId(2) };
  const records = [
    flowFacts(
      [
        ["filed", "2026-11-07T22:00Z"],
        ["in_progress", "2026-11-07T22:10Z"],
        ["live", "2026-11-08T00:30Z"],
      ],
      rapid,
    ),
    finished("2026-11-07", "2026-11-07", "2026-11-08", rapid),
    flowFacts([
      ["filed", "2026-11-07T22:00Z"],
      ["in_progress", "2026-11-07T22:10Z"],
      ["live", "2026-11-09T22:00Z"],
    ]),
  ];
  expect(speedToMarket(flowOf(flowInput(records)), november)).toMatchObject({
    requests: 3,
    p50Days: 2,
    rapid: { requests: 1, p50Minutes: 150, p85Minutes: 150 },
  });
});

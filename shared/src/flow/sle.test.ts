import { expect, test } from "vitest";
import { finished, flowInput } from "../testing/flow-facts.ts";
import { serviceId } from "../testing/ids.ts";
import { flowOf, rangeOf } from "./flow.ts";
import { sleAttainment } from "./sle.ts";

const november = rangeOf({ from: "2026-11-01", to: "2026-11-30" });

test("share of finished requests within their own service's expectation", () => {
  // Landing pages are expected in 10 days, rapid response in 1.
  const records = [
    finished("2026-11-01", "2026-11-01", "2026-11-10"), // 10 days: kept
    finished("2026-11-01", "2026-11-01", "2026-11-11"), // 11 days: missed
    finished("2026-11-01", "2026-11-05", "2026-11-05", { service: serviceId(2) }), // 1 day: kept
    finished("2026-11-01", "2026-11-05", "2026-11-06", { service: serviceId(2) }), // 2 days: missed
    finished("2026-11-01", "2026-11-05", "2026-11-06", { service: serviceId(2) }), // missed
    finished("2026-11-01", "2026-11-01", "2026-11-02", { service: null }), // nothing is expected
  ];
  expect(sleAttainment(flowOf(flowInput(records)), november)).toEqual({ requests: 5, kept: 2, share: 0.4 });
});

test("none of none is unknown, not 0 %", () => {
  expect(sleAttainment(flowOf(flowInput([])), november)).toEqual({ requests: 0, kept: 0, share: null });
});

import { describe, expect, it } from "vitest";
import { finished, flowFacts, flowInput } from "../testing/flow-facts.ts";
import { serviceId } from "../testing/ids.ts";
import { flowOf, rangeOf } from "./flow.ts";
import { promisesKept } from "./promises-kept.ts";
import type { FlowFacts, KeptPromise } from "./record.ts";

const NOVEMBER = rangeOf({ from: "2026-11-01", to: "2026-11-30" });
const promised = (day: string): { promise: KeptPromise } => ({
  promise: {
    at: 0,
    class: "standard",
    basis: "service",
    requests: 20,
    days: 6,
    probability: 0.85,
    day,
    ownDate: null,
    queue: 4,
  },
});
const live = (day: string, due: string, rest: Partial<FlowFacts> = {}) =>
  finished("2026-10-20", "2026-10-21", day, { ...promised(due), ...rest });
const open = (due: string) => flowFacts([["filed", "2026-10-20"]], promised(due));
const kept = (records: FlowFacts[]) => promisesKept(flowOf(flowInput(records)), NOVEMBER);

describe("how promises came true", () => {
  it("is the share that were live by the promised day", () => {
    // On the day, before it, two days late, four days late: two of four; of 2 and 4 the median is 2.
    const records = [
      live("2026-11-10", "2026-11-10"),
      live("2026-11-02", "2026-11-09"),
      live("2026-11-12", "2026-11-10"),
      live("2026-11-14", "2026-11-10"),
    ];
    expect(kept(records)).toMatchObject({
      requests: 4,
      kept: 2,
      share: 0.5,
      promised: 0.85,
      openPast: 0,
      p50DaysLate: 2,
    });
  });

  it("counts what is open once its day is past, and nothing whose day is today or to come", () => {
    // Today is 30 November.
    const records = [
      open("2026-11-29"),
      open("2026-11-30"),
      live("2026-11-20", "2026-11-30"),
      open("2026-12-05"),
    ];
    expect(kept(records)).toMatchObject({ requests: 1, kept: 0, share: 0, openPast: 1, p50DaysLate: null });
  });

  it("picks by the promised day: late work belongs to the month it was promised for", () => {
    expect(kept([live("2026-11-20", "2026-10-31"), live("2026-10-30", "2026-10-31")]).requests).toBe(0);
    expect(kept([live("2026-10-30", "2026-11-01")])).toMatchObject({ requests: 1, kept: 1 });
  });

  it("leaves out what was promised nothing, declined or withdrawn", () => {
    const withdrawn = flowFacts(
      [
        ["filed", "2026-10-20"],
        ["withdrawn", "2026-10-22"],
      ],
      promised("2026-11-10"),
    );
    const records = [finished("2026-11-01", "2026-11-02", "2026-11-03"), withdrawn];
    expect(kept(records)).toMatchObject({ requests: 0, kept: 0, share: null, promised: null, byService: [] });
  });

  it("tells it by service, the most promised first", () => {
    const records = [
      live("2026-11-10", "2026-11-10"),
      live("2026-11-12", "2026-11-10", { service: serviceId(2) }),
      live("2026-11-12", "2026-11-13", { service: serviceId(2) }),
    ];
    expect(kept(records).byService.map(({ name, requests, kept }) => [name, requests, kept])).toEqual([
      ["Rapid response", 2, 1],
      ["Landing page", 1, 1],
    ]);
  });
});

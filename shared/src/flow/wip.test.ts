import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDay, toEpochDay } from "../kernel/calendar-time.ts";
import { finished, flowFacts, flowInput } from "../testing/flow-facts.ts";
import { cumulativeFlow } from "./cumulative-flow.ts";
import { flowOf, rangeOf } from "./flow.ts";
import type { FlowFacts } from "./record.ts";
import { wip, wipItems } from "./wip.ts";

describe("work in process", () => {
  it("is what started and did not finish by a day's end", () => {
    const flow = flowOf(flowInput([finished("2026-11-01", "2026-11-03", "2026-11-05", { size: 8 })]));
    const on = (day: string) => wip(flow, toEpochDay(day)).requests;
    expect(["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"].map(on)).toEqual([0, 1, 1, 0]);
    expect(wip(flow, toEpochDay("2026-11-04"))).toEqual({ requests: 1, points: 8 });
  });

  it("tells the age of each request, start and today both counted, the oldest first", () => {
    const blocked = { reason: "vendor" as const, from: 0, to: null, ownerSide: null };
    const records = [
      flowFacts([["filed", "2026-11-20"]]),
      flowFacts(
        [
          ["filed", "2026-11-20"],
          ["in_progress", "2026-11-30T09:00+01:00"],
        ],
        { key: "new" },
      ),
      flowFacts(
        [
          ["filed", "2026-11-01"],
          ["in_progress", "2026-11-20"],
          ["review", "2026-11-25"],
        ],
        {
          key: "old",
          blocks: [blocked],
        },
      ),
      finished("2026-11-01", "2026-11-20", "2026-11-21"),
    ];
    // asOf is 30 November: since the 20th that is 11 days, above the expectation of 10.
    expect(wipItems(flowOf(flowInput(records)))).toMatchObject([
      { key: "old", stage: "review", start: "2026-11-20", ageDays: 11, tone: "red", blocked: true },
      { key: "new", stage: "in_progress", start: "2026-11-30", ageDays: 1, tone: "calm", blocked: false },
    ]);
  });

  it("counts a reopened request again, by its first start", () => {
    const facts = flowFacts([
      ["filed", "2026-11-01"],
      ["in_progress", "2026-11-02"],
      ["live", "2026-11-03"],
      ["in_progress", "2026-11-10"],
    ]);
    expect(wipItems(flowOf(flowInput([facts])))[0]).toMatchObject({ start: "2026-11-02", ageDays: 29 });
  });
});

const day = (n: number) => toDay(toEpochDay("2026-11-01") + n);
/** Lives with any stages skipped, on days 0 to 30; some still open, some taken back. */
const lives: fc.Arbitrary<FlowFacts> = fc
  .record({
    gaps: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 7 }),
    skip: fc.integer({ min: 0, max: 31 }),
    back: fc.boolean(),
  })
  .map(({ gaps, skip, back }) => {
    const stages = ["filed", "ready", "committed", "in_progress", "review", "launch_ready", "live"] as const;
    let at = 0;
    const steps = gaps
      .map((gap, i) => [stages[i]!, day((at += gap))] as const)
      .filter((_, i) => i === 0 || !((skip >> (i - 1)) & 1));
    return flowFacts(back ? [...steps, [steps[Math.floor(steps.length / 2)]![0], day(at + 1)]] : steps);
  });

describe("cumulative flow", () => {
  it("counts a skipped stage when the next one is reached", () => {
    const flow = flowOf(
      flowInput([
        flowFacts([
          ["filed", "2026-11-01"],
          ["ready", "2026-11-02"],
          ["in_progress", "2026-11-04"],
        ]),
        finished("2026-10-01", "2026-10-02", "2026-11-03"),
        flowFacts([
          ["filed", "2026-11-02"],
          ["declined", "2026-11-03"],
        ]),
      ]),
    );
    expect(cumulativeFlow(flow, rangeOf({ from: "2026-11-01", to: "2026-11-04" }))).toEqual({
      days: ["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"],
      arrivals: {
        filed: [2, 2, 2, 2],
        ready: [1, 2, 2, 2],
        committed: [1, 1, 1, 2],
        in_progress: [1, 1, 1, 2],
        review: [0, 0, 1, 1],
        launch_ready: [0, 0, 1, 1],
        live: [0, 0, 1, 1],
      },
      wip: [1, 1, 0, 1],
      // Back to 1 October and 2 October, where both lines reached one: 34 and 33 days, both counted.
      marketDays: [null, null, 34, 35],
      cycleDays: [null, null, 33, 34],
      requests: 2,
    });
  });

  it("tells by its horizontal distance what work that leaves in its order took", () => {
    // Little's law on paper: one a day arrives, each stays for four days, so four are in process.
    const records = Array.from({ length: 20 }, (_, i) => finished(day(i), day(i), day(i + 3)));
    const { wip, cycleDays } = cumulativeFlow(flowOf(flowInput(records)), {
      first: toEpochDay(day(5)),
      last: toEpochDay(day(15)),
    });
    // At a day's end the one of four days ago has left, three are left: the fourth day is the last day itself.
    expect(new Set(wip)).toEqual(new Set([3]));
    expect(new Set(cycleDays)).toEqual(new Set([4]));
  });

  it("never falls, has no negative band, and its inner gap is the work in process", () => {
    fc.assert(
      fc.property(fc.array(lives, { maxLength: 20 }), (records) => {
        const flow = flowOf(flowInput(records));
        const range = { first: toEpochDay(day(3)), last: toEpochDay(day(40)) };
        const { arrivals } = cumulativeFlow(flow, range);
        const lines = Object.values(arrivals);
        for (const line of lines) {
          expect(line.every((count, i) => i === 0 || count >= line[i - 1]!)).toBe(true);
        }
        for (let i = 1; i < lines.length; i++) {
          expect(lines[i]!.every((count, d) => count <= lines[i - 1]![d]!)).toBe(true);
        }
        for (let d = range.first; d <= range.last; d++) {
          const i = d - range.first;
          expect(wip(flow, d).requests).toBe(arrivals.in_progress[i]! - arrivals.live[i]!);
          expect(wipItems(flow, d)).toHaveLength(wip(flow, d).requests);
        }
      }),
      { numRuns: 60 },
    );
  });
});

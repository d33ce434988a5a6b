import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finished, flowFacts, flowInput } from "../testing/flow-facts.ts";
import { flowEfficiency } from "./flow-efficiency.ts";
import { flowOf, rangeOf } from "./flow.ts";
import { BLOCK_REASONS, type BlockReason, type FlowFacts, SIDES, type Side } from "./record.ts";
import { stageSplit } from "./stage-split.ts";
import { type WaitCause, whoWaits } from "./who-waits.ts";
import type { WaitSide } from "./row-memo.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BEGIN = Date.parse("2026-11-02T00:00+01:00");
const november = rangeOf({ from: "2026-11-01", to: "2026-11-30" });
const day = (n: number) => BEGIN + n * DAY;
const block = (reason: BlockReason, from: number, to: number, ownerSide: Side | null = null) => ({
  reason,
  from: day(from),
  to: day(to),
  ownerSide,
});

/** 18 days: filed 1, question 2, filed 1, ready 1, committed 1, in progress 6, review 3, in progress 1, launch 2. */
const STEPS: Parameters<typeof flowFacts>[0] = [
  ["filed", day(0)],
  ["needs_info", day(1)],
  ["filed", day(3)],
  ["ready", day(4)],
  ["committed", day(5)],
  ["in_progress", day(6)],
  ["review", day(12)],
  ["in_progress", day(15)],
  ["launch_ready", day(16)],
  ["live", day(18)],
];
const flow = (...records: FlowFacts[]) => flowOf(flowInput(records));

describe("who waits for whom", () => {
  const days = (facts: FlowFacts, side: WaitSide, cause?: WaitCause) =>
    whoWaits(flow(facts), november)
      .parts.filter((part) => part.side === side && (cause === undefined || part.cause === cause))
      .reduce((sum, part) => sum + part.elapsedMs / DAY, 0);

  it("splits filed to live by whose turn it was", () => {
    const facts = flowFacts(STEPS);
    expect(whoWaits(flow(facts), november)).toMatchObject({
      requests: 1,
      totalElapsedMs: 18 * DAY,
      sides: [
        { side: "marketing", elapsedMs: 7 * DAY, share: 7 / 18 },
        { side: "it", elapsedMs: 11 * DAY, share: 11 / 18 },
        { side: "neither", elapsedMs: 0, share: 0 },
      ],
    });
    expect(days(facts, "marketing", "needs_info")).toBe(2);
    expect(days(facts, "marketing", "review")).toBe(3);
    expect(days(facts, "marketing", "launch_ready")).toBe(2);
    expect(days(facts, "it", "filed")).toBe(2);
    expect(days(facts, "it", "in_progress")).toBe(7);
  });

  it("counts a block for whoever can end it, whatever stage it happens in", () => {
    const facts = flowFacts(STEPS, {
      blocks: [
        block("marketing", 6, 7),
        block("data_approval", 7, 8, "marketing"),
        block("data_approval", 8, 9, "it"),
        block("data_approval", 9, 10, null),
        block("vendor", 10, 11),
        block("legal", 11, 13), // one day in progress, one in review
      ],
    });
    expect(days(facts, "marketing", "blocked_marketing")).toBe(1);
    expect(days(facts, "marketing", "blocked_data_approval")).toBe(1);
    expect(days(facts, "it", "blocked_data_approval")).toBe(1);
    expect(days(facts, "neither", "blocked_data_approval")).toBe(1);
    expect(days(facts, "neither", "blocked_vendor")).toBe(1);
    expect(days(facts, "neither", "blocked_legal")).toBe(2);
    expect([days(facts, "marketing"), days(facts, "it"), days(facts, "neither")]).toEqual([8, 6, 4]);
  });

  it("blames nobody for the time that a reopened request had been live", () => {
    const facts = flowFacts([...STEPS, ["in_progress", day(20)], ["live", day(21)]]);
    expect(days(facts, "neither", "live")).toBe(2);
    expect(whoWaits(flow(facts), november).totalElapsedMs).toBe(21 * DAY);
  });

  it("leaves out history without times, and visits that do not tell everything", () => {
    const untold = { ...flowFacts(STEPS), visits: [] };
    expect(
      whoWaits(flow(finished("2026-11-02", "2026-11-02", "2026-11-05"), untold), november),
    ).toMatchObject({
      requests: 0,
      totalElapsedMs: 0,
    });
  });

  it("adds up to the total, whatever happened", () => {
    const blocks = fc.array(
      fc.record({
        reason: fc.constantFrom(...BLOCK_REASONS),
        from: fc.integer({ min: day(-2), max: day(20) }),
        to: fc.option(fc.integer({ min: day(0), max: day(25) })),
        ownerSide: fc.option(fc.constantFrom(...SIDES)),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        blocks,
        fc.array(fc.integer({ min: 0, max: 3 * DAY }), { minLength: 10, maxLength: 10 }),
        (spells, gaps) => {
          let at = BEGIN;
          const steps = STEPS.map(([standing], i) => [standing, (at += gaps[i]!)] as const);
          const result = whoWaits(flow(flowFacts(steps, { blocks: spells })), november);
          fc.pre(result.requests === 1);
          const sum = (items: readonly { elapsedMs: number }[]) =>
            items.reduce((ms, item) => ms + item.elapsedMs, 0);
          expect(sum(result.parts)).toBe(result.totalElapsedMs);
          expect(sum(result.sides)).toBe(result.totalElapsedMs);
          expect(result.totalElapsedMs).toBe(steps.at(-1)![1] - steps[0]![1]);
        },
      ),
    );
  });
});

describe("flow efficiency", () => {
  it("is time in progress and not blocked, over start to finish", () => {
    // Start on day 6, live on day 18: 12 days, of which 6 + 1 in progress, two of them blocked.
    const facts = flowFacts(STEPS, { blocks: [block("vendor", 7, 9), block("legal", 13, 14)] });
    expect(flowEfficiency(flow(facts), november)).toEqual({
      requests: 1,
      activeElapsedMs: 5 * DAY,
      totalElapsedMs: 12 * DAY,
      share: 5 / 12,
    });
  });

  it("sums before it divides", () => {
    // 1 of 2 days and 9 of 10 days: 10/12, not the mean of 50 % and 90 %.
    const life = (active: number, review: number) =>
      flowFacts([
        ["filed", day(0)],
        ["in_progress", day(0)],
        ["review", day(active)],
        ["launch_ready", day(active + review)],
        ["live", day(active + review)],
      ]);
    expect(flowEfficiency(flow(life(1, 1), life(9, 1)), november).share).toBe(10 / 12);
  });

  it("claims no 100 % where nothing waits by configuration", () => {
    const imported = flowFacts(
      [
        ["filed", day(0)],
        ["in_progress", day(1)],
        ["live", day(3)],
      ],
      { imported: true },
    );
    expect(flowEfficiency(flow(imported), november)).toMatchObject({ requests: 1, share: null });
    expect(flowEfficiency(flow(), november).share).toBeNull();
  });
});

describe("stage split", () => {
  it("is the mean of actual visits, those before a return too", () => {
    const short = finished("2026-11-02", "2026-11-04", "2026-11-05"); // days alone: two filed, one in progress
    const split = stageSplit(flow(flowFacts(STEPS), short), november);
    expect(split.requests).toBe(2);
    expect(Object.fromEntries(split.stages.map((s) => [s.standing, s.meanElapsedDays]))).toEqual({
      filed: 2,
      needs_info: 1,
      ready: 0.5,
      committed: 0.5,
      in_progress: 4,
      review: 1.5,
      launch_ready: 1,
    });
  });

  it("of none is unknown", () => {
    expect(stageSplit(flow(), november).stages.every((s) => s.meanElapsedDays === null)).toBe(true);
  });
});

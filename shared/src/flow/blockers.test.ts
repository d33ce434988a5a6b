import { describe, expect, it } from "vitest";
import { flowFacts, flowInput } from "../testing/flow-facts.ts";
import { blockers } from "./blockers.ts";
import { flowOf, rangeOf } from "./flow.ts";
import type { BlockReason, FlowFacts } from "./record.ts";

const HOUR = 3_600_000;
const week = rangeOf({ from: "2026-11-02", to: "2026-11-08" });
const at = (text: string) => Date.parse(`2026-11-${text}+01:00`);
const block = (reason: BlockReason, from: string, to: string | null) => ({
  reason,
  from: at(from),
  to: to === null ? null : at(to),
  ownerSide: null,
});
const steps = [
  ["filed", "2026-11-01T09:00+01:00"],
  ["in_progress", "2026-11-01T10:00+01:00"],
] as const;
const working = (...blocks: FlowFacts["blocks"]) => flowFacts(steps, { blocks });
const of = (...records: FlowFacts[]) =>
  blockers(flowOf({ ...flowInput(records), asOf: at("08T12:00") }), week);
const reason = (figures: ReturnType<typeof of>, wanted: BlockReason) =>
  figures.reasons.find((one) => one.reason === wanted);

describe("blocker statistics", () => {
  /**
   * By hand. Vendor: 4 h, 10 h and 30 h, so 44 h, and the median, the 2nd of 3, is 10 h. Legal: 20 h and 26 h, so 46 h,
   * and the median by nearest rank, ceil(50 * 2 / 100) = the 1st of 2, is 20 h. Together 90 h in 5 blocks of 3 requests;
   * the median, the 3rd of 4, 10, 20, 26, 30, is 20 h.
   */
  const told = of(
    working(
      block("vendor", "02T08:00", "02T12:00"),
      block("legal", "03T08:00", "04T04:00"),
      block("vendor", "05T08:00", "05T18:00"),
    ),
    working(block("vendor", "02T06:00", "03T12:00")),
    working(block("legal", "06T08:00", "07T10:00"), block("marketing", "08T09:00", null)),
  );

  it("count each block, its time and the median, by reason", () => {
    expect(told).toMatchObject({
      requests: 3,
      ended: 5,
      elapsedMs: 90 * HOUR,
      p50ElapsedMs: 20 * HOUR,
      open: 1,
      openElapsedMs: 3 * HOUR,
    });
    expect(reason(told, "vendor")).toEqual({
      reason: "vendor",
      ended: 3,
      elapsedMs: 44 * HOUR,
      p50ElapsedMs: 10 * HOUR,
      open: 0,
      openElapsedMs: 0,
      share: 44 / 90,
    });
    expect(reason(told, "legal")).toMatchObject({ ended: 2, p50ElapsedMs: 20 * HOUR, share: 46 / 90 });
  });

  it("tell what stands now apart, and of a reason without blocks nothing but zeros", () => {
    expect(reason(told, "marketing")).toMatchObject({ ended: 0, elapsedMs: 0, p50ElapsedMs: null, open: 1 });
    expect(reason(told, "other")).toMatchObject({ ended: 0, elapsedMs: 0, open: 0, share: 0 });
    expect(told.reasons).toHaveLength(6);
  });

  it("count a block whole on the local day on which it ended", () => {
    const late = of(
      working(block("vendor", "01T20:00", "02T00:30")),
      working(block("vendor", "08T20:00", "09T00:30")),
      working(block("vendor", "01T20:00", "01T23:30")),
    );
    expect(late).toMatchObject({ ended: 1, elapsedMs: 4.5 * HOUR, requests: 1 });
  });

  it("leave out what was declined or withdrawn, and of nothing are nothing", () => {
    const gone = flowFacts([...steps, ["withdrawn", "2026-11-05T10:00+01:00"]], {
      blocks: [block("vendor", "02T08:00", "02T12:00")],
    });
    expect(of(gone)).toMatchObject({ requests: 0, ended: 0, p50ElapsedMs: null, open: 0 });
    expect(of().reasons.every(({ share }) => share === null)).toBe(true);
  });
});

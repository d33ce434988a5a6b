import { describe, expect, it } from "vitest";
import { toDay } from "../kernel/calendar-time.ts";
import { finished, flowFacts, flowInput } from "../testing/flow-facts.ts";
import { podId, serviceId } from "../testing/ids.ts";
import { flowOf } from "./flow.ts";
import { NEVER } from "./flow-row.ts";

describe("what counts", () => {
  it("sets declined and withdrawn requests apart", () => {
    const flow = flowOf(
      flowInput([
        flowFacts([["filed", "2026-11-02T10:00Z"]]),
        flowFacts([
          ["filed", "2026-11-02T10:00Z"],
          ["declined", "2026-11-03T10:00Z"],
        ]),
        flowFacts([
          ["filed", "2026-11-02T10:00Z"],
          ["withdrawn", "2026-11-03T10:00Z"],
        ]),
      ]),
    );
    expect([flow.rows.length, flow.declined.length, flow.withdrawn.length]).toEqual([1, 1, 1]);
  });

  it("keeps to the scope that was asked for", () => {
    const input = flowInput([
      finished("2026-11-02", "2026-11-02", "2026-11-03", { service: serviceId(2), pod: podId(1) }),
      finished("2026-11-02", "2026-11-02", "2026-11-03", { class: "expedite", pod: podId(2) }),
      finished("2026-11-02", "2026-11-02", "2026-11-03", { requesterSide: "it", service: null, pod: null }),
    ]);
    expect(flowOf(input, { service: serviceId(2) }).rows).toHaveLength(1);
    expect(flowOf(input, { class: "expedite" }).rows).toHaveLength(1);
    expect(flowOf(input, { requesterSide: "it" }).rows).toHaveLength(1);
    expect(flowOf(input, { pod: podId(2), requesterSide: "it" }).rows).toHaveLength(0);
    expect(flowOf(input).rows).toHaveLength(3);
  });
});

describe("start and finish", () => {
  const row = (...steps: Parameters<typeof flowFacts>[0]) => flowOf(flowInput([flowFacts(steps)])).rows[0]!;

  it("are local dates", () => {
    const r = row(
      ["filed", "2026-11-02T09:00+01:00"],
      ["in_progress", "2026-11-02T23:50+01:00"],
      ["live", "2026-11-03T00:10+01:00"],
    );
    expect([r.filed, r.start, r.finish].map(toDay)).toEqual(["2026-11-02", "2026-11-02", "2026-11-03"]);
  });

  it("follow the workspace when it moves to another zone", () => {
    const facts = flowFacts([
      ["filed", "2026-11-02T23:30Z"],
      ["in_progress", "2026-11-02T23:30Z"],
    ]);
    const start = (zone: string) => toDay(flowOf(flowInput([facts], { zone })).rows[0]!.start);
    expect(start("UTC")).toBe("2026-11-02");
    expect(start("Asia/Tokyo")).toBe("2026-11-03");
  });

  it("keep a day that has no time as it is, in any zone", () => {
    const facts = finished("2026-11-02", "2026-11-03", "2026-11-04");
    for (const zone of ["Pacific/Apia", "Pacific/Honolulu"]) {
      const r = flowOf(flowInput([facts], { zone })).rows[0]!;
      expect([r.filed, r.start, r.finish].map(toDay)).toEqual(["2026-11-02", "2026-11-03", "2026-11-04"]);
    }
  });

  it("take a skipped stage's arrival from the next one", () => {
    const r = row(["filed", "2026-11-02"], ["ready", "2026-11-03"], ["review", "2026-11-05"]);
    expect(toDay(r.start)).toBe("2026-11-05");
    expect(r.finish).toBe(NEVER);
  });

  it("lose the finish on reopening, and get a new one", () => {
    const steps: Parameters<typeof flowFacts>[0] = [
      ["filed", "2026-11-02"],
      ["in_progress", "2026-11-03"],
      ["live", "2026-11-04"],
      ["in_progress", "2026-11-06"],
    ];
    const open = row(...steps);
    expect(toDay(open.start)).toBe("2026-11-03");
    expect(open.finish).toBe(NEVER);
    expect(toDay(row(...steps, ["live", "2026-11-09"]).finish)).toBe("2026-11-09");
  });

  it("reset when work goes back before the start", () => {
    const r = row(
      ["filed", "2026-11-02"],
      ["ready", "2026-11-02"],
      ["in_progress", "2026-11-03"],
      ["ready", "2026-11-04"],
      ["in_progress", "2026-11-10"],
    );
    expect(toDay(r.start)).toBe("2026-11-10");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finished, flowFacts, flowInput } from "../testing/flow-facts.ts";
import { serviceId } from "../testing/ids.ts";
import { flowOf, rangeOf } from "./flow.ts";
import type { FlowFacts } from "./record.ts";
import { whyChanged } from "./why-changed.ts";

const NOVEMBER = rangeOf({ from: "2026-11-01", to: "2026-11-30" });
const OCTOBER = rangeOf({ from: "2026-10-01", to: "2026-10-31" });

const why = (...records: FlowFacts[]) => {
  const flow = flowOf(flowInput(records));
  return whyChanged(flow, NOVEMBER, flow, OCTOBER);
};

/** Waits, works and is reviewed for so many days, and is live on the given date. */
const request = (live: string, [wait, work, review]: [number, number, number], rest?: Partial<FlowFacts>) => {
  const end = Date.parse(`${live}T12:00Z`);
  const at = (daysBefore: number) => end - daysBefore * 86_400_000;
  return flowFacts(
    [
      ["filed", at(wait + work + review)],
      ["in_progress", at(work + review)],
      ["review", at(review)],
      ["live", at(0)],
    ],
    rest,
  );
};

describe("why slower?", () => {
  it("takes the change apart by stage and by request", () => {
    // October: waits 2, works 1, review 1. November: means wait 5, work 1, review 2; so +3, 0, +1.
    const slow = request("2026-11-20", [9, 1, 2], { key: "CAM-1" });
    const quick = request("2026-11-21", [1, 1, 2], { key: "CAM-2" });
    const answer = why(request("2026-10-20", [2, 1, 1]), slow, quick);
    expect(answer).toMatchObject({
      nowDays: 8,
      beforeDays: 4,
      changeDays: 4,
      requests: { now: 2, before: 1 },
    });
    const changed = answer.stages.filter(({ changeDays }) => changeDays !== 0);
    expect(changed.map(({ standing, changeDays }) => [standing, changeDays])).toEqual([
      ["filed", 3],
      ["review", 1],
    ]);
    // (12 - 4) / 2 = 4 of it is the slow one's; the quick one, at 4 days, moved nothing.
    expect(
      answer.movers.map(({ key, elapsedDays, contributionDays }) => [key, elapsedDays, contributionDays]),
    ).toEqual([["CAM-1", 12, 4]]);
    expect(changed[0]?.movers.map(({ key, contributionDays }) => [key, contributionDays])).toEqual([
      ["CAM-1", 3.5],
    ]);
  });

  it("tells what the mix of services did from what their pace did", () => {
    // Kitagawa on paper. Before: half A at 2 days, half B at 6, mean 4. Now: a quarter A at 2, three quarters B at 6, mean 5.
    const a = (live: string) => request(live, [0, 2, 0], { service: serviceId(1) });
    const b = (live: string) => request(live, [0, 6, 0], { service: serviceId(2) });
    const mix = why(
      a("2026-10-20"),
      b("2026-10-20"),
      a("2026-11-20"),
      ...["20", "21", "22"].map((day) => b(`2026-11-${day}`)),
    );
    expect(mix.changeDays).toBe(1);
    // (3/4 - 1/2) × (6 - 4.5) and (1/4 - 1/2) × (2 - 4.5).
    expect(mix.services?.map(({ service, mixDays, paceDays }) => [service, mixDays, paceDays])).toEqual([
      [serviceId(1), 0.625, 0],
      [serviceId(2), 0.375, 0],
    ]);
    const pace = why(a("2026-10-20"), request("2026-11-20", [0, 5, 0], { service: serviceId(1) }));
    expect(pace.services).toMatchObject([{ mixDays: 0, paceDays: 3, nowDays: 5, beforeDays: 2 }]);
  });

  it("says which blocks grew, within the stages", () => {
    const blocked = request("2026-11-20", [0, 4, 0], {
      blocks: [
        {
          reason: "vendor",
          from: Date.parse("2026-11-17T12:00Z"),
          to: Date.parse("2026-11-19T12:00Z"),
          ownerSide: null,
        },
      ],
    });
    const { changeDays, blocked: reasons } = why(request("2026-10-20", [0, 2, 0]), blocked);
    expect([changeDays, reasons.find(({ reason }) => reason === "vendor")?.changeDays]).toEqual([2, 2]);
  });

  it("says nothing of a period in which nothing went live", () => {
    const answer = why(request("2026-11-20", [1, 1, 1]));
    expect(answer).toMatchObject({
      nowDays: 3,
      beforeDays: null,
      changeDays: null,
      services: null,
      movers: [],
    });
    expect(answer.stages.every(({ changeDays, movers }) => changeDays === null && movers.length === 0)).toBe(
      true,
    );
  });

  it("leaves no rest: stages, requests and services each add up to the change", () => {
    const days = fc.integer({ min: 0, max: 12 });
    const month = (name: string) =>
      fc
        .array(fc.tuple(days, days, days, fc.constantFrom(1, 2, 3), fc.integer({ min: 10, max: 28 })), {
          minLength: 1,
          maxLength: 8,
        })
        .map((list) =>
          list.map(([wait, work, review, service, day]) =>
            request(`2026-${name}-${day}`, [wait, work, review], { service: serviceId(service) }),
          ),
        );
    fc.assert(
      fc.property(month("10"), month("11"), (before, now) => {
        const answer = why(...before, ...now);
        const sum = (list: readonly (number | null)[]) =>
          list.reduce<number>((total, n) => total + (n ?? 0), 0);
        const change = answer.changeDays ?? NaN;
        expect(sum(answer.stages.map(({ changeDays }) => changeDays))).toBeCloseTo(change, 9);
        expect(sum(answer.services?.map(({ mixDays, paceDays }) => mixDays + paceDays) ?? [])).toBeCloseTo(
          change,
          9,
        );
        // So few are all told of, and those that went the other way are not: at least the whole change.
        const moved = sum(answer.movers.map(({ contributionDays }) => contributionDays));
        expect(Math.abs(moved)).toBeGreaterThan(Math.abs(change) - 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it("counts imported days, which have no times", () => {
    const answer = why(
      finished("2026-10-01", "2026-10-02", "2026-10-05"),
      finished("2026-11-01", "2026-11-03", "2026-11-10"),
    );
    expect(answer).toMatchObject({ nowDays: 9, beforeDays: 4, changeDays: 5 });
    expect(answer.stages.find(({ standing }) => standing === "in_progress")).toMatchObject({
      nowDays: 7,
      beforeDays: 3,
    });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDay, toEpochDay } from "../kernel/calendar-time.ts";
import { finished, flowFacts, flowInput } from "../testing/flow-facts.ts";
import { podId, serviceId } from "../testing/ids.ts";
import { counts } from "./counts.ts";
import { windowBefore, windowEnding } from "./day-window.ts";
import { finishedItems } from "./finished-items.ts";
import { flowOf, rangeOf } from "./flow.ts";
import type { FlowFacts } from "./record.ts";
import { report } from "./report.ts";

const window = { from: "2026-11-01", to: "2026-11-30" };

describe("the report", () => {
  it("is plain JSON, also of a workspace without a single request", () => {
    const empty = report(flowInput([]), window);
    expect(JSON.parse(JSON.stringify(empty))).toEqual(empty);
    expect(empty.counts).toEqual({
      filed: 0,
      started: 0,
      finished: 0,
      finishedPoints: 0,
      finishedImported: 0,
      declined: 0,
      withdrawn: 0,
    });
    expect(empty.forecast).toMatchObject({ requests: 0, howMany: [], whenQueueDone: null });
    expect(empty.services.map((service) => service.sleAttainment.share)).toEqual([null, null]);
    const full = report(
      flowInput([
        flowFacts([
          ["filed", "2026-11-02T10:00Z"],
          ["in_progress", "2026-11-03T10:00Z"],
          ["live", "2026-11-04T10:00Z"],
        ]),
        ...Array.from({ length: 12 }, () => finished("2026-11-02", "2026-11-03", "2026-11-04")),
      ]),
      window,
    );
    expect(JSON.parse(JSON.stringify(full))).toEqual(full);
    expect(full.forecast.howMany).toHaveLength(3);
    expect(full.promises[0]?.byClass[2]).toEqual({
      class: "standard",
      requests: 13,
      basis: "service_and_class",
      p85Days: 3,
    });
  });

  it("counts declined and withdrawn requests apart, by the day of that decision", () => {
    const flow = flowOf(
      flowInput([
        flowFacts([
          ["filed", "2026-11-02T10:00Z"],
          ["declined", "2026-11-03T10:00Z"],
        ]),
        flowFacts([
          ["filed", "2026-11-02T10:00Z"],
          ["declined", "2026-12-03T10:00Z"],
        ]),
        flowFacts([
          ["filed", "2026-10-02T10:00Z"],
          ["withdrawn", "2026-11-03T10:00Z"],
        ]),
        finished("2026-10-02", "2026-11-03", "2026-11-05", { imported: true, size: 8 }),
        finished("2026-11-02", "2026-11-03", "2026-12-05"),
      ]),
    );
    expect(counts(flow, rangeOf(window))).toEqual({
      filed: 1,
      started: 2,
      finished: 1,
      finishedPoints: 8,
      finishedImported: 1,
      declined: 1,
      withdrawn: 1,
    });
  });

  it("says what was asked, and answers for that alone", () => {
    const input = flowInput([
      finished("2026-11-02", "2026-11-03", "2026-11-04"),
      finished("2026-11-02", "2026-11-03", "2026-11-04", { pod: podId(2), service: serviceId(2) }),
    ]);
    const answer = report(input, { ...window, filter: { pod: podId(2) }, seed: 7 });
    expect(answer).toMatchObject({
      window,
      filter: { pod: podId(2) },
      zone: "Europe/Brussels",
      today: "2026-11-30",
      counts: { finished: 1 },
      forecast: { seed: 7 },
    });
    expect(answer.services.map((service) => service.cycleTime.requests)).toEqual([0, 1]);
  });

  it("agrees with itself: chart, list and figure", () => {
    const day = (n: number) => toDay(toEpochDay("2026-10-20") + n);
    const lives: fc.Arbitrary<FlowFacts> = fc
      .tuple(fc.nat(30), fc.nat(10), fc.nat(10), fc.constantFrom(1, 2))
      .map(([filed, wait, work, service]) =>
        finished(day(filed), day(filed + wait), day(filed + wait + work), { service: serviceId(service) }),
      );
    fc.assert(
      fc.property(fc.array(lives, { maxLength: 25 }), (records) => {
        const input = flowInput(records);
        const answer = report(input, window);
        const items = finishedItems(flowOf(input), rangeOf(window));
        const sum = (list: readonly { requests: number }[]) => list.reduce((n, item) => n + item.requests, 0);
        const n = answer.counts.finished;
        expect([
          items.length,
          sum(answer.throughput.byDay),
          sum(answer.throughput.byWeek),
          answer.cycleTime.requests,
          answer.speedToMarket.requests,
          answer.services.reduce((total, service) => total + service.cycleTime.requests, 0),
          answer.mirror.it.sleAttainment.requests,
        ]).toEqual([n, n, n, n, n, n, n]);
        const { in_progress: started, live } = answer.cumulativeFlow.arrivals;
        expect(answer.wip.requests).toBe((started.at(-1) ?? 0) - (live.at(-1) ?? 0));
        expect(answer.wip.items).toHaveLength(answer.wip.requests);
        expect(items.filter((item) => item.keptExpectation)).toHaveLength(
          answer.mirror.it.sleAttainment.kept,
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe("windows", () => {
  it("hold both their ends, and follow each other without a gap", () => {
    expect(windowEnding("2026-11-30", 30)).toEqual(window);
    expect(windowBefore(window)).toEqual({ from: "2026-10-02", to: "2026-10-31" });
    expect(windowBefore({ from: "2026-11-30", to: "2026-11-30" })).toEqual({
      from: "2026-11-29",
      to: "2026-11-29",
    });
  });
});

it("lists finished requests with what the figures say of each", () => {
  const facts = finished("2026-11-01", "2026-11-02", "2026-11-12", { key: "CAM-7", title: "Hero" });
  expect(finishedItems(flowOf(flowInput([facts])), rangeOf(window))[0]).toMatchObject({
    key: "CAM-7",
    title: "Hero",
    filed: "2026-11-01",
    start: "2026-11-02",
    finish: "2026-11-12",
    cycleDays: 11,
    marketDays: 12,
    marketMinutes: null,
    points: 3,
    keptExpectation: false,
    reopened: false,
  });
});

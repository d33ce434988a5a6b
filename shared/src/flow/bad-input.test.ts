import { describe, expect, it } from "vitest";
import { CampaignId, GoalId } from "../kernel/ids.ts";
import { finished, flowFacts, flowInput } from "../testing/flow-facts.ts";
import { id, podId, serviceId } from "../testing/ids.ts";
import { company } from "../testing/scenario.ts";
import { FlowBook } from "./flow-book.ts";
import { flowOf } from "./flow.ts";
import { fullReport } from "./full-report.ts";
import { GROUPINGS } from "./group-figures.ts";
import type { DayWindow, FlowInput, FlowScope } from "./input.ts";
import { WorkspaceBook } from "./workspace-book.ts";

const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" };

const RECORDS = [
  flowFacts([
    ["filed", "2026-11-02T10:00Z"],
    ["ready", "2026-11-03T10:00Z"],
    ["in_progress", "2026-11-04T10:00Z"],
    ["review", "2026-11-05T10:00Z"],
    ["launch_ready", "2026-11-06T10:00Z"],
    ["live", "2026-11-07T10:00Z"],
  ]),
  flowFacts([
    ["filed", "2026-11-02T10:00Z"],
    ["in_progress", "2026-11-20T10:00Z"],
  ]),
  finished("2026-10-02", "2026-10-05", "2026-10-09", { imported: true, service: null, pod: null }),
];

/** What the page would show, checked for what no answer may hold: a number that is none, or a group that loses some. */
function page(window: DayWindow, input: FlowInput = flowInput(RECORDS), filter: FlowScope = {}) {
  const flow = flowOf(input, filter);
  const answer = fullReport(() => flow, { ...window, filter });
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  for (const grouping of GROUPINGS) {
    const requests = answer.groups[grouping].reduce((sum, group) => sum + group.requests, 0);
    expect(requests).toBe(answer.counts.finished);
  }
  const book = new FlowBook(input);
  for (const facts of input.records) book.put(facts);
  const { asOf, sprints } = input;
  const kept = fullReport((days, present) => book.flow(asOf, sprints, filter, days, present), {
    ...window,
    filter,
  });
  expect(kept).toEqual(answer);
  return answer;
}

describe("a window", () => {
  it("that ends before it begins holds nothing", () => {
    const { counts, throughput, cumulativeFlow, why } = page({ from: "2026-11-30", to: "2026-11-01" });
    expect(counts).toMatchObject({ filed: 0, started: 0, finished: 0 });
    expect([throughput.byDay, throughput.byWeek, cumulativeFlow.days]).toEqual([[], [], []]);
    expect(why.nowDays).toBeNull();
  });

  it("in the future holds nothing yet, beside what stands now", () => {
    const { counts, speedToMarket, cumulativeFlow, wip } = page({ from: "2027-03-01", to: "2027-03-07" });
    expect(counts.finished).toBe(0);
    expect(speedToMarket).toMatchObject({ requests: 0, p50Days: null, histogram: [] });
    expect(cumulativeFlow.wip).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(wip.requests).toBe(1);
  });

  it("of ten years begins with the first filing", () => {
    const { counts, throughput, known } = page({ from: "2020-01-01", to: "2029-12-31" });
    expect(counts.finished).toBe(2);
    expect(throughput.byDay[0]?.day).toBe("2026-10-02");
    expect(known).toEqual({ from: "2026-10-09", to: "2026-11-07" });
  });

  it("of a day, or from before all days, is one like any other", () => {
    expect(page({ from: "2026-11-07", to: "2026-11-07" }).counts.finished).toBe(1);
    expect(page({ from: "0001-01-01", to: "2026-11-30" }).counts.finished).toBe(2);
  });
});

describe("the zone", () => {
  it("that a workspace moves to moves its days, of the past too, and the kept figures follow", () => {
    const late = finished("2026-11-02", "2026-11-03", "2026-11-07");
    const atNight = flowFacts([
      ["filed", "2026-11-02T10:00Z"],
      ["in_progress", "2026-11-03T10:00Z"],
      ["live", "2026-11-07T23:30Z"],
    ]);
    const until = { from: "2026-11-01", to: "2026-11-07" };
    const inZone = (zone: string) => page(until, flowInput([late, atNight], { zone })).counts.finished;
    // A day without a time stays what it is; half past eleven at night is tomorrow in Brussels and Tokyo.
    expect(["UTC", "Europe/Brussels", "Asia/Tokyo", "America/Chicago"].map(inZone)).toEqual([2, 1, 1, 2]);
  });

  it("changes under a kept book as it changes under a new one", () => {
    const s = company();
    const book = new WorkspaceBook();
    const day = () => book.flow(s.state, s.now)?.zone.zone;
    const before = day();
    s.give("admin", "workspace.configure", { zone: "Asia/Tokyo" });
    expect([before, day()]).toEqual(["Europe/Brussels", "Asia/Tokyo"]);
  });
});

describe("a filter", () => {
  it.each<[string, FlowScope]>([
    ["service", { service: serviceId(77) }],
    ["pod", { pod: podId(77) }],
    ["goal", { goal: GoalId.parse(id(77)) }],
    ["campaign", { campaign: CampaignId.parse(id(77)) }],
    ["class of no work", { class: "intangible" }],
    ["type of pod without work", { podType: "innovation" }],
  ])("for a %s that nothing is of finds nothing, and says so with nulls", (_, filter) => {
    const answer = page(NOVEMBER, flowInput(RECORDS), filter);
    expect(answer).toMatchObject({
      firstFiled: null,
      known: null,
      counts: { filed: 0, finished: 0 },
      speedToMarket: { p50Days: null, byWeek: [] },
      wip: { requests: 0, items: [] },
      calibration: { promises: 0, brierScore: null },
      why: { changeDays: null, services: null },
    });
  });
});

describe("work", () => {
  it("of a service that is there no more counts, but for what a service expects", () => {
    const input = { ...flowInput(RECORDS), services: new Map() };
    const { counts, services, groups, mirror } = page(NOVEMBER, input);
    expect([counts.finished, services]).toEqual([1, []]);
    expect(groups.service.map(({ key }) => key)).toEqual([serviceId(1)]);
    expect(mirror.it.sleAttainment).toEqual({ requests: 0, kept: 0, share: null });
  });

  it("of a service that is switched off keeps its figures", () => {
    const s = company();
    const names = () => new WorkspaceBook().flow(s.state, s.now)?.services.size;
    const before = names();
    const [service] = Object.values(s.state.services);
    s.give("admin", "service.change", { service: service!.id, active: false });
    expect([names(), s.state.services[service!.id]?.active]).toEqual([before, false]);
  });

  it("that skipped stages arrives at them with the next one", () => {
    const skipped = flowFacts([
      ["filed", "2026-11-02T10:00Z"],
      ["live", "2026-11-04T10:00Z"],
    ]);
    const { cycleTime, speedToMarket, cumulativeFlow, stageSplit, flowEfficiency } = page(
      NOVEMBER,
      flowInput([skipped]),
    );
    expect([cycleTime.p50Days, speedToMarket.p50Days]).toEqual([1, 3]);
    expect(cumulativeFlow.arrivals.review).toEqual(cumulativeFlow.arrivals.live);
    expect(stageSplit.stages.map(({ meanElapsedDays }) => meanElapsedDays)).toEqual([2, 0, 0, 0, 0, 0, 0]);
    expect(flowEfficiency.share).toBeNull();
  });

  it("imported with days and no times has days, and neither minutes nor business time", () => {
    const { speedToMarket, resolution, mirror, flowEfficiency, whoWaits, stageSplit } = page(
      NOVEMBER,
      flowInput([finished("2026-11-02", "2026-11-04", "2026-11-10", { imported: true })]),
    );
    expect(speedToMarket).toMatchObject({
      requests: 1,
      p50Days: 9,
      rapid: { requests: 0, p50Minutes: null },
    });
    expect(resolution).toMatchObject({ requests: 0, p50BusinessSeconds: null });
    expect(mirror.it.firstResponse.requests).toBe(0);
    expect([flowEfficiency.requests, whoWaits.requests]).toEqual([0, 0]);
    expect(stageSplit.stages.find(({ standing }) => standing === "in_progress")?.meanElapsedDays).toBe(6);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { report, type Report } from "../../flow/report.ts";
import { responseLeftMs } from "../../flow/response-clock.ts";
import { flowServices } from "../../flow/flow-services.ts";
import { flowInputOf } from "../../flow/workspace-flow.ts";
import { businessClock } from "../../kernel/business-time.ts";
import { addDays, toDay, toEpochDay, zoneClock } from "../../kernel/calendar-time.ts";
import { tableValues } from "../../kernel/table.ts";
import type { Request } from "../../request/request.ts";
import { HOUR, ZONE } from "./calendar.ts";
import { demo, type Demo } from "./demo.ts";

const ADVICE_AND_RAPID = ["Technology advice", "Rapid response"];

const within = (value: number | null, low: number, high: number) => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

describe.each([
  { when: "a Wednesday", now: Date.parse("2026-11-25T10:31:00Z"), isHoliday: false },
  { when: "a Sunday", now: Date.parse("2026-11-22T18:50:00Z"), isHoliday: false },
  { when: "Boxing Day", now: Date.parse("2026-12-26T10:00:00Z"), isHoliday: true },
  { when: "the first week of January", now: Date.parse("2027-01-08T10:00:00Z"), isHoliday: true },
])("what Hollin & Reed sees on $when", ({ now, isHoliday }) => {
  const today = toDay(zoneClock(ZONE).epochDayAt(now));
  let told: Demo;
  let requests: Request[];
  let half: Report;
  const figuresOf = (from: number, to: number): Report => {
    const input = flowInputOf(told.state, now);
    if (!input) throw new Error("There is no workspace.");
    return report(input, { from: addDays(today, from), to: addDays(today, to) });
  };

  beforeAll(() => {
    told = demo({ now });
    requests = [...tableValues(told.state.requests)];
    half = figuresOf(-182, 0);
  });

  it.each(["Growth pod", "Customer pod"])("a sprint of the %s that goes about as planned", (name) => {
    const pod = Object.values(told.state.pods).find((each) => each.name === name);
    const sprints = half.sprints.filter((sprint) => sprint.pod === pod?.id);
    const active = sprints.find(({ state }) => state === "active");
    if (!pod || !active) throw new Error("No sprint is running.");
    const size = name === "Growth pod" ? 1 : 0.66;
    if (!isHoliday) {
      within(active.committedPoints, 22 * size, 44 * size);
      within(active.donePoints / (active.donePoints + active.remainingPoints), 0.33, 0.72);
      within(half.velocity.find((each) => each.pod === pod.id)?.meanPoints ?? null, 24 * size, 46 * size);
    }
    const closed = sprints.filter(({ state }) => state === "closed");
    const mean = closed.reduce((sum, { sayDo }) => sum + (sayDo.share ?? 0), 0) / closed.length;
    within(mean, 0.72, isHoliday ? 1 : 0.99);
    expect(closed.filter(({ carryOver }) => carryOver.requests > 0).length).toBeGreaterThan(2);
    expect(closed.filter(({ scopeChanges }) => scopeChanges.added > 0).length).toBeGreaterThan(8);
    const count = Object.fromEntries(
      pod.columns.map((id) => [told.state.columns[id]?.name, told.state.lanes[id]?.length ?? 0]),
    );
    within(count["Committed"] ?? null, isHoliday ? 0 : 1, 6);
    within(count["Build"] ?? null, 2, 6);
    within(count["Check"] ?? null, 1, 3);
    within(count["Review"] ?? null, 1, 4);
    within(count["Launch-ready"] ?? null, 1, 3);
    within(count["Live"] ?? null, isHoliday ? 1 : 3, 24);
  });

  it("two or three cards over their age, the rest calm", () => {
    const count = (tone: string) => half.wip.items.filter((item) => item.tone === tone).length;
    within(count("red"), 1, 5);
    within(count("amber"), 1, 8);
    within(half.wip.items.length, 12, 22);
    const oldest = half.wip.items[0];
    expect([oldest?.tone, oldest?.blocked]).toEqual(["red", true]);
  });

  it("services that mostly keep what they promise, and ideas that reach the market sooner", () => {
    const shares = half.services
      .filter(({ name }) => !ADVICE_AND_RAPID.includes(name))
      .map(({ sleAttainment }) => sleAttainment.share ?? 0);
    expect(shares).toHaveLength(6);
    for (const share of shares) within(share, 0.45, 0.97);
    const first = figuresOf(-168, -126).speedToMarket.p85Days ?? 0;
    const last = figuresOf(-42, 0).speedToMarket.p85Days ?? Infinity;
    within(first, 15, 24);
    within(last, 8, isHoliday ? 18 : 14);
    expect(last).toBeLessThan(first * 0.9);
    for (const { p85Days } of half.speedToMarket.byWeek.slice(-6)) within(p85Days ?? 0, 0, 32);
  });

  it("something to do for Mara and for the leader", () => {
    const mara = told.people.find(({ name }) => name === "Mara Lindqvist")?.member;
    const standings = requests.filter(({ requester }) => requester === mara).map((each) => each.standing);
    for (const standing of ["needs_info", "review", "declined", "in_progress", "launch_ready"])
      expect(standings).toContain(standing);
    const appeals = requests.filter(({ standing, appeal }) => standing === "filed" && appeal !== null);
    expect(appeals).toHaveLength(1);
  });

  it("five in the inbox whose countdowns still run, one nearly out", () => {
    const { settings, services } = told.state;
    if (!settings) throw new Error("There is no workspace.");
    const clock = businessClock(zoneClock(settings.zone), settings.calendar);
    const targets = flowServices(Object.values(services));
    const left = requests.flatMap(({ standing, service, snoozed, turnAt }) => {
      const target = service === null ? undefined : targets.get(service);
      return standing === "filed" && snoozed === null && target
        ? [responseLeftMs(turnAt, now, target, clock) / HOUR]
        : [];
    });
    expect(left).toHaveLength(5);
    within(Math.min(...left), 0.2, 2);
    within(Math.max(...left), 5, 8);
  });

  it("an owner from each side for every service, and dates that can still be met", () => {
    const services = Object.values(told.state.services);
    expect(services).toHaveLength(8);
    expect(services.filter((each) => !each.marketingOwner || !each.itOwner)).toEqual([]);
    expect(told.state.settings?.targetDays).toBe(10);
    const due = requests.flatMap((each) => (each.dueDate && each.closedAt === null ? each.dueDate : []));
    expect(due.length).toBeGreaterThan(0);
    expect(due.filter((day) => toEpochDay(day) < toEpochDay(today)).length).toBeLessThanOrEqual(1);
  });
});

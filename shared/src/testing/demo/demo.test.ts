import { beforeAll, describe, expect, it } from "vitest";
import { tableFilter, tableValues } from "../../kernel/table.ts";
import type { Request } from "../../request/request.ts";
import { openBlockersOf } from "../../link/walk-links.ts";
import { sentBackOf } from "../../request/sent-back.ts";
import { emptyState, replay, stateHash } from "../../workspace/apply.ts";
import { demo, type Demo } from "./demo.ts";
import { easter } from "./calendar.ts";

const WEDNESDAY = Date.parse("2026-11-25T10:31:00Z");
const eventsOf = ({ commits }: Demo) => commits.flatMap(({ events }) => events);
const requestsOf = ({ state }: Demo): Request[] => [...tableValues(state.requests)];
const memberOf = ({ people }: Demo, name: string) => people.find((person) => person.name === name)?.member;

/** What every home screen shows at the end. */
function expectPresent(told: Demo): void {
  const { state } = told;
  const open = requestsOf(told);
  const mara = memberOf(told, "Mara Lindqvist");
  const filed = open.filter(({ standing }) => standing === "filed");
  expect(filed.filter(({ snoozed }) => snoozed === null)).toHaveLength(5);
  expect(filed.filter(({ snoozed }) => snoozed !== null && snoozed.until > state.at)).toHaveLength(1);
  expect(filed.filter(({ handedOver }) => handedOver !== null)).toHaveLength(1);
  expect(open.some((r) => r.standing === "needs_info" && r.requester === mara)).toBe(true);
  expect(open.some((r) => r.standing === "review" && r.requester === mara)).toBe(true);
  expect(open.filter((r) => r.class === "expedite" && r.standing === "in_progress")).toHaveLength(1);
  expect(open.some((r) => r.block?.reason === "marketing")).toBe(true);
  expect(open.some((r) => sentBackOf(r)?.how === "returned")).toBe(true);
  expect(open.some((r) => openBlockersOf(state, r).length > 0)).toBe(true);
  expect(open.some((r) => r.subtasks.some(({ done }) => done))).toBe(true);
  const overridden = Object.values(state.columns).filter(({ override }) => override !== null);
  expect(overridden.map(({ name }) => name)).toContain("Build");
  const empty = Object.values(state.columns).filter(
    ({ id, stage }) => stage !== "ready" && stage !== "committed" && (state.lanes[id] ?? []).length === 0,
  );
  expect(empty).toEqual([]);
  const running = Object.values(state.sprints).filter((sprint) => sprint.state === "active");
  expect(running.map(({ name, goal }) => [name, goal !== ""])).toEqual([
    ["Sprint 24", true],
    ["Sprint 24", true],
  ]);
}

describe("half a year of Hollin & Reed", () => {
  let told: Demo;
  beforeAll(() => {
    told = demo({ now: WEDNESDAY });
  });

  it("holds about 400 requests of twelve people in two pods and thirteen sprints each", () => {
    const { state, people } = told;
    const filed = eventsOf(told).filter(({ type }) => type === "request.filed").length;
    expect(filed).toBeGreaterThan(380);
    expect(filed).toBeLessThan(425);
    expect(people).toHaveLength(12);
    expect(new Set(people.flatMap(({ part }) => part ?? [])).size).toBe(3);
    expect(Object.keys(state.pods)).toHaveLength(2);
    expect(Object.keys(state.sprints)).toHaveLength(26);
    expect(Object.keys(state.campaigns).length).toBeGreaterThan(8);
  });

  it("has goals of both sides, served by what is open and what is live, one reached and one without its owner in IT", () => {
    const { state } = told;
    const goals = Object.values(state.goals);
    expect(goals.map((goal) => goal.state).sort()).toEqual(["active", "active", "draft", "reached"]);
    for (const goal of goals.filter((one) => one.state === "active")) {
      expect(
        requestsOf(told).filter((r) => r.goal === goal.id && r.closedAt === null).length,
      ).toBeGreaterThan(1);
      expect(tableFilter(state.archive!, (facts) => facts.goal === goal.id).length).toBeGreaterThan(5);
    }
  });

  it("gives every request a title of its own", () => {
    const titles = eventsOf(told).flatMap((event) =>
      event.type === "request.filed" ? [event.brief.title] : [],
    );
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.join()).not.toMatch(/[{}]|undefined/);
  });

  it("has something of everything that happens to requests", () => {
    const counts = new Map<string, number>();
    for (const { type } of eventsOf(told)) counts.set(type, (counts.get(type) ?? 0) + 1);
    const rare = [
      "request.asked",
      "request.answered",
      "request.declined",
      "request.appealed",
      "request.withdrawn",
      "request.blocked",
      "request.unblocked",
      "request.edited",
      "request.delivery_returned",
      "request.reopened",
      "request.commented",
      "request.archived",
      "column.limit_overridden",
      "request.sprint_changed",
      "request.labelled",
      "request.linked",
      "request.subtask_added",
      "request.subtask_changed",
    ].filter((type) => (counts.get(type) ?? 0) < 2);
    expect(rare).toEqual([]);
  });

  it("gets faster from month to month", () => {
    const live = [...requestsOf(told), ...tableValues(told.state.archive ?? [])]
      .flatMap(({ entered: { filed, live: at } }) =>
        typeof filed === "number" && typeof at === "number" ? [{ filed, at }] : [],
      )
      .sort((a, b) => a.at - b.at);
    const p85 = (some: typeof live) =>
      some.map(({ filed, at }) => at - filed).sort((a, b) => a - b)[Math.floor(some.length * 0.85)]!;
    const third = Math.floor(live.length / 3);
    expect(p85(live.slice(-third))).toBeLessThan(p85(live.slice(0, third)) * 0.8);
  });

  it("lets time go forward, up to now, mostly within office hours", () => {
    const times = told.commits.map(({ at }) => at);
    expect(times.every((at, i) => i === 0 || at >= times[i - 1]!)).toBe(true);
    expect(times.at(-1)).toBeLessThanOrEqual(WEDNESDAY);
    const office = told.commits.filter(({ at, actor }) => {
      const local = new Date(at + 3_600_000);
      return (
        actor !== null && local.getUTCDay() % 6 > 0 && local.getUTCHours() >= 8 && local.getUTCHours() < 18
      );
    });
    expect(office.length / told.commits.filter(({ actor }) => actor !== null).length).toBeGreaterThan(0.97);
  });

  it("replays from its log to the same state", () => {
    expect(stateHash(replay(emptyState("server"), told.commits))).toBe(stateHash(told.state));
  });

  it("tells the same story for the same seed and time", () => {
    const again = demo({ now: WEDNESDAY });
    expect(JSON.stringify(again.commits)).toBe(JSON.stringify(told.commits));
  });

  it("tells another story for another seed", () => {
    expect(demo({ now: WEDNESDAY, seed: 7 }).commits.length).not.toBe(told.commits.length);
  });

  it("keeps quiet around Christmas", () => {
    const winter = demo({ now: Date.parse("2027-02-10T09:00:00Z") });
    const between = (from: string, to: string) =>
      winter.commits.filter(
        ({ at, actor }) => actor !== null && at >= Date.parse(from) && at < Date.parse(to),
      ).length;
    expect(between("2026-12-24", "2027-01-02")).toBeLessThan(15);
    expect(between("2027-01-11", "2027-01-20")).toBeGreaterThan(150);
  });
});

describe("the present", () => {
  it.each([
    ["a Wednesday before noon", "2026-11-25T10:31:00Z"],
    ["a Sunday evening", "2026-11-22T18:50:00Z"],
    ["a Monday as the office opens", "2026-10-05T07:02:00Z"],
    ["Boxing Day, in the night", "2026-12-26T03:00:00Z"],
    ["a morning in spring, after the clock change", "2027-03-29T08:00:00Z"],
    ["a Friday late", "2027-07-02T15:59:00Z"],
    ["29 February", "2028-02-29T12:00:00Z"],
  ])("has something for everyone on %s", (_, now) => {
    const told = demo({ now: Date.parse(now) });
    expect(told.commits.length).toBeGreaterThan(4000);
    expectPresent(told);
  });
});

it("knows when Easter is", () => {
  expect([2024, 2025, 2026, 2027, 2038].map(easter)).toEqual([
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2038-04-25",
  ]);
});

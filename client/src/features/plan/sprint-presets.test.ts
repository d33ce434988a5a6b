import { businessClock, DEFAULT_CALENDAR, zoneClock, type SprintFacts } from "@tandem/shared";
import { POD, sprintId } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { nextDates, nextName, proposalWords, proposeCapacity } from "./sprint-presets.ts";

const zone = zoneClock("Europe/Brussels");
const office = { zone, business: businessClock(zone, DEFAULT_CALENDAR) };

const sprint = (n: number, over: Partial<SprintFacts> = {}): SprintFacts => ({
  id: sprintId(n),
  pod: POD,
  name: `Sprint ${n}`,
  goal: "",
  state: "closed",
  start: "2026-11-02",
  end: "2026-11-13",
  capacity: null,
  startedAt: null,
  closedAt: null,
  committed: [],
  changes: [],
  unfinished: [],
  daysOff: {},
  ...over,
});

test("the first sprint is Sprint 1, from today for two weeks of working days", () => {
  expect(nextName([])).toBe("Sprint 1");
  // A Wednesday: two weeks end on the Tuesday after next.
  expect(nextDates([], office, "2026-11-04")).toEqual({ start: "2026-11-04", end: "2026-11-17" });
});

test("the next one counts up from the latest, whatever the pod calls its sprints", () => {
  expect(nextName([sprint(24), sprint(23, { start: "2026-10-19" })])).toBe("Sprint 25");
  expect(nextName([sprint(9, { name: "Autumn 9 of the hub" })])).toBe("Autumn 10 of the hub");
  expect(nextName([sprint(3, { name: "Peak" })])).toBe("Sprint 1");
});

test("it begins on the first working day after the last one and ends on a working day", () => {
  const running = sprint(24, { state: "active" });
  expect(nextDates([running], office, "2026-11-10")).toEqual({ start: "2026-11-16", end: "2026-11-27" });
});

test("after a long pause it begins today, and not in the past", () => {
  expect(nextDates([sprint(24)], office, "2026-12-05").start).toBe("2026-12-07");
});

test("a sprint closed early makes room from the day after it closed", () => {
  const early = sprint(24, { closedAt: Date.UTC(2026, 10, 10, 15) });
  expect(nextDates([early], office, "2026-11-10").start).toBe("2026-11-11");
});

const finished = (n: number, start: string, end: string, points: number) => {
  const request = "00000000-0000-7000-8000-000000004001" as SprintFacts["committed"][number]["request"];
  return sprint(n, {
    start,
    end,
    committed: [{ request, points }],
    changes: [{ at: 0, request, kind: "done", points }],
  });
};

test("capacity is the velocity, less in a week with a holiday", () => {
  const closed = [
    finished(1, "2026-10-05", "2026-10-16", 26),
    finished(2, "2026-10-19", "2026-10-30", 30),
    finished(3, "2026-11-02", "2026-11-13", 34),
  ];
  const usual = proposeCapacity(closed, { start: "2026-11-16", end: "2026-11-27" }, office);
  expect(usual?.points).toBe(30);
  expect(usual && proposalWords(usual)).toBe("the last 3 sprints finished 30 on average, 26 to 34");

  const holidays = businessClock(zone, { ...DEFAULT_CALENDAR, holidays: ["2026-12-24", "2026-12-25"] });
  const quiet = proposeCapacity(
    closed,
    { start: "2026-12-14", end: "2026-12-25" },
    { zone, business: holidays },
  );
  expect(quiet?.points).toBe(24);
  expect(quiet && proposalWords(quiet)).toContain("this one has 8 working days, they had 10");

  // Four people, ten days each: 40 person-days, of which 4 are off. 30 × 36 / 40 = 27.
  const days = { start: "2026-11-16", end: "2026-11-27" };
  const away = proposeCapacity(closed, days, office, { people: 4, daysOff: [3, 1, 0, 0] });
  expect(away?.points).toBe(27);
  expect(away && proposalWords(away)).toMatch(/; 4 of 40 person-days are off$/u);
  // Nobody is away longer than the sprint lasts: 30 × 30 / 40 = 22.5, as whole points.
  const gone = proposeCapacity(closed, days, office, { people: 4, daysOff: [31, 0, 0, 0] });
  expect(gone).toMatchObject({ points: 23, awayDays: 10 });
});

test("before the first closed sprint nothing is proposed", () => {
  expect(proposeCapacity([], { start: "2026-11-16", end: "2026-11-27" }, office)).toBeNull();
  const running = sprint(1, { state: "active" });
  expect(proposeCapacity([running], { start: "2026-11-16", end: "2026-11-27" }, office)).toBeNull();
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SprintId } from "../kernel/ids.ts";
import { flowInput } from "../testing/flow-facts.ts";
import { id, podId, requestId } from "../testing/ids.ts";
import { burndown } from "./burndown.ts";
import { flowOf } from "./flow.ts";
import type { SprintChange, SprintFacts } from "./sprint-facts.ts";
import { sprintReport } from "./sprint-report.ts";
import { proposedCapacity, velocity } from "./velocity.ts";

const at = (text: string) => Date.parse(text);
const change = (text: string, kind: SprintChange["kind"], n: number, points: number): SprintChange => ({
  at: at(text),
  request: requestId(n),
  kind,
  points,
});
/** Monday 16 to Friday 27 November 2026: ten working days, closed on the last. Twenty points committed. */
const sprint = (rest: Partial<SprintFacts> = {}): SprintFacts => ({
  id: SprintId.parse(id(1)),
  pod: podId(1),
  name: "Sprint 1",
  goal: "Launch",
  state: "closed",
  start: "2026-11-16",
  end: "2026-11-27",
  capacity: 20,
  startedAt: at("2026-11-16T09:00+01:00"),
  closedAt: at("2026-11-27T16:00+01:00"),
  committed: [
    { request: requestId(1), points: 8 },
    { request: requestId(2), points: 5 },
    { request: requestId(3), points: 5 },
    { request: requestId(4), points: 2 },
  ],
  changes: [],
  unfinished: [],
  daysOff: {},
  ...rest,
});
const calendar = (asOf = "2026-11-30T12:00+01:00") => flowOf(flowInput([], { asOf: at(asOf) }));

const EVENTFUL = sprint({
  changes: [
    change("2026-11-17T10:00+01:00", "done", 1, 8),
    change("2026-11-18T23:59+01:00", "added", 5, 3),
    change("2026-11-19T00:00+01:00", "removed", 4, 2),
    change("2026-11-20T10:00+01:00", "undone", 1, 8),
    change("2026-11-24T10:00+01:00", "done", 1, 8),
    change("2026-11-25T10:00+01:00", "done", 5, 3),
    change("2026-11-26T10:00+01:00", "done", 2, 5),
  ],
  unfinished: [{ request: requestId(3), to: "next" }],
});

describe("burndown", () => {
  it("is committed + added - removed - done at each local day's end", () => {
    // 20 | done 8: 12 | added 3: 15 | removed 2: 13 | undone 8: 21 | weekend | 21 | done 8: 13 | done 3: 10 | done 5: 5
    const remaining = burndown(EVENTFUL, calendar()).map(({ day, actual }) => [
      day.slice(8),
      actual?.remainingPoints,
    ]);
    expect(remaining).toEqual([
      ["16", 20],
      ["17", 12],
      ["18", 15],
      ["19", 13],
      ["20", 21],
      ["21", 21],
      ["22", 21],
      ["23", 21],
      ["24", 13],
      ["25", 10],
      ["26", 5],
      ["27", 5],
    ]);
  });

  it("falls ideally on working days alone, to nothing on the last", () => {
    const ideal = burndown(EVENTFUL, calendar()).map((day) => Math.round(day.idealPoints * 10) / 10);
    expect(ideal).toEqual([18, 16, 14, 12, 10, 10, 10, 8, 6, 4, 2, 0]);
  });

  it("knows nothing of days to come, and shows those overdue", () => {
    const active = sprint({ state: "active", closedAt: null });
    const known = (asOf: string) => burndown(active, calendar(asOf)).map((day) => day.actual !== null);
    expect(known("2026-11-18T12:00+01:00").filter(Boolean)).toHaveLength(3);
    expect(known("2026-11-18T12:00+01:00")).toHaveLength(12);
    expect(known("2026-11-29T12:00+01:00")).toHaveLength(14);
    const planned = sprint({ state: "planned", startedAt: null, closedAt: null, committed: [] });
    expect(burndown(planned, calendar()).every((day) => day.actual === null && day.idealPoints === 0)).toBe(
      true,
    );
  });

  it("ends at committed + added - removed - done, and never below nothing", () => {
    const changes = fc.array(
      fc.record({
        at: fc.integer({ min: at("2026-11-15T00:00Z"), max: at("2026-11-27T15:00Z") }),
        request: fc.integer({ min: 1, max: 7 }).map(requestId),
        kind: fc.constantFrom("added" as const, "removed" as const, "done" as const, "undone" as const),
        points: fc.constantFrom(1, 2, 3, 5, 8, 13),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(changes, (list) => {
        const facts = sprint({ changes: list.toSorted((a, b) => a.at - b.at) });
        const days = burndown(facts, calendar());
        const last = days.at(-1)!.actual!;
        expect(last.remainingPoints).toBe(
          last.committedPoints + last.addedPoints - last.removedPoints - last.donePoints,
        );
        expect(sprintReport(facts)).toMatchObject(last);
        expect(days.every((day) => day.actual!.remainingPoints >= 0 && day.actual!.donePoints >= 0)).toBe(
          true,
        );
      }),
    );
  });
});

describe("a sprint's report", () => {
  it("sets say beside do, and tells what was carried over", () => {
    // Of 20 points said, 8 + 5 were done; the 3 that were added do not make up for it.
    expect(sprintReport(EVENTFUL)).toMatchObject({
      committedPoints: 20,
      addedPoints: 3,
      removedPoints: 2,
      donePoints: 16,
      remainingPoints: 5,
      sayDo: { committedDonePoints: 13, share: 0.65 },
      carryOver: { requests: 1, points: 5 },
      backToReady: { requests: 0, points: 0 },
      scopeChanges: { added: 1, removed: 1 },
    });
    expect(sprintReport(sprint({ committed: [] })).sayDo.share).toBeNull();
  });

  it("keeps the points with which a request joined, and lets go of one withdrawn after it was done", () => {
    const resized = sprint({ changes: [change("2026-11-17T10:00Z", "done", 2, 13)] });
    expect(sprintReport(resized)).toMatchObject({ donePoints: 5, remainingPoints: 15 });
    const withdrawn = sprint({
      changes: [change("2026-11-17T10:00Z", "done", 2, 5), change("2026-11-18T10:00Z", "removed", 2, 5)],
    });
    expect(sprintReport(withdrawn)).toMatchObject({ donePoints: 0, removedPoints: 5, remainingPoints: 15 });
  });
});

describe("velocity", () => {
  const closed = (end: string, points: number, pod = podId(1)) =>
    sprint({
      end,
      pod,
      changes: [change(`${end}T10:00Z`, "added", 9, points), change(`${end}T11:00Z`, "done", 9, points)],
    });

  it("is the mean and range of the pod's last three closed sprints", () => {
    const sprints = [
      closed("2026-11-27", 20),
      closed("2026-10-16", 90), // the fourth last
      closed("2026-10-30", 10),
      closed("2026-11-13", 15),
      closed("2026-11-27", 99, podId(2)),
      sprint({ state: "active", closedAt: null }),
    ];
    expect(velocity(sprints, podId(1))).toEqual({ sprints: 3, meanPoints: 15, minPoints: 10, maxPoints: 20 });
    expect(velocity([], podId(1))).toEqual({
      sprints: 0,
      meanPoints: null,
      minPoints: null,
      maxPoints: null,
    });
  });

  it("proposes a capacity for the days that people have", () => {
    expect(proposedCapacity({ meanPoints: 15 }, 40, 50)).toBe(12);
    expect(proposedCapacity({ meanPoints: 16 }, 45, 50)).toBe(14); // 14.4
    expect(proposedCapacity({ meanPoints: null }, 40, 50)).toBeNull();
    expect(proposedCapacity({ meanPoints: 15 }, 40, 0)).toBeNull();
  });
});

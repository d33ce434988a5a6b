import { describe, expect, it } from "vitest";
import { toDay, toEpochDay } from "../kernel/calendar-time.ts";
import { SprintId } from "../kernel/ids.ts";
import { finished, flowInput } from "../testing/flow-facts.ts";
import { id, podId, requestId } from "../testing/ids.ts";
import { flowOf } from "./flow.ts";
import type { SprintFacts } from "./sprint-facts.ts";
import { sprintGoals } from "./sprint-goals.ts";

const SEED = 1985;
const TODAY = toEpochDay("2026-11-30"); // of flowInput
const held = (n: number) => Array.from({ length: n }, (_, i) => ({ request: requestId(500 + i), points: 3 }));

const sprint = (rest: Partial<SprintFacts> = {}): SprintFacts => ({
  id: SprintId.parse(id(1)),
  pod: podId(1),
  name: "Sprint 7",
  goal: "Launch",
  state: "active",
  start: toDay(TODAY - 20),
  end: toDay(TODAY + 4),
  capacity: null,
  startedAt: 0,
  closedAt: null,
  committed: held(3),
  changes: [],
  unfinished: [],
  daysOff: {},
  ...rest,
});
/** So many done on each of the twenty days since the pod's first sprint began. */
const done = (perDay: (n: number) => number, pod = podId(1)) =>
  Array.from({ length: 20 }, (_, n) =>
    Array.from({ length: perDay(n) }, () => {
      const day = toDay(TODAY - 20 + n);
      return finished(day, day, day, { pod });
    }),
  ).flat();
const goals = (sprints: SprintFacts[], records: ReturnType<typeof done>) =>
  sprintGoals(flowOf(flowInput(records, { sprints })), SEED);

describe("will the sprint's goal hold", () => {
  it("is certain where every day is alike", () => {
    const [goal] = goals(
      [sprint({ committed: held(4) })],
      done(() => 1),
    );
    expect(goal).toMatchObject({
      goal: "Launch",
      openRequests: 4,
      days: 4,
      chance: 1,
      sampleDays: 20,
      requests: 20,
    });
    expect(
      goals(
        [sprint({ committed: held(5) })],
        done(() => 1),
      )[0]?.chance,
    ).toBe(0);
  });

  it("agrees with the binomial distribution where one day in two brings one", () => {
    // Three or four of four: (4 + 1) / 16.
    const [goal] = goals(
      [sprint()],
      done((n) => n % 2),
    );
    expect(goal?.chance).toBeCloseTo(5 / 16, 1);
    expect([goal?.seed, goal?.trials]).toEqual([SEED, 10_000]);
  });

  it("counts what was added and not what was removed or done", () => {
    const change = (kind: "added" | "removed" | "done", n: number) => ({
      at: 1,
      kind,
      request: requestId(500 + n),
      points: 3,
    });
    const changes = [change("added", 7), change("removed", 0), change("done", 1)];
    expect(
      goals(
        [sprint({ changes })],
        done(() => 1),
      )[0],
    ).toMatchObject({ openRequests: 2, chance: 1 });
    const all = [change("done", 0), change("done", 1), change("done", 2)];
    expect(goals([sprint({ changes: all })], [])[0]).toMatchObject({ openRequests: 0, chance: 1 });
  });

  it("draws from the pod's own days, and says nothing of fewer than ten done", () => {
    expect(
      goals(
        [sprint()],
        done(() => 1, podId(2)),
      )[0],
    ).toMatchObject({ requests: 0, chance: null });
    expect(
      goals(
        [sprint()],
        done((n) => (n < 9 ? 1 : 0)),
      )[0]?.chance,
    ).toBeNull();
  });

  it("has no day left once its end is past, and leaves planned and closed sprints out", () => {
    expect(
      goals(
        [sprint({ end: toDay(TODAY - 1) })],
        done(() => 1),
      )[0],
    ).toMatchObject({ days: 0, chance: 0 });
    expect(goals([sprint({ state: "planned" }), sprint({ state: "closed" })], [])).toEqual([]);
  });
});

import { expect, it } from "vitest";
import { burndown } from "../flow/burndown.ts";
import { sprintReport } from "../flow/sprint-report.ts";
import { velocity } from "../flow/velocity.ts";
import { businessClock } from "../kernel/business-time.ts";
import { toEpochDay, zoneClock } from "../kernel/calendar-time.ts";
import type { RequestId } from "../kernel/ids.ts";
import { bringTo, COLUMN, company, DAY_MS, MONDAY, POD, sprintId, tickDone } from "../testing/index.ts";

/*
 * A sprint worked by hand, played through the pod's own commands.
 *
 * Two earlier sprints of a week each: the first finished 8 points, the second 5.
 * Sprint 3 runs from Monday 16 to Friday 27 November 2026, ten working days in Brussels.
 *
 *   said at the start     A 8, B 5, C 5, D 2                        20 committed
 *   Tue 17                A is accepted                              8 done           20 - 8      = 12
 *   Wed 18                E 3 is added                               3 added          12 + 3      = 15
 *   Thu 19                D goes back to ready                       2 removed        15 - 2      = 13
 *   Fri 20                A is recalled to review                    8 done no more   13 + 8      = 21
 *   Sat 21, Sun 22        nobody works                                                              21
 *   Tue 24                A is accepted again                        8 done           21 - 8      = 13
 *   Wed 25                E is accepted                              3 done           13 - 3      = 10
 *   Thu 26                B is accepted; C is sized 8, said as 5      5 done          10 - 5      =  5
 *   Fri 27, close         C is in Build and goes on                  5 carried over                  5
 *
 *   say/do     A 8 and B 5 of 20 said: 13 / 20 = 65 %; E was not said, so it does not make up for C
 *   done       8 + 3 + 5 = 16 points: the sprint's velocity
 *   velocity   (8 + 5 + 16) / 3 = 9.67, from 5 to 16
 *   ideal      20 falls by 2 on each of the ten working days: 18, 16, 14, 12, 10, (10, 10,) 8, 6, 4, 2, 0
 */
function played() {
  const s = company();
  const [first, second, third, fourth] = [1, 2, 3, 4].map(sprintId);
  let n = 0;
  /** A ready request of so many points. */
  const sized = (size: 2 | 3 | 5 | 8): RequestId => {
    const request = bringTo(s, "ready", ++n);
    s.give("lead", "request.size", { request, size });
    return request;
  };
  const plan = (sprint: typeof first, start: string, end: string) =>
    s.give("lead", "sprint.plan", { sprint: sprint!, pod: POD, name: `Sprint of ${start}`, start, end });
  const take = (sprint: typeof first, ...requests: RequestId[]) => {
    for (const request of requests) s.give("lead", "request.plan", { request, sprint: sprint! });
  };
  const start = (request: RequestId) => s.give("hand", "request.move", { request, column: COLUMN.build });
  const accept = (request: RequestId) => s.give("marketer", "request.accept_delivery", { request });
  const deliver = (request: RequestId) => {
    start(request);
    tickDone(s, request);
    s.give("hand", "request.move", { request, column: COLUMN.review });
    accept(request);
  };
  /** Noon of a day of November 2026 in Brussels. */
  const on = (day: number) => void (s.now = MONDAY + (day - 2) * DAY_MS + 3 * 3_600_000);

  plan(first, "2026-11-02", "2026-11-06");
  const early = sized(8);
  take(first, early);
  s.give("lead", "sprint.start", { sprint: first! });
  deliver(early);
  on(6);
  s.give("lead", "sprint.close", { sprint: first!, decisions: [] });
  on(9);
  plan(second, "2026-11-09", "2026-11-13");
  const small = sized(5);
  take(second, small);
  s.give("lead", "sprint.start", { sprint: second! });
  deliver(small);
  on(13);
  s.give("lead", "sprint.close", { sprint: second!, decisions: [] });

  on(16);
  plan(third, "2026-11-16", "2026-11-27");
  const [a, b, c, d, e] = [sized(8), sized(5), sized(5), sized(2), sized(3)];
  take(third, a, b, c, d);
  s.give("lead", "sprint.start", { sprint: third! });
  on(17);
  deliver(a);
  on(18);
  take(third, e);
  on(19);
  s.give("hand", "request.move", { request: d, column: COLUMN.ready });
  on(20);
  s.give("hand", "request.move", { request: a, column: COLUMN.review });
  on(24);
  accept(a);
  on(25);
  deliver(e);
  on(26);
  deliver(b);
  start(c);
  s.give("lead", "request.size", { request: c, size: 8 });
  on(27);
  plan(fourth, "2026-11-30", "2026-12-11");
  s.give("lead", "sprint.close", { sprint: third!, next: fourth!, decisions: [{ request: c, to: "next" }] });
  return { s, third: third!, c };
}

it("comes to what was worked out by hand: burndown, say/do, carry-over, scope changes, velocity", () => {
  const { s, third, c } = played();
  const sprint = s.state.sprints[third]!;
  const zone = zoneClock("Europe/Brussels");
  const calendar = { zone, business: businessClock(zone, s.state.settings!.calendar) };
  const days = burndown(sprint, { ...calendar, today: toEpochDay("2026-11-30") });
  expect(days.map(({ actual }) => actual?.remainingPoints)).toEqual([
    20, 12, 15, 13, 21, 21, 21, 21, 13, 10, 5, 5,
  ]);
  expect(days.map(({ idealPoints }) => Math.round(idealPoints * 10) / 10)).toEqual([
    18, 16, 14, 12, 10, 10, 10, 8, 6, 4, 2, 0,
  ]);
  expect(sprintReport(sprint)).toMatchObject({
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
  const { meanPoints, ...range } = velocity(Object.values(s.state.sprints), POD);
  expect(range).toEqual({ sprints: 3, minPoints: 5, maxPoints: 16 });
  expect(meanPoints).toBeCloseTo(29 / 3);
  expect(s.request(c)).toMatchObject({ standing: "in_progress", sprint: sprintId(4) });
});

it("is closed once, and what follows overlaps none of its days", () => {
  const { s, third } = played();
  expect(s.refused("lead", "sprint.close", { sprint: third, decisions: [] })).toBe("sprint_state");
  const again = { sprint: sprintId(5), pod: POD, name: "Again", end: "2026-11-29" };
  expect(s.refused("lead", "sprint.plan", { ...again, start: "2026-11-27" })).toBe("sprint_overlap");
  expect(s.refused("lead", "sprint.plan", { ...again, start: "2026-11-28" })).toBeNull();
});

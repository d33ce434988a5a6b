import { describe, expect, it } from "vitest";
import {
  COLUMN,
  DAY_MS,
  PEOPLE,
  POD,
  type Scenario,
  bringTo,
  company,
  sprintId,
  startSprint,
  tickDone,
} from "../testing/index.ts";

const sprint = sprintId(1);

const expedite = { class: "expedite" as const, meanwhileWaits: "The fair" };
const standings = (s: Scenario, request: string) => s.request(request).visits.map(({ standing }) => standing);

describe("pulling", () => {
  it("starts the work and takes on who pulled, unless somebody has it", () => {
    const s = company();
    const [one, two] = [bringTo(s, "ready", 1), bringTo(s, "ready", 2)];
    s.give("hand", "request.assign", { request: two, assignees: [PEOPLE.lead] });
    s.give("hand", "request.move", { request: one, column: COLUMN.build });
    s.give("hand", "request.move", { request: two, column: COLUMN.build });
    expect(s.request(one)).toMatchObject({ standing: "in_progress", assignees: [PEOPLE.hand], sprint: null });
    expect(s.request(one).entered.in_progress).toBe(s.now);
    expect(s.request(two).assignees).toEqual([PEOPLE.lead]);
  });

  it("from ready is for expedites while a sprint runs; they join it", () => {
    const s = company();
    const [standard, request] = [bringTo(s, "ready", 1), bringTo(s, "ready", 2, expedite)];
    startSprint(s);
    const pull = { request: standard, column: COLUMN.build };
    expect(s.outcome("hand", "request.move", pull)).toBe("only_through_sprint");
    expect(s.outcome("hand", "request.move", { request: standard, column: COLUMN.committed })).toBe(
      "only_through_sprint",
    );
    s.give("hand", "request.move", { request, column: COLUMN.build });
    expect(s.request(request).sprint).toBe(sprint);
    expect(s.state.sprints[sprint]!.changes).toEqual([{ at: s.now, request, kind: "added", points: 1 }]);
  });

  it("jumps over neither work nor the requester", () => {
    const s = company();
    const request = bringTo(s, "ready");
    tickDone(s, request);
    for (const column of [COLUMN.review, COLUMN.launchReady, COLUMN.live])
      expect(s.outcome("hand", "request.move", { request, column })).toBe("forward_only_by");
    s.give("hand", "request.move", { request, column: COLUMN.build });
    expect(s.outcome("hand", "request.move", { request, column: COLUMN.launchReady })).toBe(
      "forward_only_by",
    );
    expect(s.outcome("hand", "request.move", { request, column: COLUMN.review })).toEqual(["request.moved"]);
  });

  it("into review waits for the done list", () => {
    const s = company();
    const request = bringTo(s, "in_progress");
    expect(s.attempt("hand", "request.move", { request, column: COLUMN.review })).toMatchObject({
      code: "list_open",
      list: "done",
      missing: ["Looked at on a phone", "The old version can come back"],
    });
  });
});

describe("a column's limit", () => {
  const full = (s: Scenario) => {
    s.give("lead", "column.change", { column: COLUMN.build, limit: 1 });
    return [bringTo(s, "in_progress", 1), bringTo(s, "ready", 2)] as const;
  };

  it("refuses a forward move at the limit, not below it, and not to an expedite", () => {
    const s = company();
    const [, request] = full(s);
    expect(s.attempt("hand", "request.move", { request, column: COLUMN.build })).toEqual({
      code: "wip_full",
      column: COLUMN.build,
      count: 1,
      limit: 1,
    });
    const urgent = bringTo(s, "ready", 3, expedite);
    expect(s.outcome("hand", "request.move", { request: urgent, column: COLUMN.build })).toEqual([
      "request.moved",
      "request.assigned",
    ]);
    expect(s.state.wip[COLUMN.build]).toBe(1);
    s.give("lead", "column.change", { column: COLUMN.build, limit: 2 });
    expect(s.outcome("hand", "request.move", { request, column: COLUMN.build })).toContain("request.moved");
  });

  it("counts within a stage too", () => {
    const s = company();
    s.give("lead", "column.change", { column: COLUMN.check, limit: 1 });
    const [one, two] = [bringTo(s, "in_progress", 1), bringTo(s, "in_progress", 2)];
    s.give("hand", "request.move", { request: one, column: COLUMN.check });
    expect(s.outcome("hand", "request.move", { request: two, column: COLUMN.check })).toBe("wip_full");
  });

  it("only warns where it is soft", () => {
    const s = company();
    const [, request] = full(s);
    s.give("lead", "column.change", { column: COLUMN.build, limitKind: "soft" });
    s.give("hand", "request.move", { request, column: COLUMN.build });
    expect(s.state.wip[COLUMN.build]).toBe(2);
    expect(s.state.columns[COLUMN.build]!.override).toBeNull();
  });

  it("is passed by the lead's reason; the mark stays until the column is within its limit", () => {
    const s = company();
    const [first, request] = full(s);
    const move = { request, column: COLUMN.build, override: "Fair on Monday" };
    expect(s.outcome("hand", "request.move", move)).toBe("wip_full");
    expect(s.outcome("lead", "request.move", { ...move, override: " " })).toBe("wip_full");
    s.give("lead", "request.move", move);
    const mark = { by: PEOPLE.lead, reason: "Fair on Monday", at: s.now };
    expect(s.state.columns[COLUMN.build]!.override).toEqual(mark);
    s.give("hand", "request.size", { request, size: 3 });
    s.give("hand", "request.move", { request, column: COLUMN.build, after: null });
    expect(s.state.columns[COLUMN.build]!.override).toEqual(mark);
    s.give("hand", "request.move", { request: first, column: COLUMN.ready });
    expect(s.state.columns[COLUMN.build]!.override).toBeNull();
  });

  it("lets back whatever comes back: recalls, returns, moves back", () => {
    const s = company();
    const review = [bringTo(s, "review", 1), bringTo(s, "review", 2)] as const;
    const checked = bringTo(s, "in_progress", 3);
    s.give("hand", "request.move", { request: checked, column: COLUMN.check });
    s.give("lead", "column.change", { column: COLUMN.build, limit: 1 });
    bringTo(s, "in_progress", 4);
    s.give("hand", "request.move", { request: review[0], column: COLUMN.build });
    s.give("marketer", "request.return_delivery", { request: review[1], reason: "Wrong picture" });
    s.give("hand", "request.move", { request: checked, column: COLUMN.build });
    expect(s.state.wip[COLUMN.build]).toBe(4);
  });
});

describe("going back", () => {
  it("keeps the target's entry time, wipes the later ones, and never a visit", () => {
    const s = company();
    const request = bringTo(s, "ready");
    const ready = s.now;
    s.wait(DAY_MS).give("hand", "request.move", { request, column: COLUMN.build });
    s.wait(DAY_MS).give("hand", "request.move", { request, column: COLUMN.ready });
    expect(s.request(request).entered).toEqual({ filed: ready, ready });
    expect(standings(s, request)).toEqual(["filed", "ready", "in_progress", "ready"]);
    s.wait(DAY_MS).give("hand", "request.move", { request, column: COLUMN.build });
    expect(s.request(request).entered.in_progress).toBe(s.now);
  });

  it("to ready leaves the sprint as removed", () => {
    const s = company();
    const request = bringTo(s, "ready");
    startSprint(s);
    s.give("lead", "request.plan", { request, sprint });
    s.give("hand", "request.move", { request, column: COLUMN.ready });
    expect(s.request(request).sprint).toBeNull();
    expect(s.state.sprints[sprint]!.changes.map(({ kind }) => kind)).toEqual(["added", "removed"]);
  });

  it("from review or launch-ready is a recall, not a return, and no longer done", () => {
    const s = company();
    const request = bringTo(s, "launch_ready");
    expect(s.attempt("hand", "request.move", { request, column: COLUMN.build })).toMatchObject([
      { how: "recall" },
    ]);
    expect(s.request(request)).toMatchObject({ standing: "in_progress", returned: null });
    expect(s.request(request).entered).not.toHaveProperty("launch_ready");
  });

  it("does not take back what is live", () => {
    const s = company();
    const request = bringTo(s, "live");
    expect(s.outcome("hand", "request.move", { request, column: COLUMN.launchReady })).toBe("stage");
  });
});

describe("a place in a column", () => {
  it("is asked for by neighbours; one that is gone is passed over", () => {
    const s = company();
    const [a, b, c] = [bringTo(s, "ready", 1), bringTo(s, "ready", 2), bringTo(s, "ready", 3)];
    const column = COLUMN.ready;
    s.give("hand", "request.move", { request: c, column, after: a, before: b });
    expect(s.state.lanes[column]).toEqual([a, c, b]);
    s.give("hand", "request.move", { request: b, column, after: null });
    expect(s.state.lanes[column]).toEqual([b, a, c]);
    s.give("hand", "request.move", { request: b, column, after: sprint as never, before: c });
    expect(s.state.lanes[column]).toEqual([a, b, c]);
    expect(s.request(b).visits).toHaveLength(2);
  });

  it("is on the request's own pod", () => {
    const s = company();
    const request = bringTo(s, "ready");
    expect(s.outcome("hand", "request.move", { request, column: POD as never })).toBe("not_found");
  });
});

describe("a move into another swimlane", () => {
  it("takes the class or the person with it, as one step that is undone as one", () => {
    const s = company();
    const request = bringTo(s, "ready");
    const moved = s.give("hand", "request.move", {
      request,
      column: COLUMN.build,
      class: "intangible",
      assignees: [PEOPLE.lead],
    });
    expect(s.request(request)).toMatchObject({
      class: "intangible",
      assignees: [PEOPLE.lead],
      standing: "in_progress",
    });
    s.give("hand", "undo", { command: moved, request });
    expect(s.request(request)).toMatchObject({ class: "standard", assignees: [], standing: "ready" });
  });

  it("is judged by the class that the card has there, and asks for room only where it goes", () => {
    const s = company();
    bringTo(s, "in_progress", 1);
    bringTo(s, "ready", 2);
    const urgent = bringTo(s, "ready", 3, expedite);
    const calmed = { request: urgent, column: COLUMN.build, class: "standard" as const };
    s.give("lead", "column.change", { column: COLUMN.build, limit: 1 });
    expect(s.outcome("hand", "request.move", calmed)).toBe("wip_full");
    s.give("lead", "column.change", { column: COLUMN.build, limit: 2 });
    s.give("lead", "column.change", { column: COLUMN.ready, limit: 1 });
    s.give("hand", "request.move", calmed);
    expect(s.request(urgent)).toMatchObject({ class: "standard", standing: "in_progress" });
  });

  it("obeys the rules of triage and of assigning", () => {
    const s = company();
    const request = bringTo(s, "in_progress");
    const into = (more: object) =>
      s.outcome("hand", "request.move", { request, column: COLUMN.build, ...more });
    expect(into({ class: "fixed_date" })).toBe("fixed_date_needs_date");
    s.give("admin", "member.deactivate", { member: PEOPLE.otherLead });
    expect(into({ assignees: [PEOPLE.otherLead] })).toBe("deactivated");
    expect(into({ assignees: [] })).toEqual(["request.assigned"]);
  });
});

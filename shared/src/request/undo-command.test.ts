import { describe, expect, it } from "vitest";
import {
  COLUMN,
  DAY_MS,
  POD,
  bringTo,
  commandId,
  company,
  file,
  sprintId,
  startSprint,
  tickDone,
} from "../testing/index.ts";

const sprint = sprintId(1);

describe("undo", () => {
  it("puts back everything the command replaced, entry times too, and is itself undone", () => {
    const s = company();
    const request = bringTo(s, "in_progress");
    const before = { ...s.request(request), undo: null };
    const move = s.wait(DAY_MS).give("hand", "request.move", { request, column: COLUMN.ready });
    const after = { ...s.request(request), undo: null };
    const undo = s.wait(DAY_MS).give("hand", "undo", { command: move });
    expect({ ...s.request(request), undo: null }).toEqual(before);
    s.give("hand", "undo", { command: undo });
    expect({ ...s.request(request), undo: null }).toEqual(after);
  });

  it("is for who did it, while nobody went on", () => {
    const s = company();
    const request = bringTo(s, "ready");
    const size = s.give("hand", "request.size", { request, size: 5 });
    expect(s.outcome("lead", "undo", { command: size })).toBe("not_allowed");
    s.give("lead", "request.size", { request, size: 8 });
    expect(s.outcome("hand", "undo", { command: size, request })).toBe("undo_gone_on");
    expect(s.outcome("hand", "undo", { command: size })).toBe("nothing_to_undo");
    expect(s.outcome("hand", "undo", { command: commandId(999) })).toBe("nothing_to_undo");
  });

  it("takes a move and what came with it as one", () => {
    const s = company();
    const request = bringTo(s, "ready");
    const pull = s.give("hand", "request.move", { request, column: COLUMN.build });
    s.give("hand", "undo", { command: pull });
    expect(s.request(request)).toMatchObject({ standing: "ready", assignees: [] });
    expect(s.state.lanes[COLUMN.build]).toEqual([]);
  });

  it("leaves to reopen, recall, appeal and withdraw what is theirs", () => {
    const s = company();
    const instead = (who: "marketer" | "hand" | "lead") => {
      const { commandId: command } = s.log.at(-1)!;
      return s.attempt(who, "undo", { command });
    };
    const request = file(s, 1);
    expect(instead("marketer")).toEqual({ code: "undo_not_this", instead: "withdraw" });
    s.give("lead", "request.decline", { request, reason: "No", alternative: "In May" });
    expect(instead("lead")).toEqual({ code: "undo_not_this", instead: "appeal" });
    const other = bringTo(s, "launch_ready", 2);
    expect(instead("marketer")).toEqual({ code: "undo_not_this", instead: "recall" });
    s.give("hand", "request.publish", { request: other });
    expect(instead("hand")).toEqual({ code: "undo_not_this", instead: "reopen" });
  });

  it("goes forward only where there is room", () => {
    const s = company();
    const request = bringTo(s, "in_progress", 1);
    const back = s.give("hand", "request.move", { request, column: COLUMN.ready });
    s.give("lead", "column.change", { column: COLUMN.build, limit: 1 });
    bringTo(s, "in_progress", 2);
    expect(s.outcome("hand", "undo", { command: back })).toBe("wip_full");
  });

  it("makes no second expedite, and no card too many in a full column, by way of the class", () => {
    const s = company();
    const expedite = { class: "expedite" as const, meanwhileWaits: "The fair" };
    const first = bringTo(s, "in_progress", 1, expedite);
    const calmed = s.give("hand", "request.triage", { request: first, class: "standard" });
    const second = bringTo(s, "in_progress", 2);
    const hurried = s.give("hand", "request.triage", { request: second, ...expedite });
    expect(s.outcome("hand", "undo", { command: calmed })).toBe("expedite_full");
    s.give("lead", "column.change", { column: COLUMN.build, limit: 1 });
    expect(s.outcome("hand", "undo", { command: hurried })).toBe("wip_full");
    s.give("lead", "column.change", { column: COLUMN.build, limit: 2 });
    s.give("hand", "undo", { command: hurried });
    s.give("hand", "undo", { command: calmed });
    expect([s.request(first).class, s.request(second).class]).toEqual(["expedite", "standard"]);
  });

  it("of a withdrawal finds its place taken", () => {
    const s = company();
    const expedite = { class: "expedite" as const, meanwhileWaits: "The fair" };
    const request = bringTo(s, "in_progress", 1, expedite);
    const withdrawal = s.give("marketer", "request.withdraw", { request });
    bringTo(s, "ready", 2, expedite);
    expect(s.outcome("marketer", "undo", { command: withdrawal })).toBe("expedite_full");
    const other = bringTo(s, "in_progress", 3);
    const second = s.give("marketer", "request.withdraw", { request: other });
    s.give("lead", "column.change", { column: COLUMN.build, limit: 1 });
    bringTo(s, "in_progress", 4);
    expect(s.outcome("marketer", "undo", { command: second })).toBe("wip_full");
  });

  it("goes back only to a column that is there", () => {
    const s = company();
    const request = bringTo(s, "in_progress");
    s.give("hand", "request.move", { request, column: COLUMN.check });
    tickDone(s, request);
    const review = s.give("hand", "request.move", { request, column: COLUMN.review });
    s.give("lead", "column.remove", { column: COLUMN.check });
    expect(s.outcome("hand", "undo", { command: review })).toBe("not_found");
  });

  it("does not put a card back into a sprint that closed", () => {
    const s = company();
    const [request, other] = [bringTo(s, "ready", 1), bringTo(s, "ready", 2)];
    startSprint(s);
    for (const planned of [request, other]) s.give("lead", "request.plan", { request: planned, sprint });
    const back = s.give("hand", "request.move", { request, column: COLUMN.ready });
    const close = s.give("lead", "sprint.close", { sprint, decisions: [{ request: other, to: "ready" }] });
    expect(s.outcome("hand", "undo", { command: back })).toBe("sprint_state");
    expect(s.outcome("lead", "undo", { command: close })).toBe("sprint_state");
  });

  it("of a carry-over would take back half of a closing, and is refused", () => {
    const s = company();
    const request = bringTo(s, "ready");
    startSprint(s);
    const next = sprintId(2);
    s.give("lead", "sprint.plan", {
      sprint: next,
      pod: POD,
      name: "Two",
      start: "2026-11-16",
      end: "2026-11-27",
    });
    s.give("lead", "request.plan", { request, sprint });
    const close = s.give("lead", "sprint.close", { sprint, next, decisions: [{ request, to: "next" }] });
    expect(s.attempt("lead", "undo", { command: close })).toEqual({ code: "undo_not_this", instead: "none" });
  });

  it("gives a sprint its request back", () => {
    const s = company();
    const request = bringTo(s, "ready");
    startSprint(s);
    const plan = s.give("lead", "request.plan", { request, sprint });
    s.give("lead", "undo", { command: plan });
    expect(s.state.sprints[sprint]!.changes.map(({ kind }) => kind)).toEqual(["added", "removed"]);
  });
});

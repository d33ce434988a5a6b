import { describe, expect, it } from "vitest";
import type { SubtaskId } from "../kernel/ids.ts";
import { bringTo, company, file, id, PEOPLE } from "../testing/index.ts";
import { MOST_SUBTASKS } from "./subtask.ts";

const [texts, pictures] = [id<SubtaskId>(0xb1), id<SubtaskId>(0xb2)];

function planned() {
  const s = company();
  const request = bringTo(s, "in_progress");
  s.give("hand", "request.subtask_add", { request, subtask: texts, title: "Texts" });
  s.give("marketer", "request.subtask_add", {
    request,
    subtask: pictures,
    title: "Pictures",
    assignee: PEOPLE.otherMarketer,
  });
  return { s, request };
}

describe("sub-tasks", () => {
  it("stand in the order in which the pod and the requester added them", () => {
    const { s, request } = planned();
    expect(s.request(request).subtasks).toEqual([
      { id: texts, title: "Texts", done: false, assignee: null },
      { id: pictures, title: "Pictures", done: false, assignee: PEOPLE.otherMarketer },
    ]);
    const again = { request, subtask: texts, title: "Again" };
    expect(s.refused("hand", "request.subtask_add", again)).toBe("already_exists");
    expect(s.refused("itLeader", "request.subtask_add", { request, subtask: id(0xb3), title: "More" })).toBe(
      "not_allowed",
    );
  });

  it("are ticked by whoever does them, who changes no more of them", () => {
    const { s, request } = planned();
    const change = { request, subtask: pictures };
    s.give("otherMarketer", "request.subtask_change", { ...change, done: true });
    expect(s.request(request).subtasks[1]).toMatchObject({ done: true });
    expect(s.outcome("hand", "request.subtask_change", { ...change, done: true })).toEqual([]);
    expect(s.refused("otherMarketer", "request.subtask_change", { ...change, title: "Film" })).toBe(
      "not_allowed",
    );
    expect(
      s.refused("otherMarketer", "request.subtask_change", { request, subtask: texts, done: true }),
    ).toBe("not_allowed");
  });

  it("are renamed, given away and taken off, and a step is taken back", () => {
    const { s, request } = planned();
    s.give("hand", "request.subtask_change", { request, subtask: texts, title: "All texts" });
    s.give("hand", "request.subtask_change", { request, subtask: texts, assignee: PEOPLE.hand });
    const command = s.give("hand", "request.subtask_remove", { request, subtask: texts });
    expect(s.request(request).subtasks.map(({ title }) => title)).toEqual(["Pictures"]);
    s.give("hand", "undo", { command });
    expect(s.request(request).subtasks[0]).toMatchObject({ title: "All texts", assignee: PEOPLE.hand });
    expect(s.refused("hand", "request.subtask_remove", { request, subtask: id(0xb9) })).toBe("not_found");
  });

  it("go to nobody who left or is unknown", () => {
    const { s, request } = planned();
    s.give("admin", "member.deactivate", { member: PEOPLE.otherLead });
    const give = (assignee: string) =>
      s.refused("hand", "request.subtask_change", { request, subtask: texts, assignee: assignee as never });
    expect([give(PEOPLE.otherLead), give(id(0x99))]).toEqual(["deactivated", "not_found"]);
  });

  it("end with their request, are fifty at most, and have a title of a line", () => {
    const s = company();
    const request = file(s);
    const add = (n: number, title = `Step ${n}`) =>
      s.refused("hand", "request.subtask_add", { request, subtask: id(0x100 + n), title });
    for (let n = 0; n < MOST_SUBTASKS; n++) expect(add(n)).toBeNull();
    expect(add(99)).toBe("input");
    expect(() => add(99, "x".repeat(121))).toThrow("title");
    const live = bringTo(s, "live", 2);
    const late = { request: live, subtask: texts, title: "Late" };
    expect(s.refused("hand", "request.subtask_add", late)).toBe("stage");
  });
});

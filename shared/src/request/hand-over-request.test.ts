import { describe, expect, it } from "vitest";
import type { ColumnId, CommentId, MemberId, PodId, RequestId, SprintId } from "../kernel/ids.ts";
import {
  bringTo,
  COLUMN,
  company,
  DAY_MS,
  file,
  id,
  memberId,
  MINUTE,
  PEOPLE,
  POD,
} from "../testing/index.ts";

const OTHER = id<PodId>(3);
const otherHand: MemberId = memberId(21);

function twoPods() {
  const s = company();
  const columnIds = Array.from({ length: 7 }, (_, i) => id<ColumnId>(0x50 + i));
  s.give("admin", "pod.create", { pod: OTHER, name: "Data pod", columnIds });
  s.give(null, "member.add", { member: otherHand, side: "it", roles: [], pods: { [OTHER]: "member" } });
  return { s, request: file(s) };
}

const SPRINT = {
  pod: POD,
  name: "Sprint 12",
  goal: "",
  start: "2026-11-02",
  end: "2026-11-13",
  capacity: 20,
} as const;
const OTHER_READY = id<ColumnId>(0x50);

function withReady() {
  const { s } = twoPods();
  s.give("admin", "member.change", {
    member: otherHand,
    side: "it",
    roles: [],
    pods: { [OTHER]: "lead" },
  });
  return { s, ready: bringTo(s, "ready", 2) };
}

describe("handing over to another pod", () => {
  it("moves the request to their inbox, its history, key and clock unbroken", () => {
    const { s, request } = twoPods();
    const before = s.request(request);
    s.give("hand", "request.assign", { request, assignees: [PEOPLE.hand] });
    s.give("hand", "request.snooze", { request, until: s.now + DAY_MS });
    s.wait(MINUTE).give("lead", "request.hand_over", { request, pod: OTHER, reason: "Data first" });
    expect(s.request(request)).toMatchObject({
      key: before.key,
      pod: OTHER,
      standing: "filed",
      turnAt: before.turnAt,
      entered: before.entered,
      firstResponseAt: null,
      assignees: [],
      snoozed: null,
      handedOver: { from: POD, reason: "Data first", by: PEOPLE.lead, at: s.now },
    });
  });

  it("gives the answer to the new pod, and none to the old one", () => {
    const { s, request } = twoPods();
    s.give("lead", "request.hand_over", { request, pod: OTHER, reason: "Data first" });
    expect(s.outcome("hand", "request.accept", { request, tick: [0] })).toBe("not_allowed");
    s.give(otherHand, "request.accept", { request, tick: [0] });
    expect(s.state.columns[s.request(request).column ?? ""]?.pod).toBe(OTHER);
  });

  it("keeps an open question open", () => {
    const { s, request } = twoPods();
    s.give("hand", "request.ask", { request, question: "Which list?" });
    s.give("lead", "request.hand_over", { request, pod: OTHER, reason: "Data first" });
    expect(s.request(request)).toMatchObject({ standing: "needs_info", question: { text: "Which list?" } });
    s.give("marketer", "request.answer", { request, answer: "The spring list" });
    expect(s.request(request)).toMatchObject({ standing: "filed", pod: OTHER });
  });

  it("asks for a pod that there is, a reason, and work that nobody has delivered yet", () => {
    const { s, request } = twoPods();
    const reason = "Data first";
    expect(s.outcome("lead", "request.hand_over", { request, pod: id<PodId>(9), reason })).toBe("not_found");
    expect(s.outcome("lead", "request.hand_over", { request, pod: OTHER, reason: " " })).toBe("input");
    expect(s.outcome("lead", "request.hand_over", { request, pod: POD, reason })).toEqual([]);
    const delivered = bringTo(s, "review", 2);
    expect(s.outcome("lead", "request.hand_over", { request: delivered, pod: OTHER, reason })).toBe("stage");
  });

  it("moves what is ready into the other pod's Ready, accepted as it is, and back by undo", () => {
    const { s, ready } = withReady();
    s.give("lead", "request.assign", { request: ready, assignees: [PEOPLE.hand] });
    const before = s.request(ready);
    const handed = s.give("lead", "request.hand_over", { request: ready, pod: OTHER, reason: "Data first" });
    expect(s.request(ready)).toMatchObject({
      pod: OTHER,
      standing: "ready",
      column: OTHER_READY,
      entered: before.entered,
      assignees: [],
    });
    expect(s.state.lanes[OTHER_READY]).toEqual([ready]);
    expect(s.state.lanes[COLUMN.ready]).toEqual([]);
    s.give("lead", "undo", { command: handed });
    expect(s.request(ready)).toMatchObject({ pod: POD, column: COLUMN.ready, assignees: [PEOPLE.hand] });
    expect(s.state.lanes[OTHER_READY]).toEqual([]);
  });

  it("takes what is under way out of its sprint into their Ready, its talk, block and past unbroken", () => {
    const { s } = withReady();
    const sprint = id<SprintId>(0x60);
    s.give("lead", "sprint.plan", { ...SPRINT, sprint });
    const request = bringTo(s, "ready", 3);
    s.give("lead", "request.plan", { request, sprint });
    s.give("lead", "sprint.start", { sprint });
    s.give("hand", "request.move", { request, column: COLUMN.build });
    s.give("hand", "request.assign", { request, assignees: [PEOPLE.hand] });
    s.give("otherMarketer", "request.comment", { request, comment: id<CommentId>(0x81), text: "Soon?" });
    s.wait(DAY_MS).give("hand", "request.block", { request, reason: "dependency", note: "The data first" });
    const before = s.request(request);
    const theirs = bringTo(s, "ready", 4);
    s.give("lead", "request.hand_over", { request: theirs, pod: OTHER, reason: "Data first" });
    const handed = s.wait(DAY_MS).give("lead", "request.hand_over", { request, pod: OTHER, reason: "Data" });
    const after = s.request(request);
    expect(after).toMatchObject({
      key: before.key,
      standing: "ready",
      column: OTHER_READY,
      sprint: null,
      assignees: [],
      block: before.block,
      blocks: before.blocks,
      comments: before.comments,
      watchers: before.watchers,
      entered: { filed: before.entered.filed, ready: before.entered.ready },
    });
    expect(after.visits.map(({ standing }) => standing)).toEqual([
      "filed",
      "ready",
      "committed",
      "in_progress",
      "ready",
    ]);
    expect(s.state.lanes[OTHER_READY]).toEqual([theirs, request]);
    expect(s.state.lanes[COLUMN.build]).toEqual([]);
    expect(s.state.sprints[sprint]?.changes.map(({ kind }) => kind)).toEqual(["removed"]);
    s.give("lead", "undo", { command: handed });
    expect({ ...s.request(request), undo: null }).toEqual({ ...before, undo: null });
    expect(s.state.sprints[sprint]?.changes.map(({ kind }) => kind)).toEqual(["removed", "added"]);
    expect(s.state.lanes[COLUMN.build]).toEqual([request]);
  });

  it("lets the new pod end a block that came along, and nobody else", () => {
    const { s, ready: request } = withReady();
    s.give("hand", "request.block", { request, reason: "legal" });
    s.give("lead", "request.hand_over", { request, pod: OTHER, reason: "Data first" });
    expect(s.outcome("hand", "request.unblock", { request })).toBe("not_allowed");
    s.wait(MINUTE).give(otherHand, "request.unblock", { request });
    expect(s.request(request)).toMatchObject({ block: null, blocks: [{ reason: "legal", to: s.now }] });
  });

  it("keeps to the limits of the other pod's board", () => {
    const { s, ready } = withReady();
    s.give(otherHand, "column.change", { column: OTHER_READY, limit: 1 });
    const give = (request: RequestId) =>
      s.outcome("lead", "request.hand_over", { request, pod: OTHER, reason: "Data first" });
    expect(give(ready)).toEqual(["request.handed_over"]);
    expect(give(bringTo(s, "ready", 3))).toBe("wip_full");
    const rapid = { class: "expedite" as const, meanwhileWaits: "The fair" };
    expect(give(bringTo(s, "ready", 4, rapid))).toEqual(["request.handed_over"]);
    expect(give(bringTo(s, "ready", 5, rapid))).toBe("expedite_full");
  });

  it("is undone by the lead who did it, until the other pod went on", () => {
    const { s, request } = twoPods();
    const handed = s.give("lead", "request.hand_over", { request, pod: OTHER, reason: "Data first" });
    s.give("lead", "undo", { command: handed });
    expect(s.request(request)).toMatchObject({ pod: POD, handedOver: null });
    const again = s.give("lead", "request.hand_over", { request, pod: OTHER, reason: "Data first" });
    s.give(otherHand, "request.size", { request, size: 5 });
    expect(s.outcome("lead", "undo", { command: again, request })).toBe("undo_gone_on");
  });
});

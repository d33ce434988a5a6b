import { CommentId, type RequestId } from "@tandem/shared";
import { bringTo, company, file, id, PEOPLE, tickDone, type Scenario } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import type { TimelineNames } from "./timeline-item.ts";
import { isTalk, timelineOf } from "./timeline.ts";

const names: TimelineNames = {
  member: () => "Hana",
  column: () => "Build",
  sprint: () => "Sprint 24",
  pod: () => "Data pod",
  request: () => "CAM-1",
  goal: () => "Shorter way to the basket",
  label: () => "Legal check",
  skill: () => "Tag manager",
  moment: (at) => new Date(at).toISOString(),
};

test("a question and its answer are talk, and stand in order", () => {
  const scenario = company();
  const request = file(scenario);
  scenario.give("hand", "request.ask", { request, question: "Which consent text?" });
  scenario.give("marketer", "request.answer", { request, answer: "The short one." });
  const told = timelineOf(scenario.log, request, names);
  expect(told.map((item) => (item.kind === "talk" ? `${item.what}: ${item.text}` : item.kind))).toEqual([
    "event",
    "question: Which consent text?",
    "answer: The short one.",
  ]);
});

test("a comment stands where it was said, as it reads by now; of a removed one only who took it off", () => {
  const scenario = company();
  const request = file(scenario);
  const [one, other] = [CommentId.parse(id(0x81)), CommentId.parse(id(0x82))];
  scenario.give("marketer", "request.comment", { request, comment: one, text: "Soon?" });
  scenario.give("hand", "request.comment", { request, comment: other, text: "Wrong thread" });
  scenario.give("marketer", "comment.edit", {
    request,
    comment: one,
    text: "By @[1]?",
    mentions: [PEOPLE.hand],
  });
  scenario.give("marketer", "comment.react", { request, comment: one, emoji: "agree", on: true });
  scenario.give("marketer", "request.watch", { request, on: false });
  scenario.give("hand", "comment.remove", { request, comment: other });
  expect(timelineOf(scenario.log, request, names).slice(1)).toMatchObject([
    { what: "comment", text: "By @[1]?", mentions: [PEOPLE.hand], editedAt: scenario.now },
    { what: "comment", text: "", removedBy: PEOPLE.hand },
  ]);
});

test("an accepted delivery is talk where it was rated, and so is what it brought", () => {
  const scenario = company();
  const request = bringTo(scenario, "review");
  scenario.give("marketer", "request.accept_delivery", { request, rating: 4, words: "Fast" });
  scenario.give("hand", "request.publish", { request });
  scenario.give("marketer", "request.report_outcome", { request, words: "Twice the clicks" });
  expect(timelineOf(scenario.log, request, names).filter(isTalk)).toMatchObject([
    { what: "accept", text: "Fast", stars: 4 },
    { what: "outcome", text: "Twice the clicks", value: null },
  ]);
});

test("an edit after the start is told as a numbered scope change, with before and after", () => {
  const scenario = company();
  const request = bringTo(scenario, "in_progress");
  scenario.give("marketer", "request.edit", { request, outcome: "Twice as many click." });
  expect(timelineOf(scenario.log, request, names).at(-1)).toMatchObject({
    kind: "edit",
    scopeChange: 1,
    before: { outcome: "More people click." },
    after: { outcome: "Twice as many click." },
  });
});

test("an edit before is no scope change", () => {
  const scenario = company();
  const request = file(scenario);
  scenario.give("marketer", "request.edit", { request, title: "Swap both heroes" });
  expect(timelineOf(scenario.log, request, names).at(-1)).toMatchObject({ kind: "edit", scopeChange: null });
});

test("a list worked through is one line, and another request's news are none", () => {
  const scenario = company();
  const request = bringTo(scenario, "in_progress", 1);
  file(scenario, 2);
  tickDone(scenario, request);
  const ticks = timelineOf(scenario.log, request, names).filter(
    (item) => item.kind === "event" && item.sign === "tick",
  );
  expect(ticks).toHaveLength(1);
  expect(ticks[0]).toMatchObject({ words: "ticked the done list: 2 of 2." });
});

const wordsOf = (scenario: Scenario, request: RequestId): readonly string[] =>
  timelineOf(scenario.log, request, names).flatMap((item) => (item.kind === "event" ? [item.words] : []));

test("who gives it to themselves took it", () => {
  const scenario = company();
  const request = bringTo(scenario, "ready");
  scenario.give("hand", "request.assign", { request, assignees: [PEOPLE.hand] });
  scenario.give("hand", "request.assign", { request, assignees: [PEOPLE.hand, PEOPLE.lead] });
  scenario.give("lead", "request.assign", { request, assignees: [PEOPLE.hand] });
  expect(wordsOf(scenario, request).slice(-3)).toEqual([
    "took it.",
    "took it together with Hana.",
    "gave it to Hana.",
  ]);
});

test("what was put aside says until when", () => {
  const scenario = company();
  const request = file(scenario);
  const until = scenario.now + 86_400_000;
  scenario.give("hand", "request.snooze", { request, until, note: "Legal answers then" });
  expect(wordsOf(scenario, request).at(-1)).toBe(
    `put it aside until ${new Date(until).toISOString()}: Legal answers then`,
  );
});

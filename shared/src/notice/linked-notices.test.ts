import { describe, expect, it } from "vitest";
import type { MemberId, SubtaskId } from "../kernel/ids.ts";
import { id, requestId } from "../testing/index.ts";
import { bringTo, file } from "../testing/lifecycle.ts";
import { company, PEOPLE, type Scenario } from "../testing/scenario.ts";
import { told } from "../testing/told.ts";
import { noticesOf } from "./notices-of.ts";

describe("what hangs together", () => {
  const blocks = (s: Scenario) => {
    const [hub, tag] = [bringTo(s, "launch_ready", 1), file(s, 2, {}, "otherMarketer")];
    return { hub, tag, link: { request: hub, to: tag, kind: "blocks" } as const };
  };

  it("is told to whoever takes part in either request, once, and to nobody where nothing changed", () => {
    const s = company();
    const { link } = blocks(s);
    const give = () => s.give("marketer", "request.link", link);
    expect(told(s, give)).toEqual(["linked: hand", "linked: otherMarketer"]);
    expect(told(s, give)).toEqual([]);
  });

  it("is told of a split once, whatever the number of parts", () => {
    const s = company();
    const request = bringTo(s, "ready", 1);
    const into = [11, 12, 13].map((n) => ({ request: requestId(n), title: `Part ${n}` }));
    const heard = told(s, () => s.give("hand", "request.split", { request, into }));
    expect(heard.filter((one) => one.startsWith("linked"))).toEqual(["linked: marketer"]);
  });

  it("is told by a follow-up to those who had a part in the first one", () => {
    const s = company();
    const { hub } = blocks(s);
    s.give("marketer", "request.publish", { request: hub });
    expect(told(s, () => file(s, 3, { followUpOf: hub }, "otherMarketer"))).toEqual([
      "filed: lead",
      "filed: otherLead",
      "linked: hand",
      "linked: marketer",
    ]);
  });

  it("tells the people of what waited that it need not wait any more, unless that one is over too", () => {
    const s = company();
    const { hub, tag, link } = blocks(s);
    s.give("hand", "request.link", link);
    s.give("lead", "request.assign", { request: tag, assignees: [PEOPLE.lead] });
    const before = s.state;
    expect(told(s, () => s.give("hand", "request.publish", { request: hub }))).toEqual([
      "blocker_over: lead",
      "blocker_over: otherMarketer",
      "published: marketer",
    ]);
    expect(noticesOf(s.log.at(-1)!, before, s.state)).toContainEqual({
      member: PEOPLE.lead,
      kind: "blocker_over",
      about: { what: "request", id: tag },
    });
    s.give("marketer", "request.reopen", { request: hub, reason: "Broken link." });
    s.give("otherMarketer", "request.withdraw", { request: tag });
    expect(told(s, () => s.give("marketer", "request.withdraw", { request: hub }))).toEqual([
      "withdrawn: hand",
    ]);
  });

  it("tells who a step is given to, and nobody of one they took on themselves", () => {
    const s = company();
    const request = file(s);
    const subtask = id<SubtaskId>(0x600);
    const give = (assignee: MemberId | null) =>
      told(s, () => s.give("hand", "request.subtask_change", { request, subtask, assignee }));
    const add = { request, subtask, title: "Ask legal", assignee: PEOPLE.lead };
    expect(told(s, () => s.give("hand", "request.subtask_add", add))).toEqual(["step_assigned: lead"]);
    expect(give(PEOPLE.hand)).toEqual([]);
    expect(give(PEOPLE.otherLead)).toEqual(["step_assigned: otherLead"]);
    expect(give(null)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import type { CommentId, RequestId } from "../kernel/ids.ts";
import { bringTo, company, COLUMN, file, id, PEOPLE, type Scenario } from "../testing/index.ts";

const comment = id<CommentId>(0x81);

function talk(): { readonly s: Scenario; readonly request: RequestId } {
  const s = company();
  const request = file(s);
  s.give("marketer", "request.comment", { request, comment, text: "Soon?" });
  return { s, request };
}

describe("editing a comment", () => {
  it("keeps when it was said and tells when it changed; both texts stay in the log", () => {
    const { s, request } = talk();
    const said = s.now;
    s.wait(60_000).give("marketer", "comment.edit", { request, comment, text: "By Friday?" });
    expect(s.request(request).comments).toEqual([
      { id: comment, by: PEOPLE.marketer, at: said, editedAt: s.now },
    ]);
    expect(JSON.stringify(s.log)).toContain("Soon?");
  });

  it("is for its author alone, and not for what is gone", () => {
    const { s, request } = talk();
    const edit = { request, comment, text: "Never mind" };
    expect(s.refused("admin", "comment.edit", edit)).toBe("not_allowed");
    s.give("marketer", "comment.remove", { request, comment });
    expect(s.refused("marketer", "comment.edit", edit)).toBe("not_found");
  });

  it("names nobody who is not here", () => {
    const { s, request } = talk();
    const edit = { request, comment, text: "@[1]?", mentions: [id<never>(0x999)] };
    expect(s.refused("marketer", "comment.edit", edit)).toBe("not_found");
  });
});

describe("removing a comment", () => {
  it("leaves who took it off, and nothing to react to", () => {
    const { s, request } = talk();
    s.give("hand", "comment.react", { request, comment, emoji: "agree", on: true });
    s.give("admin", "comment.remove", { request, comment });
    const [left] = s.request(request).comments;
    expect(left).toMatchObject({ by: PEOPLE.marketer, removed: { by: PEOPLE.admin, at: s.now } });
    expect(left).not.toHaveProperty("reactions");
    const react = { request, comment, emoji: "agree", on: true } as const;
    expect(s.refused("hand", "comment.react", react)).toBe("not_found");
    expect(s.refused("admin", "comment.remove", { request, comment })).toBe("not_found");
  });

  it("is not for a lead: the other side's words are not theirs to take away", () => {
    const { s, request } = talk();
    expect(s.refused("lead", "comment.remove", { request, comment })).toBe("not_allowed");
  });

  it("cannot be got round by saying it anew under the same id", () => {
    const { s, request } = talk();
    s.give("marketer", "comment.remove", { request, comment });
    expect(s.refused("marketer", "request.comment", { request, comment, text: "Again" })).toBe(
      "already_exists",
    );
  });
});

describe("reacting", () => {
  it("counts each person once a sign, and leaves no empty sign behind", () => {
    const { s, request } = talk();
    const react = (who: "hand" | "lead", on: boolean) =>
      s.outcome(who, "comment.react", { request, comment, emoji: "looking", on });
    react("hand", true);
    expect(react("hand", true)).toEqual([]);
    react("lead", true);
    expect(s.request(request).comments[0]!.reactions).toEqual({ looking: [PEOPLE.hand, PEOPLE.lead] });
    react("hand", false);
    react("lead", false);
    expect(s.request(request).comments[0]).not.toHaveProperty("reactions");
  });

  it("is no first response", () => {
    const { s, request } = talk();
    s.give("hand", "comment.react", { request, comment, emoji: "looking", on: true });
    expect(s.request(request).firstResponseAt).toBeNull();
  });
});

describe("watching", () => {
  it("begins by filing, speaking, answering or being named, and ends when someone says so", () => {
    const { s, request } = talk();
    s.give("hand", "request.ask", { request, question: "Which page?" });
    s.give("marketingLeader", "request.answer", { request, answer: "The third" });
    const named = { request, comment: id<CommentId>(0x82), text: "@[1]?", mentions: [PEOPLE.lead] };
    s.give("itLeader", "request.comment", named);
    expect(s.request(request).watchers).toEqual([
      PEOPLE.marketer,
      PEOPLE.marketingLeader,
      PEOPLE.itLeader,
      PEOPLE.lead,
    ]);
    s.give("marketer", "request.watch", { request, on: false });
    expect(s.request(request).watchers).not.toContain(PEOPLE.marketer);
    expect(s.outcome("marketer", "request.watch", { request, on: false })).toEqual([]);
  });

  it("is possible on what is live, and for the system a word without sense", () => {
    const s = company();
    const request = bringTo(s, "live");
    expect(s.outcome("otherMarketer", "request.watch", { request, on: true })).toEqual(["request.watched"]);
    expect(s.outcome(null, "request.watch", { request, on: true })).toEqual([]);
  });
});

describe("talk and undo", () => {
  it("leaves the last step to be taken back, with what was said since", () => {
    const { s, request } = talk();
    s.give("hand", "request.accept", { request, tick: [0] });
    const command = s.give("hand", "request.move", { request, column: COLUMN.build });
    s.give("marketer", "comment.react", { request, comment, emoji: "thanks", on: true });
    s.give("marketer", "comment.edit", { request, comment, text: "Thank you" });
    s.give("lead", "request.watch", { request, on: true });
    s.give("hand", "undo", { command });
    expect(s.request(request)).toMatchObject({
      standing: "ready",
      comments: [{ editedAt: s.now, reactions: { thanks: [PEOPLE.marketer] } }],
      watchers: [PEOPLE.marketer, PEOPLE.lead],
    });
  });

  it("a comment is removed where it stands, not undone", () => {
    const s = company();
    const request = file(s);
    const command = s.give("marketer", "request.comment", { request, comment, text: "Soon?" });
    expect(s.refused("marketer", "undo", { command })).toBe("undo_not_this");
  });
});

import { describe, expect, it } from "vitest";
import type { ViewId } from "../kernel/ids.ts";
import { company, id, PEOPLE, POD } from "../testing/index.ts";
import { MOST_VIEWS, viewsOf } from "./view.ts";

const view = id<ViewId>(0xb1);
const MINE = { view, name: "My week", pod: POD, search: { lanes: "class" }, isShared: false } as const;

describe("a saved view", () => {
  it("is its owner's alone until it is shared", () => {
    const s = company();
    s.give("hand", "view.save", MINE);
    const names = (member: (typeof PEOPLE)["hand"]) => viewsOf(s.state, POD, member).map(({ name }) => name);
    expect([names(PEOPLE.hand), names(PEOPLE.marketer)]).toEqual([["My week"], []]);
    s.give("hand", "view.save", { ...MINE, name: "Our week", isShared: true });
    expect(names(PEOPLE.marketer)).toEqual(["Our week"]);
    expect(s.state.views[view]).toMatchObject({ owner: PEOPLE.hand, search: { lanes: "class" } });
    expect(s.outcome("hand", "view.save", { ...MINE, name: "Our week", isShared: true })).toEqual([]);
  });

  it("is changed and removed by its owner, and a shared one by the pod's lead", () => {
    const s = company();
    s.give("hand", "view.save", MINE);
    expect(s.refused("lead", "view.remove", { view })).toBe("not_allowed");
    expect(s.refused("marketer", "view.save", { ...MINE, name: "Hers" })).toBe("not_allowed");
    s.give("hand", "view.save", { ...MINE, isShared: true });
    expect(s.refused("itLeader", "view.remove", { view })).toBe("not_allowed");
    s.give("lead", "view.save", { ...MINE, name: "The pod's", isShared: true });
    expect(s.state.views[view]?.owner).toBe(PEOPLE.hand);
    s.give("lead", "view.remove", { view });
    expect(s.state.views).toEqual({});
  });

  it("is one of twenty", () => {
    const s = company();
    const save = (n: number, isShared = false) =>
      s.outcome("hand", "view.save", { ...MINE, view: id(0x100 + n), isShared });
    for (let n = 0; n < MOST_VIEWS; n++) expect(save(n)).toEqual(["view.kept"]);
    expect(save(99)).toBe("input");
    expect(save(99, true)).toEqual(["view.kept"]);
  });
});

import { describe, expect, it } from "vitest";
import type { LabelId } from "../kernel/ids.ts";
import { bringTo, company, file, id, type Scenario } from "../testing/index.ts";
import { freeLook, LABEL_COLORS, LABEL_SIGNS, labelsOf, MOST_LABELS } from "./label.ts";

const [legal, seo] = [id<LabelId>(0xa1), id<LabelId>(0xa2)];
const LEGAL = { label: legal, name: "Legal check", color: "plum", sign: "shield" } as const;
const SEO = { label: seo, name: "SEO", color: "sky", sign: "leaf" } as const;

function labelled(): Scenario {
  const s = company();
  s.give("lead", "label.add", LEGAL);
  s.give("marketingLeader", "label.add", SEO);
  return s;
}

describe("the workspace's labels", () => {
  it("are words with a hue and a sign, each name once in whatever case", () => {
    const s = labelled();
    expect(s.state.labels[legal]).toEqual({ id: legal, name: "Legal check", color: "plum", sign: "shield" });
    expect(s.outcome("lead", "label.add", LEGAL)).toBe("already_exists");
    const again = { ...SEO, label: id<LabelId>(0xa3), name: " seo " };
    expect(s.attempt("lead", "label.add", again)).toMatchObject({ code: "input", field: "name" });
    expect(s.refused("lead", "label.change", { label: legal, name: "Seo" })).toBe("input");
  });

  it("change everywhere at once; to what they are already: nothing happens", () => {
    const s = labelled();
    expect(s.outcome("lead", "label.change", { label: seo, name: "SEO", color: "sky" })).toEqual([]);
    s.give("lead", "label.change", { label: seo, name: "Search", sign: "sun" });
    expect(s.state.labels[seo]).toEqual({ id: seo, name: "Search", color: "sky", sign: "sun" });
    expect(s.refused("lead", "label.change", { label: id<LabelId>(0xa9), name: "X" })).toBe("not_found");
  });

  it.each([
    ["an empty name", { ...SEO, name: "  " }, "name"],
    ["a name as long as a sentence", { ...SEO, name: "x".repeat(31) }, "name"],
    ["a colour of one's own", { ...SEO, color: "#ff0000" as "sky" }, "color"],
  ])("refuse %s as unreadable", (_what, input, field) => {
    expect(() => company().attempt("lead", "label.add", input)).toThrow(field);
  });

  it("are as many as there are looks, each with a look of its own", () => {
    const s = company();
    for (let n = 0; n < MOST_LABELS; n++)
      s.give("lead", "label.add", { label: id(0x100 + n), name: `Label ${n}`, ...freeLook(s.state) });
    const looks = Object.values(s.state.labels).map(({ color, sign }) => `${color} ${sign}`);
    expect(new Set(looks).size).toBe(LABEL_COLORS.length * LABEL_SIGNS.length);
    expect(s.refused("lead", "label.add", SEO)).toBe("input");
  });
});

describe("labelling a request", () => {
  it("says which it carries, each once, in the order of their names wherever it is read", () => {
    const s = labelled();
    const request = file(s);
    s.give("marketer", "request.label", { request, labels: [seo, legal, seo] });
    expect(labelsOf(s.state, s.request(request)).map(({ name }) => name)).toEqual(["Legal check", "SEO"]);
    expect(s.outcome("hand", "request.label", { request, labels: [legal, seo] })).toEqual([]);
    s.give("hand", "request.label", { request, labels: [] });
    expect(s.request(request).labels).toEqual([]);
  });

  it("takes no label that is not there, and no more than ten", () => {
    const s = labelled();
    const request = file(s);
    expect(s.refused("hand", "request.label", { request, labels: [id(0xa9)] })).toBe("not_found");
    const many = Array.from({ length: 11 }, (_, n) => id<LabelId>(0x100 + n));
    expect(() => s.attempt("hand", "request.label", { request, labels: many })).toThrow("labels");
  });

  it("is possible on what is live, and taken back by undo like any step", () => {
    const s = labelled();
    const request = bringTo(s, "live");
    const command = s.give("hand", "request.label", { request, labels: [seo] });
    s.give("hand", "undo", { command });
    expect(s.request(request)).toMatchObject({ labels: [], standing: "live" });
  });

  it("leaves no trace of a label that is removed, and lets it be labelled anew", () => {
    const s = labelled();
    const request = bringTo(s, "ready");
    s.give("hand", "request.label", { request, labels: [legal, seo] });
    s.give("admin", "label.remove", { label: legal });
    expect(labelsOf(s.state, s.request(request)).map(({ name }) => name)).toEqual(["SEO"]);
    expect(s.refused("admin", "label.remove", { label: legal })).toBe("not_found");
    expect(s.outcome("hand", "request.label", { request, labels: [seo] })).toEqual([]);
    s.give("hand", "request.label", { request, labels: [] });
    expect(s.request(request).labels).toEqual([]);
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import type { Answer, Answers, FieldKind } from "../catalogue/form.ts";
import { formOf } from "../catalogue/form-of.ts";
import { company, id, PEOPLE, question, requestId, SERVICE, type Scenario } from "../testing/index.ts";
import { parseCommand } from "../workspace/decide.ts";

const service = SERVICE.technology_advice;
const request = requestId(1);

let s: Scenario;
beforeEach(() => {
  s = company();
});

const ask = (...fields: Parameters<typeof question>[]) =>
  void s.give("lead", "service.change", { service, fields: fields.map((field) => question(...field)) });
const filing = (fields: Answers) => ({ request, service, title: "Which tool?", fields });
/** The field a filing is refused for; null where it stands. */
const refusedFor = (fields: Answers): string | null => {
  const outcome = s.attempt("marketer", "request.file", filing(fields));
  return "code" in outcome ? ("field" in outcome ? outcome.field : outcome.code) : null;
};

describe("answers to a form", () => {
  const options = ["Once", "Every week"];
  const FITS: Readonly<Record<FieldKind, Answer>> = {
    text: "Summer linen",
    long_text: "x".repeat(4000),
    number: -2.5,
    money: 125_000,
    date: "2026-12-01",
    choice: "Once",
    choices: ["Every week", "Once"],
    member: PEOPLE.hand,
    link: "example.com/summer?a=1",
    file: [],
    data_asset: "Customers",
    vendor: "Acme",
    yes_no: false,
  };
  const ODD: Readonly<Record<FieldKind, readonly Answer[]>> = {
    text: [7, true, ["a"], "x".repeat(501)],
    long_text: [7],
    number: ["7", true, 1e13],
    money: [12.5, -1, "12", 1e13],
    date: ["tomorrow", "2026-02-30", 20261201],
    choice: ["Never", 1, ["Once"], true],
    choices: ["Once", ["Never"], ["Once", "Once"], 3],
    member: ["Hana", id(0x99), 4, "constructor"],
    link: [
      "javascript:alert(1)",
      "data:text/html,x",
      "see the brief",
      7,
      "https://",
      `https://a.be/${"x".repeat(2000)}`,
    ],
    file: ["a.png", ["a", "a"]],
    data_asset: [7, "x".repeat(121)],
    vendor: [["Acme"]],
    yes_no: ["yes", 1],
  };

  it.each(Object.keys(FITS) as FieldKind[])("%s takes what fits and nothing else", (kind) => {
    ask(["it", kind, kind === "choice" || kind === "choices" ? { options } : {}]);
    for (const answer of ODD[kind])
      expect([answer, refusedFor({ it: answer })]).toEqual([answer, "fields.it"]);
    expect(refusedFor({ it: FITS[kind] })).toBeNull();
    const kept = s.request(request).fields;
    expect(kept).toEqual(kind === "file" ? {} : { it: FITS[kind] });
  });

  it("are trimmed, and blank where nothing was said", () => {
    ask(["a", "text"], ["b", "text"], ["c", "choices", { options }]);
    expect(refusedFor({ a: "  Linen ", b: "   ", c: [] })).toBeNull();
    expect(s.request(request).fields).toEqual({ a: "Linen" });
  });

  it("miss nothing that is required and shown", () => {
    const showIf = { field: "tracked", equals: [true] } as const;
    ask(["tracked", "yes_no", { required: true }], ["event", "text", { required: true, showIf }]);
    expect(refusedFor({})).toBe("fields.tracked");
    expect(refusedFor({ tracked: true })).toBe("fields.event");
    expect(refusedFor({ tracked: true, event: " " })).toBe("fields.event");
    expect(refusedFor({ tracked: false })).toBeNull();
  });

  it("lose what the other answers hide", () => {
    const showIf = { field: "tracked", equals: [true] } as const;
    ask(["tracked", "yes_no"], ["event", "number", { showIf }]);
    expect(refusedFor({ tracked: false, event: "no number, but hidden" })).toBeNull();
    expect(s.request(request).fields).toEqual({ tracked: false });
  });

  it("answer questions of the form, forty at most", () => {
    ask(["a", "text"]);
    expect(refusedFor({ a: "x", stranger: "y" })).toBe("fields");
    expect(refusedFor(Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`q${i}`, "x"])))).toBe(
      "fields",
    );
    const read = (fields: unknown) => parseCommand("request.file", { ...filing({}), fields }).problems;
    expect(read({ a: "x".repeat(4001) })).toBeDefined();
    expect(read({ ["a".repeat(61)]: "x" })).toBeDefined();
    expect(read({ a: { $gt: "" } })).toBeDefined();
    expect(read({ a: Number.NaN })).toBeDefined();
    expect(read({ a: Array.from({ length: 41 }, () => "x") })).toBeDefined();
  });

  it("are asked by the form the request was filed with, for good", () => {
    ask(["size", "text", { required: true }]);
    expect(refusedFor({ size: "A4" })).toBeNull();
    ask(["colour", "text", { required: true }]);
    expect(formOf(s.state, s.request(request)).map((field) => field.id)).toEqual(["size"]);
    const edit = (fields: Answers) => s.outcome("marketer", "request.edit", { request, fields });
    expect(edit({ size: "A5" })).toEqual(["request.edited"]);
    expect(edit({ colour: "Red" })).toBe("input");
    expect(edit({})).toBe("input");
    expect(edit({ size: "A5" })).toEqual([]);
  });

  it("stand in an edit though today's rules would not take them", () => {
    ask(["who", "member"], ["note", "text"]);
    expect(refusedFor({ who: PEOPLE.hand })).toBeNull();
    s.give("admin", "member.deactivate", { member: PEOPLE.hand });
    const edit = (fields: Answers) => s.outcome("marketer", "request.edit", { request, fields });
    expect(edit({ who: PEOPLE.hand, note: "Soon" })).toEqual(["request.edited"]);
    expect(edit({ who: PEOPLE.viewer, note: "Soon" })).toEqual(["request.edited"]);
    expect(edit({ who: PEOPLE.hand, note: "Soon" })).toBe("input");
  });
});

describe("forms of older versions", () => {
  it("are kept while a request needs them, and no longer", () => {
    const ids = () => Object.keys(s.state.services[service]!.forms);
    ask(["a", "text"]);
    expect(ids()).toEqual([]);
    expect(refusedFor({})).toBeNull();
    ask(["b", "text"]);
    ask(["c", "text"]);
    ask(["d", "text"]);
    expect(ids()).toEqual(["2"]);
    s.give("marketer", "request.withdraw", { request });
    s.wait(15 * 86_400_000);
    s.give(null, "request.archive", { request });
    ask(["e", "text"]);
    expect(ids()).toEqual([]);
  });
});

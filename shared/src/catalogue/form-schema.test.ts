import { describe, expect, it } from "vitest";
import { company, file, question, SERVICE, type Scenario } from "../testing/index.ts";
import { parseCommand } from "../workspace/decide.ts";
import type { FormField } from "./form.ts";

const service = SERVICE.campaign_tweak;
/** Which part of which question is refused; the events' types where the form stands. */
const changed = (s: Scenario, fields: readonly FormField[]) => {
  const outcome = s.attempt("lead", "service.change", { service, fields });
  return "code" in outcome
    ? "field" in outcome
      ? outcome.field
      : outcome.code
    : outcome.map(({ type }) => type);
};
const STANDS = ["service.changed"];

describe("a form", () => {
  it("may ask anything, if another answer is so, nested too", () => {
    const s = company();
    const form = [
      question("kind", "choice", { options: ["New", "Change"], onCard: true }),
      question("budget", "money", { showIf: { field: "kind", equals: ["New"] } }),
      question("vendor", "vendor", { showIf: { field: "budget", equals: "answered" } }),
    ];
    expect(changed(s, form)).toEqual(STANDS);
    expect(s.state.services[service]).toMatchObject({ fields: form, formVersion: 2 });
    expect(changed(s, form)).toEqual([]);
  });

  it("goes in no circle, of one, two or three", () => {
    const s = company();
    const on = (id: string, field: string) => question(id, "text", { showIf: { field, equals: "answered" } });
    expect(changed(s, [on("a", "a")])).toBe("fields.0.showIf");
    expect(changed(s, [on("a", "b"), on("b", "a")])).toBe("fields.0.showIf");
    expect(changed(s, [on("a", "c"), on("b", "a"), on("c", "b")])).toBe("fields.0.showIf");
    expect(changed(s, [on("a", "gone")])).toBe("fields.0.showIf");
    expect(changed(s, [on("a", "b"), question("b", "text")])).toEqual(STANDS);
  });

  it("waits only for answers that can come", () => {
    const s = company();
    const yes = question("yes", "yes_no");
    const pick = question("pick", "choice", { options: ["One", "Two"] });
    const after = (field: string, equals: (string | boolean)[]) =>
      question("after", "text", { showIf: { field, equals } });
    expect(changed(s, [yes, after("yes", ["One"])])).toBe("fields.1.showIf");
    expect(changed(s, [pick, after("pick", ["Three"])])).toBe("fields.1.showIf");
    expect(changed(s, [question("free", "text"), after("free", ["One"])])).toBe("fields.1.showIf");
    expect(changed(s, [yes, pick, after("pick", ["One", "Two"])])).toEqual(STANDS);
  });

  it("gives each question one id, one kind for good, and real choices", () => {
    const s = company();
    expect(changed(s, [question("a", "text"), question("a", "text")])).toBe("fields.1.id");
    expect(changed(s, [question("a", "choice", { options: ["One"] })])).toBe("fields.0.options");
    expect(changed(s, [question("a", "choices", { options: ["One", "One"] })])).toBe("fields.0.options");
    expect(changed(s, [question("a", "text", { options: ["One", "Two"] })])).toBe("fields.0.options");
    expect(changed(s, [question("a", "long_text", { onCard: true })])).toBe("fields.0.onCard");
    expect(changed(s, [question("where", "text")])).toBe("fields.0.kind");
    file(s, 1);
    expect(changed(s, [])).toEqual(STANDS);
    expect(changed(s, [question("where", "text")])).toBe("fields.0.kind");
    expect(changed(s, [question("where", "link")])).toEqual(STANDS);
  });

  it("is not read where it is too much or no form at all", () => {
    const tooMany = Array.from({ length: 41 }, (_, i) => question(`q${i}`, "text"));
    const odd: readonly unknown[] = [
      tooMany,
      [question("A b", "text")],
      [question("__proto__", "text")],
      [question("a", "text", { label: "x".repeat(121) })],
      [question("a", "choice", { options: Array.from({ length: 41 }, (_, i) => `Option ${i}`) })],
      [{ ...question("a", "text"), kind: "formula" }],
      [{ ...question("a", "text"), script: "alert(1)" }],
      "text",
    ];
    expect(odd.filter((fields) => !parseCommand("service.change", { service, fields }).problems)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { question } from "../testing/index.ts";
import type { Answers } from "./form.ts";
import { mayHangOn, visibleFields } from "./visible-fields.ts";

const form = [
  question("tracked", "yes_no"),
  question("where", "choices", {
    options: ["Shop", "Site", "App"],
    showIf: { field: "tracked", equals: [true] },
  }),
  question("page", "link", { showIf: { field: "where", equals: ["Shop", "Site"] } }),
  question("note", "text", { showIf: { field: "page", equals: "answered" } }),
];
const shown = (answers: Answers) => visibleFields(form, answers).map(({ id }) => id);

describe("which questions are shown", () => {
  it("follows the answers, down a chain of conditions", () => {
    expect(shown({})).toEqual(["tracked"]);
    expect(shown({ tracked: false })).toEqual(["tracked"]);
    expect(shown({ tracked: true })).toEqual(["tracked", "where"]);
    expect(shown({ tracked: true, where: ["App"] })).toEqual(["tracked", "where"]);
    expect(shown({ tracked: true, where: ["App", "Shop"] })).toEqual(["tracked", "where", "page"]);
    const page = "https://example.com";
    expect(shown({ tracked: true, where: ["Shop"], page })).toEqual(["tracked", "where", "page", "note"]);
  });

  it("hides what hangs on a hidden question, though an answer was given there before", () => {
    expect(shown({ tracked: false, where: ["Shop"], page: "https://example.com" })).toEqual(["tracked"]);
  });

  it("takes blanks for no answer", () => {
    expect(shown({ tracked: true, where: ["Shop"], page: "  " })).toEqual(["tracked", "where", "page"]);
    expect(shown({ tracked: true, where: [] })).toEqual(["tracked", "where"]);
  });

  it("hides a circle, should one stand in a log", () => {
    const circle = [
      question("one", "text", { showIf: { field: "two", equals: "answered" } }),
      question("two", "text", { showIf: { field: "one", equals: "answered" } }),
      question("own", "text", { showIf: { field: "own", equals: "answered" } }),
      question("lost", "text", { showIf: { field: "gone", equals: "answered" } }),
      question("free", "text"),
    ];
    expect(visibleFields(circle, { one: "x", two: "y", own: "z", gone: "w" }).map(({ id }) => id)).toEqual([
      "free",
    ]);
  });

  it("looks at own answers only", () => {
    const odd = [
      question("constructor", "text"),
      question("after", "text", { showIf: { field: "constructor", equals: "answered" } }),
    ];
    expect(visibleFields(odd, {}).map(({ id }) => id)).toEqual(["constructor"]);
  });

  it("knows what may hang on what", () => {
    expect(mayHangOn(form, "tracked", "note")).toBe(false);
    expect(mayHangOn(form, "tracked", "tracked")).toBe(false);
    expect(mayHangOn(form, "note", "tracked")).toBe(true);
    expect(mayHangOn(form, "page", "where")).toBe(true);
  });
});

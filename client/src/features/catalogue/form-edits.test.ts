import { question } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import {
  conditionWords,
  movedField,
  possibleConditions,
  withField,
  withKind,
  withoutField,
} from "./form-edits.ts";

const form = [
  question("size", "choice", { options: ["Small", "Large"] }),
  question("why", "text", { showIf: { field: "size", equals: ["Large"] } }),
  question("who", "vendor", { showIf: { field: "why", equals: "answered" } }),
];
const [size, why] = form;
if (!size || !why) throw new Error("the form has three questions");

test("a condition is read in plain words", () => {
  expect(form.map((field) => conditionWords(form, field))).toEqual([
    "",
    "Only if “size” is “Large”",
    "Only if “why” is answered",
  ]);
});

test("a question waits for others, never for what waits for it", () => {
  expect(possibleConditions(form, size).map(({ id }) => id)).toEqual([]);
  expect(possibleConditions(form, why).map(({ id }) => id)).toEqual(["size"]);
});

test("taking an answer or a question away leaves no condition that cannot come true", () => {
  expect(withField(form, { ...size, options: ["Small", "Huge"] })[1]?.showIf).toEqual({
    field: "size",
    equals: "answered",
  });
  expect(withoutField(form, "size").map(({ showIf }) => showIf)).toEqual([
    null,
    { field: "why", equals: "answered" },
  ]);
});

test("a question of another kind gets a new id, and conditions follow it", () => {
  const changed = withKind(form, size, "yes_no", "q_new");
  expect(changed[0]).toMatchObject({ id: "q_new", kind: "yes_no", options: [] });
  expect(changed[1]?.showIf).toEqual({ field: "q_new", equals: "answered" });
});

test("a question is moved within the form", () => {
  expect(movedField(form, 0, 2).map(({ id }) => id)).toEqual(["why", "who", "size"]);
  expect(movedField(form, 0, 3)).toBe(form);
  expect(movedField(form, 2, 0).map(({ id }) => id)).toEqual(["who", "size", "why"]);
});

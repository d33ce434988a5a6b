import type { FormField } from "@tandem/shared";
import { expect, it } from "vitest";
import { emptyBrief } from "../../ui/brief-draft.ts";
import { fillFrom, readSignal } from "./signal.ts";

const field = (id: string, kind: FormField["kind"]): FormField => ({
  id,
  label: id,
  kind,
  required: true,
  hint: "",
  options: [],
  showIf: null,
  onCard: false,
});
const FORM = [field("where", "link"), field("signal", "text")];
const empty = emptyBrief({ defaultClass: "standard" });

it.each([
  [
    "https://www.linen.example/spring/",
    { title: "Change linen.example/spring", fields: { where: "https://www.linen.example/spring/" } },
  ],
  [
    "Clicks −31 % since Sunday",
    { title: "Clicks −31 % since Sunday", fields: { signal: "Clicks −31 % since Sunday" } },
  ],
  [
    "Clicks fell 31 %: https://linen.example/a?b=1.",
    { title: "Clicks fell 31 %: .", fields: { where: "https://linen.example/a?b=1" } },
  ],
  ["javascript:alert(1)", { title: "javascript:alert(1)", fields: { signal: "javascript:alert(1)" } }],
])("%j fills the form", (text, filled) => expect(fillFrom(text, empty, FORM)).toMatchObject(filled));

it("knows a number when it sees one", () => {
  expect(["−31 %", "€3,400", "none"].map((text) => readSignal(text).hasNumber)).toEqual([true, true, false]);
});

it("keeps what was typed", () => {
  const typed = { ...empty, title: "Hero", fields: { where: "https://a.example" } };
  expect(fillFrom("https://b.example 12 %", typed, FORM)).toMatchObject({
    title: "Hero",
    fields: { where: "https://a.example", signal: "12 %" },
  });
});

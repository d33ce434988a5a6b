import { memberId } from "@tandem/shared/testing";
import { expect, it } from "vitest";
import { suggest, type Nameable } from "./suggest.ts";

const nameable: Nameable = {
  people: [
    { id: memberId(1), name: "Hana Kimura", side: "it" },
    { id: memberId(2), name: "José Ruiz", side: "marketing" },
  ],
  requests: () => [
    { id: "a", key: "CAM-142", title: "Linen landing page" },
    { id: "b", key: "CAM-14", title: "Swap the hero" },
  ],
  keyPrefix: "CAM",
};
const labels = (text: string) => suggest(text, text.length, nameable).options.map(({ label }) => label);

it.each([
  ["@", ["Hana Kimura", "José Ruiz"]],
  ["Ask @kim", ["Hana Kimura"]],
  ["(@jose", ["José Ruiz"]],
  ["@Hana K", ["Hana Kimura"]],
  ["@Hana Kimura", []],
  ["mail@ha", []],
  ["See CAM", ["CAM-142", "CAM-14"]],
  ["See cam-14", ["CAM-142"]],
  ["#linen", ["CAM-142"]],
  ["#14", ["CAM-142", "CAM-14"]],
  ["camera", []],
  ["nothing", []],
])("%s", (typed, expected) => {
  expect(labels(typed)).toEqual(expected);
});

it("says where what was typed begins, so that a choice takes its place", () => {
  const { from, options } = suggest("Ask @ki today", 7, nameable);
  expect([from, options[0]?.insert]).toEqual([4, "@Hana Kimura "]);
});

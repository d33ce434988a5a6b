import { expect, it } from "vitest";
import { memberId } from "../testing/index.ts";
import { keyPattern, spellOut, takeMentions } from "./mentions.ts";

const people = [
  { id: memberId(1), name: "Ann" },
  { id: memberId(2), name: "Ann Vos" },
  { id: memberId(3), name: "José (Pepe) Ruiz" },
];
const nameOf = (member: string) => people.find(({ id }) => id === member)?.name ?? "someone who left";

it.each([
  ["@Ann Vos and @Ann, please", "@[1] and @[2], please", [2, 1]],
  ["@Ann @Ann", "@[1] @[1]", [1]],
  ["ask @José (Pepe) Ruiz.", "ask @[1].", [3]],
  ["@Anna, ann@Ann and @someone", "@Anna, ann@Ann and @someone", []],
  ["nobody", "nobody", []],
])("keeps no name: %s", (typed, text, named) => {
  expect(takeMentions(typed, people)).toEqual({ text, mentions: named.map(memberId) });
});

it("spells names out again, and leaves a number that nobody stands for", () => {
  const { text, mentions } = takeMentions("@Ann Vos and @Ann", people);
  expect(spellOut(text, mentions, nameOf)).toBe("@Ann Vos and @Ann");
  expect(spellOut("@[7] @[0]", mentions, nameOf)).toBe("@[7] @[0]");
  expect(spellOut("@[1]", [memberId(9)], nameOf)).toBe("@someone who left");
});

it("names twenty at most; the rest stay words", () => {
  const crowd = Array.from({ length: 25 }, (_, i) => ({ id: memberId(i), name: `P${i}.` }));
  const { text, mentions } = takeMentions(crowd.map(({ name }) => `@${name}`).join(" "), crowd);
  expect(mentions).toHaveLength(20);
  expect(text).toContain("@P24.");
});

it("finds keys as words of their own", () => {
  const keys = (text: string) => [...text.matchAll(keyPattern("CAM"))].map(([, key]) => key);
  expect(keys("CAM-1, see (CAM-142) and CAM-7.")).toEqual(["CAM-1", "CAM-142", "CAM-7"]);
  expect(keys("XCAM-1 CAM-1a CAM- A-CAM-3")).toEqual([]);
});

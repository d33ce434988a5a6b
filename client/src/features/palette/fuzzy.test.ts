import { expect, test } from "vitest";
import { folded, fuzzyScore, wordsOf } from "./fuzzy.ts";

const best = (typed: string, ...texts: string[]) =>
  texts
    .map((text) => ({ text, score: fuzzyScore(folded(text), wordsOf(typed)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text);

test("the whole name comes before its beginning, that before a later word, that before a middle", () => {
  expect(best("plan", "Launch plan", "Airplane", "Plan", "Planning")).toEqual([
    "Plan",
    "Planning",
    "Launch plan",
    "Airplane",
  ]);
});

test("every word must be there, in any order, with or without accents", () => {
  expect(best("preise uber", "Über Preise", "Über uns")).toEqual(["Über Preise"]);
  expect(best("über", "Uber uns")).toEqual(["Uber uns"]);
});

test("initials find a name, scattered letters do not", () => {
  expect(best("lp", "Email landing page", "File a new hamper")).toEqual(["Email landing page"]);
  expect(best("cam142", "CAM-142 Spring sale")).toEqual([]);
  expect(best("142", "CAM-142 Spring sale")).toEqual(["CAM-142 Spring sale"]);
});

test("what looks like a pattern is text", () => {
  expect(best("(.*", "Everything", "A (.* sign")).toEqual(["A (.* sign"]);
});

import { expect, test } from "vitest";
import type { WhyChanged } from "@tandem/shared/flow";
import { changeWords, movedStages, whyTitle } from "./why-words.ts";

const stage = (standing: WhyChanged["stages"][number]["standing"], now: number, before: number) => ({
  standing,
  nowDays: now,
  beforeDays: before,
  changeDays: now - before,
  movers: [],
});
const stages = [
  stage("ready", 6, 3.6),
  stage("in_progress", 2, 1.3),
  stage("declined", 0, 0),
  stage("filed", 1, 2),
];

test("the sentence names the change and the stage that made up most of it, in its direction", () => {
  expect(whyTitle({ changeDays: 2.1, stages }, "Week 37", "the four weeks before")).toBe(
    "Week 37 took 2.1 days longer than the four weeks before, 2.4 of them in Ready",
  );
  expect(whyTitle({ changeDays: -1, stages: [stage("filed", 1, 2)] }, "These days", "before")).toBe(
    "These days took 1.0 day less than before, 1.0 of them in Filed",
  );
  expect(whyTitle({ changeDays: 0.01, stages }, "Week 37", "before")).toBe("Week 37 took as long as before");
  expect(whyTitle({ changeDays: null, stages }, "Week 37", "before")).toBe("Nothing to compare week 37 with");
});

test("stages are told strongest first, with their sign, without those nobody was in", () => {
  expect(movedStages(stages).map(({ standing }) => standing)).toEqual(["ready", "filed", "in_progress"]);
  expect(changeWords(-1)).toBe("−1.0");
  expect(changeWords(0.7)).toBe("+0.7");
  expect(changeWords(0.01)).toBe("±0");
  expect(changeWords(null)).toBe("–");
});

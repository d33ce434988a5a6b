import { expect, test } from "vitest";
import { ageTone } from "./age-tone.ts";

test.each([
  [7, 10, "calm"], // 70 % exactly
  [8, 10, "amber"],
  [10, 10, "amber"], // 100 % exactly
  [11, 10, "red"],
  [1, 1, "amber"],
  [2, 1, "red"],
  [99, null, "calm"],
])("%i days of %s expected are %s", (age, expected, tone) => expect(ageTone(age, expected)).toBe(tone));

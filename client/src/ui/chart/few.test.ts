import { expect, test } from "vitest";
import { fewWords, shareWords } from "./few.ts";
import { sampleWords } from "./forecast-panel.tsx";
import { spanWords } from "./shown-figures.ts";

test("of none there are no figures yet, of nine not enough, of ten nothing is missing", () => {
  const words = { none: "None yet.", some: "Nine did.", shows: "Tandem shows how long they take" };
  expect(fewWords(0, words)).toEqual({ heading: "No figures yet", words: "None yet." });
  expect(fewWords(9, words)).toEqual({
    heading: "Not enough data yet",
    words: "Nine did. From 10 on, Tandem shows how long they take. Until then it does not guess.",
  });
  expect(fewWords(10, words)).toBeUndefined();
});

test("a share of fewer than ten is told as counts", () => {
  expect([shareWords(0, 0), shareWords(2, 3), shareWords(9, 10)]).toEqual(["–", "2 of 3", "90\u00a0%"]);
});

test("a forecast tells what went live today beside what it draws from", () => {
  expect(sampleWords({ finished: 0, finishedToday: 1 })).toBe(
    "1 request went live today and counts from tomorrow.",
  );
  expect(sampleWords({ finished: 9, finishedToday: 2 })).toBe(
    "9 requests went live in the 90 days up to yesterday. 2 more went live today and count from tomorrow.",
  );
  expect(sampleWords({ finished: 9, finishedToday: 0 })).toBe(
    "9 requests went live in the 90 days up to yesterday.",
  );
});

test("a window that reaches back before the first filing begins with it", () => {
  const window = { from: "2026-09-01", to: "2026-11-23" };
  expect(spanWords({ firstFiled: "2026-08-30", window }, "the last 12 weeks")).toBe("the last 12 weeks");
  expect(spanWords({ firstFiled: null, window }, "the last 12 weeks")).toBe("the last 12 weeks");
  expect(spanWords({ firstFiled: "2026-11-16", window }, "the last 12 weeks")).toBe(
    "since the first filing on Mon 16\u00a0Nov",
  );
  expect(spanWords({ firstFiled: "2026-11-23", window }, "the last 12 weeks")).toBe(
    "since the first filing today",
  );
});

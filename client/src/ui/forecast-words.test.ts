import { expect, test } from "vitest";
import { forecastWords } from "./forecast-words.ts";

/** Two go live on each of the twenty days before Monday 16 November. */
const steady = {
  today: "2026-11-16",
  daily: Array.from({ length: 20 }, () => 2),
  finished: 40,
  finishedToday: 0,
};
const running = { start: "2026-11-09", end: "2026-11-20" };

test("a running sprint is forecast from tomorrow, a planned one over its own days", () => {
  // Four days are left: eight go live.
  expect(forecastWords(steady, running, 10)).toBe(
    "85 % sure: at least 8 of these 10 are live by Fri 20\u00a0Nov. All of them: 0\u00a0%.",
  );
  expect(forecastWords(steady, running, 8)).toBe("All 8 are likely live by Fri 20\u00a0Nov: 100\u00a0%.");
  // Twelve days of its own: twenty-four.
  const planned = { start: "2026-11-23", end: "2026-12-04" };
  expect(forecastWords(steady, planned, 30)).toMatch(/^85 % sure: at least 24 of these 30 /u);
});

test("nothing is said of a sprint that is over, of an empty one, or from too little", () => {
  expect(forecastWords(steady, { start: "2026-11-02", end: "2026-11-13" }, 3)).toBeNull();
  expect(forecastWords(steady, running, 0)).toBeNull();
  expect(forecastWords({ ...steady, finished: 9 }, running, 3)).toBeNull();
});

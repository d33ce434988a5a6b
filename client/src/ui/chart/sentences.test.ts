import { expect, test } from "vitest";
import { chartTop, edgeWords } from "./cycle-chart.tsx";
import { quarterEnd } from "./quarter.ts";
import {
  ageingTitle,
  cumulativeTitle,
  cycleTitle,
  forecastTitle,
  openingHours,
  servicesTitle,
  slowWeek,
  speedSentence,
  splitTitle,
  throughputTitle,
} from "./sentences.ts";

test("speed says 85 %, half and how the target stands", () => {
  const speed = { requests: 10, p50Days: 5, p85Days: 12 };
  expect(speedSentence(speed, 10)).toBe("85 % are live within 12 days, half within 5. The target is 10.");
  expect(speedSentence(speed, 12)).toContain("The target of 12 is reached.");
  expect(speedSentence(speed, null)).toContain("No target is set.");
  expect(speedSentence({ requests: 0, p50Days: null, p85Days: null }, 10)).toBe(
    "Nothing went live in this window.",
  );
});

test("cycle time says half and 85 %, and one figure where they are the same", () => {
  expect(cycleTitle({ requests: 10, p50Days: 4, p85Days: 8 })).toBe(
    "Half of the work takes 4 days once started, 85 % takes 8",
  );
  expect(cycleTitle({ requests: 10, p50Days: 1, p85Days: 1 })).toBe(
    "85 % of the work takes 1 day at most, once started",
  );
  expect(cycleTitle({ requests: 9, p50Days: 4, p85Days: 8 })).toBe("How long work takes once started");
});

test("the split tells the nearest everyday fraction before the start", () => {
  const split = (filed: number, work: number, requests = 10) => ({
    requests,
    stages: [
      { standing: "filed" as const, meanElapsedDays: filed },
      { standing: "in_progress" as const, meanElapsedDays: work },
    ],
  });
  expect(splitTitle(split(4, 6))).toBe("Two in five days pass before work starts");
  expect(splitTitle(split(5, 5))).toBe("Every second day passes before work starts");
  expect(splitTitle(split(2.6, 7.4))).toBe("One in four days passes before work starts");
  expect(splitTitle(split(0.1, 9.9))).toBe("Almost all days pass after work starts");
  expect(splitTitle(split(4, 6, 9))).toBe("Where the days go");
});

test("ageing counts who is older than 19 in 20", () => {
  expect(ageingTitle(12, 1)).toBe("One card is older than 19 in 20 that passed");
  expect(ageingTitle(12, 3)).toBe("Three cards are older than 19 in 20 that passed");
  expect(ageingTitle(12, 0)).toBe("No card is older than 19 in 20 that passed");
  expect(ageingTitle(12, null)).toBe("How old is what is in progress");
  expect(ageingTitle(0, 0)).toBe("Nothing is in progress");
});

test("cumulative flow compares what is open and what arrives, first half against second", () => {
  const flow = (filed: number[], live: number[]) => ({
    days: filed.map((_, i) => `2026-11-0${i + 1}`),
    arrivals: { filed, live } as never,
  });
  expect(cumulativeTitle(flow([10, 12, 14, 20, 26], [0, 4, 9, 16, 24]))).toBe(
    "Open requests shrank while arrivals grew",
  );
  expect(cumulativeTitle(flow([10, 12, 14, 16, 18], [0, 2, 4, 6, 8]))).toBe(
    "Open requests and arrivals both held steady",
  );
  expect(cumulativeTitle(flow([], []))).toBe("What is open, stage by stage");
});

test("throughput tells the median of whole weeks only", () => {
  const week = (requests: number, days = 7) => ({ requests, days });
  expect(throughputTitle([week(1, 2), week(9), week(11), week(20), week(8)])).toBe(
    "In every second week 11 or more go live",
  );
  expect(throughputTitle([week(5, 3)])).toBe("How many go live each week");
  expect(throughputTitle([week(0), week(0), week(3)])).toBe("How many go live each week");
  expect(throughputTitle([week(0), week(0), week(0), week(4)])).toBe("Most weeks pass without a go-live");
});

test("a forecast says what 85 % reach, and by when", () => {
  const answer = {
    seed: 1985,
    trials: 10_000,
    sampleDays: 90,
    requests: 100,
    days: 30,
    until: "2026-12-24",
    results: [{ confidencePercent: 85, requests: 53 }],
  };
  expect(forecastTitle(answer)).toBe("At least 53 more go live by Thu 24\u00a0Dec");
  expect(forecastTitle(null)).toBe("How many more go live");
});

test("services are judged from ten finished requests on", () => {
  const service = (requests: number, share: number) => ({
    sleAttainment: { requests, kept: requests * share, share },
    expected: { cycleDays: 5, cycleProbability: 0.85, marketDays: 8, marketProbability: 0.85 },
  });
  expect(servicesTitle([service(20, 0.9), service(20, 0.7), service(9, 0.1)])).toBe(
    "One of two services with enough data keeps its expectation",
  );
  expect(servicesTitle([service(20, 0.9), service(12, 0.86)])).toBe("Both services keep their expectation");
  expect(servicesTitle([service(20, 0.1), service(12, 0.2)])).toBe(
    "None of two services keeps its expectation",
  );
  expect(servicesTitle([service(9, 1)])).toBe("Expectations by service");
});

test("the slow week is one with enough go-lives to say so", () => {
  const week = (n: number, requests: number, p85Days: number) => ({
    week: `2026-W${n}`,
    monday: "2026-11-02",
    requests,
    p50Days: 3,
    p85Days,
  });
  expect(slowWeek([week(40, 12, 9), week(41, 2, 40), week(42, 8, 15)])?.week).toBe("2026-W42");
  expect(slowWeek([])).toBeNull();
});

test("opening hours are told in minutes, in hours and minutes, then in hours", () => {
  expect([42, 140, 600, 840].map((minutes) => openingHours(minutes * 60))).toEqual([
    "42 min",
    "2 h 20 min",
    "10 h",
    "14 h",
  ]);
});

test("a quarter that is about to end gives way to the next", () => {
  expect(quarterEnd("2026-11-22", 10)).toBe("2026-12-31");
  expect(quarterEnd("2026-12-24", 10)).toBe("2027-03-31");
});

test("a few very old requests lie on the edge instead of pressing the others flat, and are told", () => {
  const items = [3, 5, 8, 200, 1141].map((cycleDays) => ({ cycleDays }));
  expect(chartTop(items, 64)).toBe(160);
  expect(edgeWords(items, 64)).toBe("2 lie on the upper edge, the longest took 1,141 days.");
  expect(chartTop(items.slice(0, 3), 8)).toBeNull();
  expect(edgeWords(items.slice(0, 3), 8)).toBe("");
});

import { expect, test } from "vitest";
import { asks, happened, reasons } from "./brief-words.ts";

type Told = Parameters<typeof asks>[0];

const told = {
  speedToMarket: { requests: 40, p50Days: 9, p85Days: 14 },
  counts: { finished: 40, filed: 52 },
  before: { speedToMarket: { requests: 30, p85Days: 19 }, counts: { finished: 30 } },
  promisesKept: { requests: 3, share: 1, promised: 0.85 },
  mirror: {
    it: { sleAttainment: { requests: 40, share: 0.9 } },
    marketing: { scopeChanges: { changesPerRequest: 0.16 } },
  },
  wip: { items: [{ key: "CAM-1", ageDays: 12, tone: "red" }] },
  blockers: { reasons: [{ reason: "vendor", elapsedMs: 3 * 86_400_000 }] },
  whoWaits: {
    totalElapsedMs: 1,
    sides: [
      { side: "it", share: 0.9 },
      { side: "marketing", share: 0.08 },
    ],
    parts: [
      { cause: "in_progress", share: 0.5 },
      { cause: "ready", share: 0.43 },
    ],
  },
  why: { changeDays: -4.8, stages: [], movers: [{ key: "CAM-2", title: "Late", elapsedDays: 3 }] },
  sprintGoals: [{ chance: 0.2, name: "Sprint 24", end: "2026-11-27" }],
} as unknown as Told;

test("the brief says what happened with the figures before beside it, and guesses nothing of few", () => {
  const lines = happened(told).join(" ").replaceAll("\u00a0", " ");
  expect(lines).toContain("85 % of ideas are live within 14 days, half within 9; before it was 19 days.");
  expect(lines).toContain("40 requests went live, 30 before; 52 were filed.");
  expect(lines).not.toContain("came true");
});

test("it says why, and names no request as the culprit of what went faster", () => {
  const lines = reasons(told).join(" ").replaceAll("\u00a0", " ");
  expect(lines).toContain("90 % waited for IT, 8 % for marketing");
  expect(lines).not.toContain("CAM-2");
});

test("it asks for four decisions at most, the gap to the target first", () => {
  const lines = asks(told, 10).map((line) => line.replaceAll("\u00a0", " "));
  expect(lines).toEqual([
    "Close the gap to the target: 14 days today, 10 wanted.",
    "Start less at once, or lend the pod hands: 43 % of the days pass in Ready.",
    "Name who ends it on each side: “waiting for a vendor” held work for 3 d.",
    "Finish or drop what is over age: CAM-1 (day 12).",
  ]);
  expect(asks(told, 20)[0]).not.toContain("target");
});

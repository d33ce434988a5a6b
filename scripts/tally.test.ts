import { expect, test } from "vitest";
import { crashTally, playwrightTally, sentence, sum, vitestTally } from "./tally.mjs";

const vitestReport = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [],
};

test("a file that Vitest could not load counts as a failure", () => {
  const unloaded = { status: "failed", assertionResults: [] };
  expect(vitestTally({ ...vitestReport, testResults: [unloaded] }, 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 1,
  });
});

test("a file whose tests failed is not counted on top of them", () => {
  const file = { status: "failed", assertionResults: [{ status: "failed" }] };
  expect(vitestTally({ ...vitestReport, numFailedTests: 1, testResults: [file] }, 1).failed).toBe(1);
});

test("a runner that ends badly though all its tests passed counts as a failure", () => {
  expect(vitestTally(vitestReport, 1).failed).toBe(1);
  const stats = { expected: 2, unexpected: 0, flaky: 0, skipped: 0 };
  expect(playwrightTally({ stats, errors: [] }, 1).failed).toBe(1);
});

test("a test that passed only at the second try has failed", () => {
  const stats = { expected: 2, unexpected: 1, flaky: 1, skipped: 0 };
  expect(playwrightTally({ stats, errors: [{ message: "no server" }] }, 1)).toEqual({
    passed: 2,
    failed: 3,
    skipped: 0,
  });
});

test("the last line sums all runners and names skipped tests only where there are any", () => {
  expect(sentence(sum([{ passed: 3, failed: 0, skipped: 1 }, crashTally]))).toBe(
    "3 passed, 1 failed, 1 skipped",
  );
  expect(sentence(sum([{ passed: 3, failed: 0, skipped: 0 }]))).toBe("3 passed, 0 failed");
});

test("no test at all is a failure", () => {
  expect(sentence(sum([{ passed: 0, failed: 0, skipped: 0 }]))).toBe("0 passed, 1 failed");
});

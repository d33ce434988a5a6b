// Adds up what the test runners say, so that nothing that went wrong is counted as nothing.

/** The counts of Vitest's JSON report. A file that could not be loaded, or a fault outside any test, is one failure. */
export function vitestTally(report, exitCode) {
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  return blame(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** The counts of Playwright's JSON report. A test that passed only when tried again has failed. */
export function playwrightTally(report, exitCode) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return blame(exitCode, { passed: expected, failed: unexpected + flaky + report.errors.length, skipped });
}

/** What a runner that left no report has to show. */
export const crashTally = { passed: 0, failed: 1, skipped: 0 };

function blame(exitCode, tally) {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** The sum. Where no test ran at all, that is a failure. */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total.passed + total.failed === 0 ? { ...total, failed: 1 } : total;
}

/** "12 passed, 1 failed", and ", 2 skipped" where any were. */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

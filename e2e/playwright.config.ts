import { defineConfig } from "@playwright/test";

// Set by `corepack pnpm test`, which finds the Chromium or Chrome of this machine.
const browser = process.env.CHROMIUM;

export default defineConfig({
  testDir: "src",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  // A test that passes only at the second try has found something.
  retries: 0,
  // Waiting is not measuring: a slow machine gets the time it needs.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    headless: true,
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    // Keeping a trace of every test takes a quarter of all time; `TRACE=1` keeps those of the failed.
    trace: process.env.TRACE === undefined ? "off" : "retain-on-failure",
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: [
        "--no-sandbox",
        // A test is over before an optimizing compiler pays.
        "--js-flags=--no-opt --no-maglev",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [{ name: "chromium" }],
});

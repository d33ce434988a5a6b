// `corepack pnpm test`: every test of every runner, then one line that sums them, as the last one printed.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findOrInstallBrowser } from "./browser.mjs";
import { ensureBuilt, partNames } from "./build.mjs";
import { requireNode } from "./node-version.mjs";
import { sourceFiles } from "./source-files.mjs";
import { crashTally, playwrightTally, sentence, sum, vitestTally } from "./tally.mjs";

requireNode();
const root = fileURLToPath(new URL("..", import.meta.url));
const browser = findOrInstallBrowser();
if (browser === undefined) {
  console.error(
    process.env.CHROMIUM
      ? `CHROMIUM names ${process.env.CHROMIUM}, which is not a program: set it to a Chromium or Chrome, or unset it.`
      : "The tests drive a real browser: install Chromium or Google Chrome, or set CHROMIUM to its path.",
  );
  process.exit(1);
}

/** Runs a package's program with Node, its output shown as it comes; resolves to its exit code. */
function run(script, args, { cwd, env }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, script), ...args], {
      cwd: path.join(root, cwd),
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, CHROMIUM: browser, ...env },
    });
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });
}

function tallied(file, exitCode, tally) {
  if (!existsSync(file)) return crashTally;
  try {
    return tally(JSON.parse(readFileSync(file, "utf8")), exitCode);
  } catch (cause) {
    console.error(`The report ${file} could not be read: ${cause.message}`);
    return crashTally;
  }
}

async function vitest(reports) {
  const file = path.join(reports, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run("node_modules/vitest/vitest.mjs", ["run", ...reporters], { cwd: ".", env: {} });
  return tallied(file, code, vitestTally);
}

async function playwright(reports) {
  const file = path.join(reports, "playwright.json");
  const code = await run("e2e/node_modules/@playwright/test/cli.js", ["test", "--reporter=list,json"], {
    cwd: "e2e",
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return tallied(file, code, playwrightTally);
}

/** A build that fails is one failure; what needs no build is tested all the same. */
function build() {
  try {
    ensureBuilt(partNames, (line) => console.log(line));
    return true;
  } catch (cause) {
    console.error(cause.message);
    return false;
  }
}

const built = build();
const hasSpecs = sourceFiles(root, /\.spec\.ts$/, "e2e/src").length > 0;
const runners = [
  { name: "Vitest", start: vitest },
  ...(built && hasSpecs ? [{ name: "Playwright", start: playwright }] : []),
];

const tallies = built ? [] : [crashTally];
const reports = mkdtempSync(path.join(tmpdir(), "tandem-test-"));
try {
  for (const { name, start } of runners) {
    const tally = await start(reports);
    console.log(`\n${name}: ${sentence(tally)}\n`);
    tallies.push(tally);
  }
} finally {
  rmSync(reports, { recursive: true, force: true });
}

const total = sum(tallies);
console.log(sentence(total));
process.exitCode = total.failed === 0 ? 0 : 1;

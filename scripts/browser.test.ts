import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findBrowser } from "./browser.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tandem-browser-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, "");
  chmodSync(file, 0o755);
  return file;
}

test("the first of PATH's browsers is taken", () => {
  const chrome = program("google-chrome");
  expect(findBrowser({ PATH: ["/nowhere", folder].join(path.delimiter) }, "linux")).toBe(chrome);
});

test("one without windows is taken before all others", () => {
  program("chromium");
  const shell = program("chromium-headless-shell");
  expect(findBrowser({ PATH: folder }, "linux")).toBe(shell);
});

test("CHROMIUM wins over PATH, and nothing else is tried where it names no program", () => {
  program("chromium");
  const mine = program("my-browser");
  expect(findBrowser({ PATH: folder, CHROMIUM: mine }, "linux")).toBe(mine);
  expect(findBrowser({ PATH: folder, CHROMIUM: "/nowhere/chromium" }, "linux")).toBeUndefined();
});

test("a file that cannot be run is no browser", () => {
  const file = program("chromium");
  chmodSync(file, 0o644);
  expect(findBrowser({ PATH: folder }, "linux")).not.toBe(file);
});

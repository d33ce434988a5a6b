import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ensureBuilt } from "./build.mjs";

let root = "";
const at = (file: string) => path.join(root, file);
const BUILDER = `
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
mkdirSync("dist", { recursive: true });
writeFileSync("dist/main.js", readFileSync("src/main.ts"));
writeFileSync("dist/cli.js", "");
`;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "tandem-build-"));
  for (const folder of ["server/src", "shared/src", "node_modules"])
    mkdirSync(at(folder), { recursive: true });
  writeFileSync(at("server/build.mjs"), BUILDER);
  writeFileSync(at("server/src/main.ts"), "first");
});
afterEach(() => rmSync(root, { recursive: true }));

/** The parts that a start would build now. */
function built(): string[] {
  const said: string[] = [];
  ensureBuilt(["server"], (line: string) => said.push(line), root);
  return said;
}

test("a second start builds nothing", () => {
  expect(built()).toHaveLength(1);
  expect(built()).toEqual([]);
});

test("a changed source is built, a file that was only touched or a test is not", () => {
  built();
  utimesSync(at("server/src/main.ts"), new Date(), new Date());
  writeFileSync(at("server/src/main.test.ts"), "a test");
  expect(built()).toEqual([]);
  writeFileSync(at("server/src/main.ts"), "second");
  expect(built()).toHaveLength(1);
  expect(readFileSync(at("server/dist/main.js"), "utf8")).toBe("second");
});

test("a source that came, went or was renamed is seen, also in shared", () => {
  built();
  writeFileSync(at("shared/src/a.ts"), "");
  expect(built()).toHaveLength(1);
  rmSync(at("shared/src/a.ts"));
  expect(built()).toHaveLength(1);
});

test("output that went missing is built again", () => {
  built();
  rmSync(at("server/dist/cli.js"));
  expect(built()).toHaveLength(1);
});

test("a build that fails is told in a sentence and tried again at the next start", () => {
  writeFileSync(at("server/build.mjs"), "process.exit(1);");
  expect(built).toThrow("the server could not be built");
  writeFileSync(at("server/build.mjs"), BUILDER);
  expect(built()).toHaveLength(1);
});

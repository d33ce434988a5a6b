import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { emptyState, replay, stateHash, type Envelope } from "@tandem/shared";
import { company, id, WORKSPACE } from "@tandem/shared/testing";
import { openSqlite } from "../store/sqlite/open.ts";
import type { Outcome } from "./outcome.ts";
import { fileRequest, numbers, testEngines } from "./testing/engines.ts";
import { killUnderLoad, type Victim } from "./testing/kill-under-load.ts";

const ROUNDS = 20;
const SEED = Number(process.env["SEED"] ?? Date.now() % 2 ** 32);

const folder = mkdtempSync(path.join(tmpdir(), "tandem-kill-"));
const file = path.join(folder, "tandem.sqlite");
// Beside the packages that it needs at run time; bundled once, because it is started many times.
const bundle = fileURLToPath(new URL(`../../node_modules/.tandem-kill/${process.pid}.mjs`, import.meta.url));

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL("testing/victim.ts", import.meta.url))],
    outfile: bundle,
    external: ["@photostructure/sqlite"],
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
});
afterAll(() => {
  rmSync(bundle, { force: true });
  rmSync(folder, { recursive: true });
});

async function start(): Promise<Victim> {
  const child = spawn(process.execPath, [bundle, file], { stdio: ["pipe", "pipe", "inherit"] });
  const gone = once(child, "exit");
  const [port] = await Promise.race([
    once(createInterface(child.stdout), "line"),
    gone.then(() => Promise.reject(new Error("the victim did not start"))),
  ]);
  return {
    async send(envelopes: readonly Envelope[]) {
      const response = await fetch(`http://127.0.0.1:${port}/`, {
        method: "POST",
        body: JSON.stringify(envelopes),
      });
      if (!response.ok) throw new Error(`answered with ${response.status}`);
      const outcomes: readonly Outcome[] = JSON.parse(await response.text());
      return outcomes;
    },
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

it(`loses no acknowledged command and does none twice, killed ${ROUNDS} times under load (SEED=${SEED})`, async () => {
  const founding = company().log;
  const founded = openSqlite(file).store;
  await founded.append(founding);
  await founded.close();

  const { acknowledged, sent, resent, slowestStart } = await killUnderLoad({
    seed: SEED,
    rounds: ROUNDS,
    start,
    command: (n) => fileRequest(n, id(0x200000 + n)),
  });
  console.log(
    `SEED=${SEED}: ${sent} commands, ${resent} sends repeated, slowest start ${slowestStart.toFixed(0)} ms`,
  );

  const { store } = openSqlite(file);
  const log = await store.read(WORKSPACE, 1, 1_000_000);
  expect(log.map(({ seq }) => seq)).toEqual(numbers(1, founding.length + sent));
  expect(acknowledged.size).toBe(sent);
  expect(new Map(log.slice(founding.length).map(({ commandId, seq }) => [commandId, seq]))).toEqual(
    acknowledged,
  );
  expect(resent).toBeGreaterThan(0);

  // What a restart makes of snapshot and log is what the log alone says.
  const { engines } = testEngines(store);
  const hash = stateHash(await engines.state(WORKSPACE));
  expect(hash).toBe(stateHash(replay(emptyState("server"), log)));
  await engines.close();
  await store.close();
}, 60_000);

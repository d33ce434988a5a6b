import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { emptyState, replay, stateHash } from "@tandem/shared";
import { id } from "@tandem/shared/testing";
import { openSqlite } from "./store/sqlite/open.ts";
import { founder, visit } from "./testing/visitor.ts";
import { fileRequest, numbers, testEngines } from "./workspace/testing/engines.ts";
import { killUnderLoad } from "./workspace/testing/kill-under-load.ts";

const ROUNDS = 20;
const SEED = Number(process.env["SEED"] ?? Date.now() % 2 ** 32);

const folder = mkdtempSync(path.join(tmpdir(), "tandem-main-kill-"));
// Beside the packages that it needs at run time; bundled once, as it is for use, because it is started many times.
const bundle = fileURLToPath(
  new URL(`../node_modules/.tandem-kill/main-${process.pid}.mjs`, import.meta.url),
);

beforeAll(async () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  );
  await build({
    entryPoints: [fileURLToPath(new URL("main.ts", import.meta.url))],
    outfile: bundle,
    external: Object.keys(dependencies).filter((name) => !name.startsWith("@tandem/")),
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

/** The whole server as a process of its own. */
async function start(): Promise<{ url: string; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, [bundle], {
    env: { ...process.env, PORT: "0", DATA_DIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  const [line] = await Promise.race([
    once(createInterface(child.stdout), "line"),
    gone.then(() => Promise.reject(new Error("the server did not start"))),
  ]);
  const kill = async () => {
    child.kill("SIGKILL");
    await gone;
  };
  return { url: String(line).split(" ").at(-1) ?? "", kill };
}

it(`loses nothing that it acknowledged and does nothing twice, killed ${ROUNDS} times (SEED=${SEED})`, async () => {
  const first = await start();
  const { api, cookie, workspace, member } = await founder(first.url);
  const { state } = await api.workspace.snapshot.query({ workspace });
  const service = Object.values(state.services).find(({ key }) => key === "campaign_tweak")?.id;
  if (service === undefined) throw new Error("a new workspace has a service for tweaks");
  await first.kill();

  const { acknowledged, sent, resent, slowestStart } = await killUnderLoad({
    seed: SEED,
    rounds: ROUNDS,
    command: (n) => fileRequest(n, id(0x200000 + n), service),
    async start() {
      const { url, kill } = await start();
      // The session outlives its server too.
      const window = visit(url).withCookie(cookie());
      return {
        kill,
        send: (commands) =>
          window.api.workspace.send.mutate({ workspace, as: member, commands: [...commands] }),
      };
    },
  });
  console.log(
    `SEED=${SEED}: ${sent} commands, ${resent} sends repeated, slowest start ${slowestStart.toFixed(0)} ms`,
  );

  const { store } = openSqlite(path.join(folder, "tandem.db"));
  const log = await store.read(workspace, 1, 1_000_000);
  const before = log.length - sent;
  expect(log.map(({ seq }) => seq)).toEqual(numbers(1, log.length));
  expect(new Map(log.slice(before).map(({ commandId, seq }) => [commandId, seq]))).toEqual(acknowledged);
  expect(acknowledged.size).toBe(sent);
  expect(sent).toBeGreaterThan(0);
  const { engines } = testEngines(store);
  const hash = stateHash(await engines.state(workspace));
  expect(hash).toBe(stateHash(replay(emptyState("server"), log)));
  await engines.close();
  await store.close();
}, 300_000);

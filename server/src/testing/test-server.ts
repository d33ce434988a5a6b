import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import { startServer } from "../compose.ts";
import { type Config, readConfig } from "../config.ts";

/** A Wednesday at eleven in Brussels: no test may hang on the hour or the day that it happens to run. */
const WORKDAY = Date.UTC(2026, 5, 10, 9);

/** A clock that runs from a fixed time, and that a test can set forward. */
export function movableClock(from = WORKDAY) {
  const started = Date.now();
  let ahead = 0;
  return {
    now: () => from + Date.now() - started + ahead,
    forward(ms: number) {
      ahead += ms;
    },
  };
}

/** The real server on a free port over a store in a folder of its own. */
export async function startTestServer(changes: Partial<Config> = {}, clock: () => number = Date.now) {
  const dataDir = changes.dataDir ?? (await mkdtemp(path.join(tmpdir(), "tandem-server-")));
  const config = { ...readConfig({ PORT: "0", DATA_DIR: dataDir }), ...changes };
  const log = pino({ level: process.env["TEST_LOG"] ?? "silent" }, pino.destination({ fd: 2, sync: true }));
  const server = await startServer({ config, clientFolder: path.join(dataDir, "no-client"), log, clock });
  return {
    url: `http://localhost:${server.port}`,
    dataDir,
    /** Stops it; its data stays, for a second start. */
    stop: () => server.close(),
    async end() {
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export type TestServer = Awaited<ReturnType<typeof startTestServer>>;

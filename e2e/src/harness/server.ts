import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../../server/dist/main.js", import.meta.url));

/** How long the server may take to say where it is, in milliseconds; a demo is made before that. */
const STARTS_WITHIN = 30_000;

/** The built server as a process of its own, over a data folder of its own. */
export interface TandemProcess {
  /** Where a browser reaches it; the same after a restart, so that open pages come back by themselves. */
  readonly url: string;
  readonly dataDir: string;
  /** Of the process that runs now; undefined while none does. */
  pid(): number | undefined;
  /** Ends the process as whoever runs Tandem would, or at once with SIGKILL; the data stays. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
  /** Starts it again on the same port and data, after `stop`. */
  start(): Promise<void>;
  /** Ends it and throws the data away. */
  end(): Promise<void>;
}

/** Starts the built server on a free port and waits until it says where it is. `env` adds to its environment. */
export async function startTandem(env: Readonly<Record<string, string>> = {}): Promise<TandemProcess> {
  if (!existsSync(MAIN))
    throw new Error("There is no built server: run `corepack pnpm test`, or build first.");
  const dataDir = await mkdtemp(path.join(tmpdir(), "tandem-e2e-"));
  let child: ChildProcess | null = null;
  let port = "0";

  async function start(): Promise<string> {
    child = spawn(process.execPath, [MAIN], {
      env: { ...process.env, DATA_DIR: dataDir, PORT: port, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const url = await whereItIs(child);
    port = new URL(url).port;
    return url;
  }

  async function stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, "exit");
    running.kill(signal);
    await ended;
  }

  return {
    url: await start(),
    dataDir,
    pid: () => child?.pid,
    stop,
    async start() {
      await start();
    },
    async end() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Reads the server's one line, "Tandem is at http://localhost:4173". */
function whereItIs(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const giveUp = (why: string) => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      reject(new Error(`The server ${why}; it said: ${said}`));
    };
    const timer = setTimeout(() => giveUp("did not start in time"), STARTS_WITHIN);
    child.once("exit", (code) => giveUp(`ended with ${code}`));
    child.stdout?.on("data", (chunk: unknown) => {
      said += String(chunk);
      const url = /^Tandem is at (\S+)\n/m.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      child.removeAllListeners("exit");
      resolve(url);
    });
  });
}

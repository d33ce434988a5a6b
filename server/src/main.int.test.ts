import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));

let folder: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tandem-main-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

/** The server as a process of its own, by its real entry. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", MAIN], {
    cwd: path.dirname(MAIN),
    env: { ...process.env, PORT: "0", DATA_DIR: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (said.out += String(chunk)));
  child.stderr.on("data", (chunk) => (said.err += String(chunk)));
  return { child, said, ended: once(child, "close").then(([code]) => ({ code, ...said })) };
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 2000 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
}

test("says where it is in one line, keeps its secret to itself, and stops when asked", async () => {
  const { child, said, ended } = start({});
  await until(() => said.out.includes("\n"));
  expect(said.out).toMatch(/^Tandem is at http:\/\/localhost:\d+\n$/);
  const url = said.out.trim().split(" ").at(-1) ?? "";
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const secret = path.join(folder, "secret");
  expect((await stat(secret)).mode & 0o777).toBe(0o600);
  expect((await readFile(secret, "utf8")).length).toBeGreaterThanOrEqual(43);
  child.kill("SIGTERM");
  expect(await ended).toMatchObject({ code: 0, err: "" });
});

const oneSentence = async (env: Record<string, string>) => {
  const { code, out, err } = await start(env).ended;
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err.trim().split("\n")).toHaveLength(1);
  return err.trim();
};

test("a taken port", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  expect(await oneSentence({ PORT: String(port) })).toBe(
    `Port ${port} is taken. Stop what uses it, or set PORT to another one.`,
  );
  other.close();
});

test("a DATA_DIR that cannot be used", async () => {
  const file = path.join(folder, "file");
  await writeFile(file, "");
  const [inTheWay, notOurs] = await Promise.all([
    oneSentence({ DATA_DIR: path.join(file, "data") }),
    oneSentence({ DATA_DIR: "/proc/tandem" }),
  ]);
  expect(inTheWay).toBe(
    `Tandem cannot use ${file}/data for its data: a file is in the way. Set DATA_DIR to a folder it may write to.`,
  );
  expect(notOurs).toMatch(/^Tandem cannot use \/proc\/tandem /);
});

test("a database that is none", async () => {
  await writeFile(
    path.join(folder, "tandem.db"),
    "this is not a database, but long enough to look like a file",
  );
  expect(await oneSentence({})).toMatch(/tandem\.db is damaged or not Tandem's.* Tandem cannot start\.$/);
});

test("a value that will not do, and an address that is not here", async () => {
  const [port, host] = await Promise.all([
    oneSentence({ PORT: "many" }),
    oneSentence({ HOST: "203.0.113.1" }),
  ]);
  expect(port).toBe('PORT is "many", but must be a whole number from 0 to 65535.');
  expect(host).toBe("This machine has no address 203.0.113.1. Set HOST to one that it has.");
});

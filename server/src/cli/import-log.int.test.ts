import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { command } from "../testing/visitor.ts";
import { readArguments } from "./arguments.ts";
import { openKit, theWorkspace, type Kit } from "./kit.ts";
import { importLog } from "./log-file.ts";
import { run } from "./run.ts";

const NOW = Date.UTC(2026, 10, 25, 10);

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tandem-import-log-"));
  file = await longLog();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const silent = { answer: () => undefined, say: () => undefined, progress: () => undefined };
const configOf = (data: string) => readConfig({ DATA_DIR: path.join(folder, data) });

async function tandem(data: string, ...args: string[]): Promise<string[]> {
  const answered: string[] = [];
  const output = { ...silent, answer: (text: string) => void answered.push(...text.split("\n")) };
  await run({ args, config: () => configOf(data), output, clock: () => NOW });
  return answered;
}

async function withKit<Result>(data: string, work: (kit: Kit) => Promise<Result>): Promise<Result> {
  const kit = await openKit(configOf(data), silent, () => NOW);
  try {
    return await work(kit);
  } finally {
    await kit.close();
  }
}

/** Makes a workspace with more commits than one append takes, and exports it. */
async function longLog(): Promise<string> {
  const rows = path.join(folder, "rows.csv");
  await writeFile(rows, "id,created,finished\n1,2026-01-01,2026-01-02\n");
  await tandem("data", "import", rows, "--workspace", "Acme");
  await withKit("data", async (kit) => {
    const { id, state } = await theWorkspace(kit, "Acme");
    const [admin] = Object.values(state.members);
    if (admin === undefined) throw new Error("Nobody is in.");
    const names = [...Array.from({ length: 600 }, (_, i) => `Name ${i}`), "Acme"];
    for (const name of names)
      await kit.engines.send(id, admin.id, [command("workspace.configure", { name })]);
  });
  const log = path.join(folder, "log.ndjson");
  await writeFile(log, (await tandem("data", "export", "--workspace", "Acme")).join("\n"));
  return log;
}

const argumentsFor = (log: string) => {
  const args = readArguments(["import-log", log]);
  if (args === null) throw new Error("It asked for help.");
  return args;
};

/** Takes the log in on a disk that is full after the first group. */
const stopMidway = (data: string) =>
  withKit(data, async (kit) => {
    let appends = 0;
    const append: Kit["store"]["append"] = (commits) => {
      if (++appends > 1) throw new Error("The disk is full.");
      return kit.store.append(commits);
    };
    await importLog({ ...kit, store: { ...kit.store, append } }, argumentsFor(file));
  });

it("goes on where an earlier try stopped, to the same state, once", async () => {
  await expect(stopMidway("elsewhere")).rejects.toThrow("The disk is full.");
  const partly = await tandem("elsewhere", "verify");
  const whole = await tandem("data", "verify");
  expect(partly).not.toEqual(whole);
  await tandem("elsewhere", "import-log", file);
  expect(await tandem("elsewhere", "verify")).toEqual(whole);
  await expect(tandem("elsewhere", "import-log", file)).rejects.toThrow("Acme is here already");
});

it("says in one sentence that another one is bringing the same log in, and goes on once that has ended", async () => {
  await withKit("elsewhere", async (kit) => {
    let appends = 0;
    // The other one is a group ahead.
    const append: Kit["store"]["append"] = async (commits) => {
      if (++appends === 2) await kit.store.append(commits.slice(0, 10));
      return kit.store.append(commits);
    };
    const taken = importLog({ ...kit, store: { ...kit.store, append } }, argumentsFor(file));
    await expect(taken).rejects.toThrow(
      "Something else is bringing Acme in: commit 251 came from there. Once that has ended, give the same command again",
    );
    expect((await kit.accounts()).people.workspaces()).toEqual([]);
  });
  await tandem("elsewhere", "import-log", file);
  expect(await tandem("elsewhere", "verify")).toEqual(await tandem("data", "verify"));
});

it("lists a log that came in whole before it stopped", async () => {
  await withKit("elsewhere", async (kit) => {
    const accounts = await kit.accounts();
    const foundWorkspace = () => {
      throw new Error("The power is gone.");
    };
    const cut = { ...accounts, people: { ...accounts.people, foundWorkspace } };
    const taken = importLog({ ...kit, accounts: async () => cut }, argumentsFor(file));
    await expect(taken).rejects.toThrow("The power is gone.");
    expect(accounts.people.workspaces()).toEqual([]);
  });
  await tandem("elsewhere", "import-log", file);
  expect(await tandem("elsewhere", "verify")).toEqual(await tandem("data", "verify"));
  await withKit("elsewhere", async (kit) => {
    const { id } = await theWorkspace(kit, "Acme");
    expect((await kit.accounts()).people.workspaces().map((each) => each.id)).toEqual([id]);
  });
});

it("does not go on from a log that went another way", async () => {
  await expect(stopMidway("elsewhere")).rejects.toThrow("The disk is full.");
  await withKit("elsewhere", async (kit) => {
    const { id, state } = await theWorkspace(kit, "Name 247");
    const [admin] = Object.values(state.members);
    if (admin === undefined) throw new Error("Nobody is in.");
    await kit.engines.send(id, admin.id, [command("workspace.configure", { name: "Elsewhere" })]);
  });
  const before = await tandem("elsewhere", "verify");
  await expect(tandem("elsewhere", "import-log", file)).rejects.toThrow("from commit 251 on");
  expect(await tandem("elsewhere", "verify")).toEqual(before);
});

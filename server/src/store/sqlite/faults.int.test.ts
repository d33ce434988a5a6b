import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Commit, CommandId, MemberId, WorkspaceId } from "@tandem/shared";
import { StoreFault, type Store } from "../port.ts";
import { openSqlite } from "./open.ts";
import type { SqliteOptions } from "./sqlite-store.ts";

const W = "0198c0de-0000-7000-8aaa-000000000001" as WorkspaceId;
const commit = (seq: number, note = ""): Commit => ({
  workspace: W,
  seq,
  at: seq,
  actor: null,
  commandId: `0198c0de-0000-7000-8bbb-${seq.toString(16).padStart(12, "0")}` as CommandId,
  events: [
    { type: "workspace.configured", changes: { northStar: note } },
    { type: "member.deactivated", member: W as string as MemberId },
  ],
  subjects: [W],
});

describe("SQLite that cannot do its part", () => {
  let folder: string;
  let file: string;
  const opened: { db: DatabaseSyncInstance; store: Store }[] = [];
  const open = (options?: SqliteOptions) => {
    const one = openSqlite(file, options);
    opened.push(one);
    return one;
  };
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "tandem-faults-"));
    file = path.join(folder, "data", "tandem.sqlite");
  });
  afterEach(async () => {
    for (const { store } of opened.splice(0)) await store.close();
    rmSync(folder, { recursive: true });
  });

  const openingFault = () => {
    try {
      open();
    } catch (cause) {
      if (cause instanceof StoreFault) return { kind: cause.kind, sentence: cause.sentence };
      throw cause;
    }
    return undefined;
  };

  it("makes its folder and file for its owner only", () => {
    open();
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("says so when a file stands where the data folder should be", () => {
    writeFileSync(path.join(folder, "data"), "");
    expect(openingFault()).toEqual({
      kind: "unreadable",
      sentence: `A file stands where the folder of ${file} should be.`,
    });
  });

  it("says so when the database cannot be opened", () => {
    mkdirSync(file, { recursive: true });
    expect(openingFault()?.kind).toBe("unreadable");
  });

  it("says so when the file is not a database, and leaves it as it was", () => {
    mkdirSync(path.dirname(file));
    writeFileSync(file, "Dear diary. ".repeat(1000));
    expect(openingFault()?.kind).toBe("corrupt");
    expect(statSync(file).size).toBe(12_000);
  });

  it("leaves another program's database alone", () => {
    mkdirSync(path.dirname(file));
    const theirs = new DatabaseSync(file);
    theirs.exec("CREATE TABLE photos (id INTEGER)");
    theirs.close();
    expect(openingFault()).toEqual({
      kind: "corrupt",
      sentence: `The file ${file} belongs to another program.`,
    });
  });

  it("leaves a later Tandem's database alone", async () => {
    const { db, store } = open();
    db.exec("PRAGMA user_version = 99");
    await store.close();
    expect(openingFault()?.kind).toBe("newer");
  });

  it("writes nothing of a group when the disk is full, and goes on once there is room", async () => {
    const { db, store } = open();
    await store.append([commit(1)]);
    const { page_count } = db.prepare("PRAGMA page_count").get();
    db.exec(`PRAGMA max_page_count = ${page_count}`);
    const group = [commit(2), commit(3, "x".repeat(50_000))];
    await expect(store.append(group)).rejects.toMatchObject({ kind: "full" });
    expect(await store.read(W, 1, 10)).toEqual([commit(1)]);
    db.exec("PRAGMA max_page_count = 1000000");
    expect(await store.append(group)).toEqual({ stood: 2 });
  });

  it("waits for a lock without holding up anything, and gives up after a while", async () => {
    const { store } = open({ lockedMs: 100 });
    const blocker = new DatabaseSync(file);
    blocker.exec("BEGIN IMMEDIATE");
    await expect(store.append([commit(1)])).rejects.toMatchObject({ kind: "locked" });
    expect(await store.read(W, 1, 10)).toEqual([]);
    const patient = open().store;
    setTimeout(() => blocker.exec("ROLLBACK"), 20);
    expect(await patient.append([commit(1)])).toEqual({ stood: 1 });
    blocker.close();
  });

  it("notices a damaged or missing commit instead of giving back less", async () => {
    const { db, store } = open();
    await store.append([commit(1), commit(2), commit(3)]);
    db.exec("DELETE FROM commits WHERE seq = 2");
    await expect(store.read(W, 1, 10)).rejects.toMatchObject({ kind: "corrupt" });
    db.exec("UPDATE commits SET events = '[{' WHERE seq = 3");
    await expect(store.read(W, 3, 10)).rejects.toMatchObject({ kind: "corrupt" });
  });

  it("keeps commits over a restart, with the settings that durability needs", async () => {
    await open().store.append([commit(1, "kept")]);
    const { db, store } = open();
    expect(await store.read(W, 1, 10)).toEqual([commit(1, "kept")]);
    expect(db.prepare("PRAGMA journal_mode").get().journal_mode).toBe("wal");
    expect(db.prepare("PRAGMA synchronous").get().synchronous).toBe(2);
  });
});

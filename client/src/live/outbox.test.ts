import "fake-indexeddb/auto";
import { WorkspaceId, type CommandId } from "@tandem/shared";
import { commandId, PEOPLE, WORKSPACE } from "@tandem/shared/testing";
import { createStore, type UseStore } from "idb-keyval";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { countUnsent, createOutbox, outboxName } from "./outbox.ts";
import type { Notice, OutboxChange, Pending } from "./ports.ts";

let store: UseStore;
let channels: BroadcastChannel[];
let shelf: Map<string, string>;
let databases = 0;

beforeEach(() => {
  store = createStore(`outbox test ${databases++}`, "commands");
  channels = [];
  shelf = new Map();
});

afterEach(() => {
  for (const channel of channels) channel.close();
});

const parting = {
  getItem: (key: string) => shelf.get(key) ?? null,
  setItem: (key: string, value: string) => void shelf.set(key, value),
  removeItem: (key: string) => void shelf.delete(key),
};

/** A database that takes everything and never commits, as that of a page which goes. */
const neverCommits: UseStore = () => new Promise(() => undefined);

/** A stand-in for the browser's locks: one holder a name, the next when it leaves. */
function fakeLocks() {
  const tails = new Map<string, Promise<unknown>>();
  const request = (name: string, options: { signal: AbortSignal }, hold: () => Promise<void>) => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(() =>
      options.signal.aborted ? undefined : hold(),
    );
    tails.set(name, turn);
    return turn;
  };
  return { request } as unknown as LockManager;
}

function open(
  account = PEOPLE.hand,
  workspace = WORKSPACE,
  locks: LockManager | undefined = undefined,
  database = store,
) {
  const channel = new BroadcastChannel(outboxName(account, workspace));
  channels.push(channel);
  const onTrouble = (cause: unknown): void => {
    throw cause;
  };
  return createOutbox({ store: database, parting, account, workspace, channel, locks, onTrouble });
}

const pending = (n: number, at = n): Pending => ({
  id: commandId(n),
  type: "request.unblock",
  input: { note: `typed ${n}` },
  at,
  seq: null,
});
const notice = (n: number): Notice => ({
  command: pending(n),
  refusal: { code: "not_blocked" },
  at: 5,
});
const ids = (kept: readonly Pending[]): CommandId[] => kept.map(({ id }) => id);

describe("outbox", () => {
  it("keeps commands in the order they were given, also within one millisecond", async () => {
    const outbox = open();
    for (const n of [3, 1, 2]) outbox.record({ kind: "added", pending: pending(n, 7) });
    await outbox.load();
    expect(ids((await open().load()).pending)).toEqual([3, 1, 2].map(commandId));
  });

  it("turns a refused command into a notice that keeps its input, until it is dismissed", async () => {
    const outbox = open();
    outbox.record({ kind: "added", pending: pending(1) });
    outbox.record({ kind: "refused", notice: notice(1) });
    expect(await outbox.load()).toEqual({ pending: [], notices: [notice(1)] });
    outbox.record({ kind: "dismissed", id: commandId(1) });
    expect(await outbox.load()).toEqual({ pending: [], notices: [] });
  });

  it("forgets what the server has", async () => {
    const outbox = open();
    outbox.record({ kind: "added", pending: pending(1) });
    outbox.record({ kind: "settled", id: commandId(1), seq: 9 });
    expect((await outbox.load()).pending).toEqual([]);
  });

  it("shows one account nothing of another's, and counts each", async () => {
    const elsewhere = WorkspaceId.parse("00000000-0000-7000-8000-00000000aaaa");
    const [mine, other, theirs] = [open(), open(PEOPLE.hand, elsewhere), open(PEOPLE.lead)];
    mine.record({ kind: "added", pending: pending(1) });
    other.record({ kind: "added", pending: pending(2) });
    other.record({ kind: "refused", notice: notice(4) });
    theirs.record({ kind: "added", pending: pending(3) });
    expect(ids((await theirs.load()).pending)).toEqual([commandId(3)]);
    expect(ids((await mine.load()).pending)).toEqual([commandId(1)]);
    await other.load();
    expect(await countUnsent(store, parting, [PEOPLE.hand])).toBe(2);
    expect(await countUnsent(store, parting, [PEOPLE.lead])).toBe(1);
  });

  it("tells the other tabs, and not itself", async () => {
    const [one, two] = [open(), open()];
    const heard: OutboxChange[] = [];
    one.listen(() => expect.unreachable());
    two.listen((change) => heard.push(change));
    one.record({ kind: "added", pending: pending(1) });
    one.record({ kind: "settled", id: commandId(1), seq: 2 });
    await vi.waitFor(() => expect(heard.map(({ kind }) => kind)).toEqual(["added", "settled"]));
  });

  it("lets one tab send at a time, and the next when that one is gone", async () => {
    const locks = fakeLocks();
    const turns: string[] = [];
    const leave = open(PEOPLE.hand, WORKSPACE, locks).takeTurn(() => turns.push("first"));
    const giveUp = open(PEOPLE.hand, WORKSPACE, locks).takeTurn(() => turns.push("second"));
    open(PEOPLE.hand, WORKSPACE, locks).takeTurn(() => turns.push("third"));
    open(PEOPLE.lead, WORKSPACE, locks).takeTurn(() => turns.push("another account"));
    await vi.waitFor(() => expect(turns).toEqual(["first", "another account"]));
    giveUp();
    leave();
    await vi.waitFor(() => expect(turns).toEqual(["first", "another account", "third"]));
  });
});

describe("a page that goes before its last commands are kept", () => {
  const leaving = (account = PEOPLE.hand, workspace = WORKSPACE) =>
    open(account, workspace, undefined, neverCommits);

  it("leaves them for the next one, in their order, and nothing behind", async () => {
    const before = open();
    before.record({ kind: "added", pending: pending(1) });
    await before.load();
    const last = leaving();
    last.record({ kind: "added", pending: pending(3) });
    last.record({ kind: "added", pending: pending(2, 3) });
    last.part();

    expect(ids((await open().load()).pending)).toEqual([1, 3, 2].map(commandId));
    expect(shelf.size).toBe(0);
    expect(ids((await open().load()).pending)).toEqual([1, 3, 2].map(commandId));
  });

  it("leaves what became of them too", async () => {
    const before = open();
    for (const n of [1, 2]) before.record({ kind: "added", pending: pending(n) });
    await before.load();
    const last = leaving();
    last.record({ kind: "settled", id: commandId(1), seq: 4 });
    last.record({ kind: "refused", notice: notice(2) });
    last.part();
    expect(await open().load()).toEqual({ pending: [], notices: [notice(2)] });
  });

  it("counts them before signing out, once each, and shows them to no other account or workspace", async () => {
    const elsewhere = WorkspaceId.parse("00000000-0000-7000-8000-00000000aaaa");
    const before = open();
    before.record({ kind: "added", pending: pending(1) });
    await before.load();
    const last = leaving();
    for (const n of [1, 2]) last.record({ kind: "added", pending: pending(n) });
    last.part();
    expect((await open(PEOPLE.lead).load()).pending).toEqual([]);
    expect((await open(PEOPLE.hand, elsewhere).load()).pending).toEqual([]);
    expect(await countUnsent(store, parting, [PEOPLE.hand])).toBe(2);
    expect(await countUnsent(store, parting, [PEOPLE.lead])).toBe(0);
  });

  it("keeps nothing apart once the database has it, when the page came back", async () => {
    const outbox = open();
    outbox.record({ kind: "added", pending: pending(1) });
    outbox.part();
    expect(shelf.size).toBe(1);
    await outbox.load();
    expect(shelf.size).toBe(0);
  });
});

// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Drafts } from "./drafts.ts";
import { syncDrafts, type DraftLine, type RemoteDraft } from "./draft-sync.ts";

const KEY = "file landing_page";
const REST = 2_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function memoryDrafts(): Drafts {
  const values = new Map<string, unknown>();
  const listeners = new Set<() => void>();
  return {
    load: async () => undefined,
    keys: () => [...values.keys()],
    get: (key) => values.get(key),
    set(key, value) {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      for (const tell of listeners) tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush: async () => undefined,
    part() {},
  };
}

/** A server that several devices reach, unless their line is cut. */
function someServer() {
  const rows = new Map<string, RemoteDraft>();
  let isCut = false;
  const line: DraftLine = {
    list: async () => {
      if (isCut) throw new Error("away");
      return [...rows.values()];
    },
    put: async (key, text, base) => {
      if (isCut) throw new Error("away");
      const known = rows.get(key);
      if (known && known.version !== base && known.text !== text) return { kept: false, newer: known };
      const version = Math.max(known?.version ?? 0, base) + 1;
      rows.set(key, { key, text, version, at: 0 });
      return { kept: true, version };
    },
  };
  return { line, rows, cut: (to: boolean) => (isCut = to) };
}

function device(line: DraftLine, drafts = memoryDrafts()) {
  const sync = syncDrafts({
    drafts,
    line,
    travels: (key) => key.startsWith("file "),
    ready: Promise.resolve(),
  });
  return {
    drafts,
    sync,
    title: () => drafts.get(KEY),
    look: () => void globalThis.dispatchEvent(new Event("focus")),
  };
}

test("what is typed on one device is on the other, and goes there once it is filed", async () => {
  const server = someServer();
  const [desk, phone] = [device(server.line), device(server.line)];
  desk.drafts.set(KEY, "Hero");
  desk.drafts.set("comment 1", "stays here");
  await vi.advanceTimersByTimeAsync(REST);
  expect([...server.rows.keys()]).toEqual([KEY]);
  phone.look();
  await vi.advanceTimersByTimeAsync(REST);
  expect(phone.title()).toBe("Hero");
  desk.drafts.set(KEY, undefined);
  await vi.advanceTimersByTimeAsync(REST);
  phone.look();
  await vi.advanceTimersByTimeAsync(REST);
  expect(phone.title()).toBeUndefined();
});

test("where both typed, neither is lost: the slower one chooses", async () => {
  const server = someServer();
  const [desk, phone] = [device(server.line), device(server.line)];
  await vi.advanceTimersByTimeAsync(REST);
  desk.drafts.set(KEY, "On the desk");
  await vi.advanceTimersByTimeAsync(REST);
  phone.drafts.set(KEY, "On the phone");
  await vi.advanceTimersByTimeAsync(REST);
  expect(phone.title()).toBe("On the phone");
  expect(phone.sync.get(KEY)?.text).toBe('"On the desk"');
  phone.sync.keep(KEY);
  await vi.advanceTimersByTimeAsync(REST);
  desk.look();
  await vi.advanceTimersByTimeAsync(REST);
  expect(desk.title()).toBe("On the phone");

  desk.drafts.set(KEY, "Desk again");
  phone.drafts.set(KEY, "Phone again");
  await vi.advanceTimersByTimeAsync(REST);
  phone.sync.take(KEY);
  desk.sync.take(KEY);
  await vi.advanceTimersByTimeAsync(REST);
  expect([desk.title(), phone.title()]).toEqual(["Desk again", "Desk again"]);
});

test("without a line it waits, also over a reload", async () => {
  const server = someServer();
  server.cut(true);
  const desk = device(server.line);
  desk.drafts.set(KEY, "Typed in a tunnel");
  await vi.advanceTimersByTimeAsync(REST);
  desk.sync.stop();
  const later = device(server.line, desk.drafts);
  await vi.advanceTimersByTimeAsync(REST);
  expect(server.rows.size).toBe(0);
  server.cut(false);
  later.look();
  await vi.advanceTimersByTimeAsync(REST);
  expect(server.rows.get(KEY)?.text).toBe('"Typed in a tunnel"');
});

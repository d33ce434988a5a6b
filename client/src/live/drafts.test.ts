import "fake-indexeddb/auto";
import { PEOPLE } from "@tandem/shared/testing";
import { createStore } from "idb-keyval";
import { describe, expect, it } from "vitest";
import { createDrafts } from "./drafts.ts";
import { looksLike } from "./looks-like.ts";

const store = createStore("drafts test", "drafts");
const shelf = new Map<string, string>();
const parting = {
  getItem: (key: string) => shelf.get(key) ?? null,
  setItem: (key: string, value: string) => void shelf.set(key, value),
  removeItem: (key: string) => void shelf.delete(key),
};
const open = (account = PEOPLE.hand) =>
  createDrafts({
    store,
    parting,
    account,
    onTrouble: (cause) => {
      throw cause;
    },
  });

describe("drafts", () => {
  it("survive the page and belong to one account", async () => {
    const before = open();
    before.set("file landing-page", { title: "Swap the hero" });
    before.set("comment 1", "half a sen");
    await before.flush();
    before.set("comment 1", undefined);
    await before.flush();

    const after = open();
    await after.load();
    expect(after.get("file landing-page")).toEqual({ title: "Swap the hero" });
    expect(after.get("comment 1")).toBeUndefined();

    const others = open(PEOPLE.lead);
    await others.load();
    expect(others.get("file landing-page")).toBeUndefined();
  });

  it("of this page win over those of the last while they load", async () => {
    const before = open();
    before.set("note", "old");
    before.set("gone", "old");
    await before.flush();
    const after = open();
    const loading = after.load();
    after.set("note", "new");
    after.set("gone", undefined);
    await loading;
    expect(after.get("note")).toBe("new");
    expect(after.get("gone")).toBeUndefined();
  });
});

describe("a page that goes before its last words are written", () => {
  it("leaves them for the next one, forgotten ones too, and nothing behind", async () => {
    const before = open();
    before.set("title", "Swap the h");
    before.set("sent", "on its way");
    await before.flush();
    before.set("title", "Swap the hero");
    before.set("sent", undefined);
    before.part();

    const after = open();
    await after.load();
    expect(after.get("title")).toBe("Swap the hero");
    expect(after.get("sent")).toBeUndefined();
    expect(shelf.size).toBe(0);

    const later = open();
    await later.load();
    expect(later.get("title")).toBe("Swap the hero");
    expect(later.get("sent")).toBeUndefined();
  });

  it("keeps nothing apart once all is written", async () => {
    const page = open();
    page.set("note", "x");
    page.part();
    await page.flush();
    expect(shelf.size).toBe(0);
    page.part();
    expect(shelf.size).toBe(0);
  });
});

describe("a draft of an older build", () => {
  it.each([
    [{ title: "" }, { title: "kept", more: 1 }, true],
    [{ title: "", size: "" }, { title: "no size yet" }, false],
    [{ size: "" }, { size: 5 }, true],
    [{ due: null }, { due: "2026-11-30" }, true],
    [{ ticks: [] }, { ticks: "1" }, false],
    ["", null, false],
    ["", "text", true],
  ])("%j takes %j: %s", (model, stored, fits) => {
    expect(looksLike(model, stored)).toBe(fits);
  });
});

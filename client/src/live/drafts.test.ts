import "fake-indexeddb/auto";
import { PEOPLE } from "@tandem/shared/testing";
import { createStore } from "idb-keyval";
import { describe, expect, it } from "vitest";
import { createDrafts, looksLike } from "./drafts.ts";

const store = createStore("drafts test", "drafts");
const open = (account = PEOPLE.hand) =>
  createDrafts({
    store,
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

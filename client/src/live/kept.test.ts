import "fake-indexeddb/auto";
import { project } from "@tandem/shared";
import { company, PEOPLE, WORKSPACE } from "@tandem/shared/testing";
import { createStore } from "idb-keyval";
import { beforeEach, expect, test } from "vitest";
import { createKept, keepOnly, type NamesDoor } from "./kept.ts";

const store = createStore("kept-test", "states");
const state = project(company().state);

const unknown: NamesDoor = { get: () => undefined, put: () => undefined };
const keptOf = (account = PEOPLE.marketer, build: string | null = "one", names = unknown) =>
  createKept({ store, marks: localStorage, account, workspace: WORKSPACE, build, names });

beforeEach(async () => {
  await keepOnly([], { store });
  await keepOnly([PEOPLE.marketer, PEOPLE.hand], { store });
});

test("the next page of the same account begins with what was confirmed", async () => {
  await keptOf().keep(state);
  expect(keptOf().has()).toBe(true);
  expect(await keptOf().load()).toEqual(state);
});

test("the next page knows the names too, and no addresses", async () => {
  const directory = { [PEOPLE.lead]: { name: "Daniel Osei", email: "daniel@example.com" } };
  await keptOf(PEOPLE.marketer, "one", { ...unknown, get: () => directory }).keep(state);
  const given: unknown[] = [];
  await keptOf(PEOPLE.marketer, "one", { ...unknown, put: (names) => given.push(names) }).load();
  expect(given).toEqual([{ [PEOPLE.lead]: { name: "Daniel Osei" } }]);
});

test("another account and another build do not see it", async () => {
  await keptOf().keep(state);
  expect(keptOf(PEOPLE.hand).has()).toBe(false);
  expect(await keptOf(PEOPLE.hand).load()).toBeNull();
  expect(keptOf(PEOPLE.marketer, "two").has()).toBe(false);
  expect(await keptOf(PEOPLE.marketer, "two").load()).toBeNull();
});

test("once someone has signed out nothing is left, and the page that goes leaves nothing more", async () => {
  const kept = keptOf();
  await kept.keep(state);
  await keepOnly([PEOPLE.hand], { store });
  await kept.keep({ ...state, seq: state.seq + 1 });
  expect(keptOf().has()).toBe(false);
  expect(await keptOf().load()).toBeNull();
});

test("a page without a build keeps nothing", async () => {
  await keptOf(PEOPLE.marketer, null).keep(state);
  expect(keptOf(PEOPLE.marketer, null).has()).toBe(false);
});

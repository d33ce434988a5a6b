import "fake-indexeddb/auto";
import { PEOPLE } from "@tandem/shared/testing";
import { createStore, promisifyRequest } from "idb-keyval";
import { beforeEach, expect, test } from "vitest";
import { KNOWN, mergeKnown } from "./draft-sync.ts";
import { createDrafts } from "./drafts.ts";

const KEY = "file landing_page";

type Heard = (event: MessageEvent<unknown>) => void;

/** One browser: a store that its tabs share, and what they tell each other once `deliver` is called. */
function browser(name: string) {
  const store = createStore(name, "drafts");
  const shelf = new Map<string, string>();
  const heard = new Map<number, Heard>();
  const told: (() => void)[] = [];
  let count = 0;
  function tab() {
    count += 1;
    const me = count;
    const channel = {
      postMessage: (data: unknown) =>
        void told.push(() => {
          for (const [one, hear] of heard) if (one !== me) hear(new MessageEvent("message", { data }));
        }),
      addEventListener: (_type: string, hear: unknown) => void heard.set(me, hear as Heard),
    };
    const drafts = createDrafts({
      store,
      parting: {
        getItem: (key) => shelf.get(key) ?? null,
        setItem: (key, value) => void shelf.set(key, value),
        removeItem: (key) => void shelf.delete(key),
      },
      account: PEOPLE.marketer,
      onTrouble: (cause) => {
        throw cause;
      },
      channel: channel as Pick<BroadcastChannel, "postMessage" | "addEventListener">,
      watches: (key) => key.startsWith("file "),
      merges: { [KNOWN]: mergeKnown },
    });
    return {
      ...drafts,
      text: () => drafts.get(KEY),
      other: () => drafts.tabs.get(KEY)?.value,
      type: async (text: string | undefined) => {
        drafts.set(KEY, text);
        await drafts.flush();
      },
    };
  }
  /** All that was told by now arrives, and is looked up. */
  async function deliver() {
    for (const one of told.splice(0)) one();
    await done();
  }
  /** The browser has done all that it was asked for so far: its store works in turns. */
  const done = () => store("readwrite", (table) => promisifyRequest(table.count()));
  return { tab, deliver, done };
}

let n = 0;
let one: ReturnType<typeof browser>;
beforeEach(() => (one = browser(`tabs ${++n}`)));

async function twoTabs() {
  const [left, right] = [one.tab(), one.tab()];
  await Promise.all([left.load(), right.load()]);
  return { left, right };
}

test("a tab where nothing was typed follows the other, also when the form is filed", async () => {
  const { left, right } = await twoTabs();
  await left.type("Hero");
  await one.deliver();
  expect(right.text()).toBe("Hero");
  await right.type("Hero, larger");
  await one.deliver();
  expect([left.text(), left.other()]).toEqual(["Hero, larger", undefined]);
  await right.type(undefined);
  await one.deliver();
  expect(left.text()).toBeUndefined();
});

test("where both typed, both are told and keep their text, also over a reload, until the person chose", async () => {
  const { left, right } = await twoTabs();
  await left.type("On the left");
  await right.type("On the right");
  expect([right.text(), right.other()]).toEqual(["On the right", "On the left"]);
  await one.deliver();
  expect([left.text(), left.other()]).toEqual(["On the left", "On the right"]);
  await right.type("On the right, and more");
  await one.deliver();
  expect(left.other()).toBe("On the right, and more");

  const later = one.tab();
  await later.load();
  expect([later.text(), later.other()]).toEqual(["On the left", "On the right, and more"]);
  later.tabs.take(KEY);
  await one.deliver();
  await one.deliver();
  for (const tab of [left, right, later])
    expect([tab.text(), tab.other()]).toEqual(["On the right, and more", undefined]);
});

test("staying with one's own text is staying with it in every tab", async () => {
  const { left, right } = await twoTabs();
  await left.type("On the left");
  await right.type("On the right");
  await one.deliver();
  left.tabs.keep(KEY);
  await one.deliver();
  await one.deliver();
  expect([left.text(), right.text()]).toEqual(["On the left", "On the left"]);
  expect([left.other(), right.other()]).toEqual([undefined, undefined]);
});

test("filing what one tab typed leaves what the other typed", async () => {
  const { left, right } = await twoTabs();
  await left.type("On the left");
  await right.type("On the right");
  await one.deliver();
  await right.type(undefined);
  expect([right.text(), right.other()]).toEqual(["On the left", undefined]);
  await one.deliver();
  expect([left.text(), left.other()]).toEqual(["On the left", undefined]);
});

test("a tab that slept and missed all words still writes over nothing", async () => {
  const { left, right } = await twoTabs();
  await left.type("Typed while the other slept");
  await right.type("Typed on waking");
  const later = one.tab();
  await later.load();
  expect([later.text(), later.other()]).toEqual(["Typed while the other slept", "Typed on waking"]);
});

test("a tab that is looked at again has what was typed meanwhile", async () => {
  const { left, right } = await twoTabs();
  await left.type("First");
  await one.deliver();
  await left.type("Second");
  right.tabs.look();
  await one.done();
  expect(right.text()).toBe("Second");
});

test("what is known of the server is of all tabs, the later version of each draft", async () => {
  const { left, right } = await twoTabs();
  left.set(KNOWN, { a: { version: 2, text: "a2" } });
  right.set(KNOWN, { a: { version: 1, text: "a1" }, b: { version: 5, text: null } });
  await left.flush();
  await right.flush();
  await one.deliver();
  const all = { a: { version: 2, text: "a2" }, b: { version: 5, text: null } };
  expect([left.get(KNOWN), right.get(KNOWN)]).toEqual([all, all]);
});

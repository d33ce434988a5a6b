import { expect, it } from "vitest";
import { watchForNewerBuild } from "./newer-build.ts";

/** A page that counts its reloads. */
function page(build: string | null = "a") {
  const reloads: (string | undefined)[] = [];
  const memory = new Map<string, string>();
  let hidden = false;
  let tell = (): void => {};
  const open = (own: string | null) =>
    watchForNewerBuild({
      build: own,
      isHidden: () => hidden,
      onVisibility(listener) {
        tell = listener;
        return () => (tell = () => {});
      },
      reload: (href) => reloads.push(href),
      remembered: {
        getItem: (key) => memory.get(key) ?? null,
        setItem: (key, value) => void memory.set(key, value),
      },
    });
  return {
    reloads,
    watch: open(build),
    again: () => open(build),
    hide(to: boolean) {
      hidden = to;
      tell();
    },
  };
}

it("leaves a page alone while someone looks at it", () => {
  const { watch, reloads, hide } = page();
  watch.heard("b");
  expect(reloads).toEqual([]);
  hide(true);
  expect(reloads).toEqual([undefined]);
});

it("takes the newer build along when the person goes elsewhere", () => {
  const { watch, reloads } = page();
  expect(watch.leaveFor("/w/acme/board")).toBe(false);
  watch.heard("b");
  expect(watch.leaveFor("/w/acme/board")).toBe(true);
  expect(reloads).toEqual(["/w/acme/board"]);
});

it("reloads once for a build, even if a cache still gives the old page", () => {
  const { watch, again, reloads, hide } = page();
  watch.heard("b");
  hide(true);
  watch.stop();
  again().heard("b");
  expect(reloads).toHaveLength(1);
});

it("without a build of its own, holds the first it hears for its own", () => {
  const { watch, reloads, hide } = page(null);
  watch.heard("a");
  hide(true);
  expect(reloads).toEqual([]);
  watch.heard("b");
  expect(reloads).toHaveLength(1);
});

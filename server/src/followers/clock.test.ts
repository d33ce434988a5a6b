import { setImmediate as turn } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ARCHIVE_AFTER_MS, requestOf, tableGet, tableValues, type Commit } from "@tandem/shared";
import { bringTo, company, requestId, WORKSPACE } from "@tandem/shared/testing";
import { memoryLog, memoryStore } from "../store/memory/memory-store.ts";
import type { Store } from "../store/port.ts";
import { APPEND, FaultyStore, testEngines } from "../workspace/testing/engines.ts";
import { Clock, followClock } from "./clock.ts";
import type { DueRule } from "./due/due.ts";
import { archive } from "./due/archive.ts";

const SECOND = 1_000;
const MINUTE = 60_000;
const log = { warn: () => undefined, error: () => undefined };

/** A company that published requests 1 to `n`, on a log that several nodes may open. */
async function published(n: number) {
  const scenario = company();
  for (let i = 1; i <= n; i++) bringTo(scenario, "live", i);
  bringTo(scenario, "review", n + 1);
  const place = memoryLog();
  await memoryStore(place).append(scenario.log);
  const dueAt = (scenario.request(requestId(1)).closedAt ?? 0) + ARCHIVE_AFTER_MS;
  return { scenario, place, dueAt };
}

/** One node: its own engines over a store, and a clock that a test sets. */
function node(store: Store, now: number, rules: readonly DueRule[] = [archive]) {
  const { engines, clock } = testEngines(store);
  clock.now = now;
  const options = { engines, store, clock: () => clock.now, log, rules };
  return { engines, clock, options, store, follower: new Clock(options) };
}

/** Lets time pass on fake timers, and the engine take its real turns meanwhile. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= SECOND) {
    await vi.advanceTimersByTimeAsync(Math.min(left, SECOND));
    for (let i = 0; i < 5; i++) await turn();
  }
}

const archived = (commits: readonly Commit[]) =>
  commits.flatMap(({ events }) => events.filter(({ type }) => type === "request.archived"));
const read = (store: Store) => store.read(WORKSPACE, 1, 10_000);

describe("the clock", () => {
  afterEach(() => void vi.useRealTimers());

  it("gives what falls due when it does, once, and sleeps until the next", async () => {
    const { place, dueAt } = await published(150);
    const { follower, clock, engines } = node(memoryStore(place), dueAt - 5 * SECOND);
    expect(await follower.tick()).toBe(5 * SECOND);
    expect(requestOf(await engines.state(WORKSPACE), requestId(1))).toBeDefined();
    clock.now = dueAt;
    await follower.tick();
    const state = await engines.state(WORKSPACE);
    expect([...tableValues(state.requests)].map(({ standing }) => standing)).toEqual(["review"]);
    expect(state.archive && tableGet(state.archive, requestId(1))?.key).toBe("CAM-1");
    await follower.tick();
    expect(archived(await read(memoryStore(place)))).toHaveLength(150);
    await engines.close();
  });

  it("leaves a workspace alone that is still being brought in, and catches up once it is listed", async () => {
    const { place, dueAt } = await published(3);
    const store = memoryStore(place);
    const { options, clock, engines } = node(store, dueAt);
    let isListed = false;
    const follower = new Clock({ ...options, isListed: () => isListed });
    await follower.tick();
    expect(archived(await read(store))).toHaveLength(0);
    isListed = true;
    clock.now += MINUTE;
    await follower.tick();
    expect(archived(await read(store))).toHaveLength(3);
    await engines.close();
  });

  it("leaves the work to one node while it lives, and to the other when it was not heard of for a minute", async () => {
    const { place, dueAt } = await published(3);
    const one = node(memoryStore(place), dueAt - MINUTE);
    const other = node(memoryStore(place), dueAt - MINUTE);
    await one.follower.tick();
    await other.follower.tick();
    other.clock.now = dueAt - 1;
    await other.follower.tick();
    expect(archived(await read(one.store))).toHaveLength(0);
    // The first is gone; nobody told the other.
    other.clock.now = dueAt + MINUTE;
    await other.follower.tick();
    expect(archived(await read(one.store))).toHaveLength(3);
    await Promise.all([one.engines.close(), other.engines.close()]);
  });

  it("gives nothing twice though two nodes work at the same time", async () => {
    const { place, dueAt } = await published(120);
    const store = memoryStore(place);
    // A node that was stopped for a while, as a laptop is, and goes on as if it still had the lease.
    const sure: Store = { ...memoryStore(place), lease: () => Promise.resolve(1) };
    const nodes = [node(store, dueAt), node(sure, dueAt)];
    await Promise.all(nodes.map(({ follower }) => follower.tick()));
    expect(archived(await read(store))).toHaveLength(120);
    for (const { engines } of nodes) await engines.close();
  });

  it("goes on where another was killed, whether its last send stood or not", async () => {
    for (const how of [APPEND.losesItsAnswer, APPEND.fails]) {
      const { place, dueAt } = await published(250);
      const faulty = new FaultyStore(memoryStore(place));
      faulty.next.push((append) => append(), how);
      const killed = node(faulty.store, dueAt);
      faulty.next.push(() => Promise.reject(new Error("killed")));
      await killed.follower.tick();
      const before = archived(await read(memoryStore(place))).length;
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(250);
      const next = node(memoryStore(place), dueAt + 2 * MINUTE);
      await next.follower.tick();
      expect(archived(await read(next.store))).toHaveLength(250);
      await next.engines.close();
    }
  });

  it("catches up with all that fell due while nobody was there", async () => {
    const { place, dueAt } = await published(3);
    const { follower, engines, store } = node(memoryStore(place), dueAt + 90 * 86_400_000);
    await follower.tick();
    expect(archived(await read(store))).toHaveLength(3);
    await engines.close();
  });

  it("minds no jump of the clock, ahead or back", async () => {
    const { place, dueAt } = await published(3);
    const { follower, clock, engines, store } = node(memoryStore(place), dueAt - 30 * 86_400_000);
    await follower.tick();
    clock.now = dueAt;
    await follower.tick();
    expect(archived(await read(store))).toHaveLength(3);
    clock.now = dueAt - 86_400_000;
    expect(await follower.tick()).toBeLessThanOrEqual(20 * SECOND);
    clock.now = dueAt + SECOND;
    await follower.tick();
    expect(archived(await read(store))).toHaveLength(3);
    await engines.close();
  });

  it("tries what did not stand again later, not all the time", async () => {
    const { place, dueAt } = await published(1);
    let asked = 0;
    const never: DueRule = function* () {
      asked++;
      yield { at: dueAt, type: "request.archive", input: { request: requestId(2) }, why: ["never"] };
    };
    const store = memoryStore(place);
    const { follower, clock, engines } = node(store, dueAt, [never]);
    const send = vi.spyOn(engines, "send");
    await follower.tick();
    for (let i = 0; i < 30; i++) {
      clock.now += 20 * SECOND;
      await follower.tick();
    }
    expect(send).toHaveBeenCalledTimes(2);
    expect(asked).toBeLessThan(5);
    await engines.close();
  });

  it("holds up no other workspace with one whose store is away", async () => {
    const { place, dueAt } = await published(1);
    const { engines, options, store } = node(memoryStore(place), dueAt);
    const gone = {
      ...store,
      workspaces: async () => [requestId(77) as never, ...(await store.workspaces())],
    };
    const state: typeof engines.state = (workspace) =>
      workspace === WORKSPACE ? engines.state(workspace) : Promise.reject(new Error("away"));
    const follower = new Clock({ ...options, store: gone, engines: { ...engines, state } });
    expect(await follower.tick()).toBeGreaterThan(0);
    expect(archived(await read(store))).toHaveLength(1);
    await engines.close();
  });

  it("wakes by itself: at the start, when the next falls due, and soon after something changed", async () => {
    const { place, scenario, dueAt } = await published(1);
    vi.useFakeTimers({
      now: dueAt - 90 * SECOND,
      toFake: ["setTimeout", "clearTimeout", "Date", "performance"],
    });
    const store = memoryStore(place);
    const { engines } = testEngines(store, { clock: () => Date.now() });
    // What falls due tomorrow, and at once when somebody changes something.
    const rule: DueRule = function* (state) {
      const at = requestOf(state, requestId(9)) ? dueAt : dueAt + 86_400_000;
      if (requestOf(state, requestId(1)))
        yield { at, type: "request.archive", input: { request: requestId(1) }, why: ["x"] };
    };
    const end = followClock({ engines, store, clock: () => Date.now(), log, rules: [rule] });
    await pass(95 * SECOND);
    expect(archived(await read(store))).toHaveLength(0);
    bringTo(scenario, "ready", 9);
    await store.append(scenario.log.slice((await engines.state(WORKSPACE)).seq));
    await pass(3 * SECOND);
    expect(archived(await read(store))).toHaveLength(1);
    await end();
    // Another node need not wait for the lease to run out.
    expect(await store.lease("clock", "another", Date.now(), 1000)).toBeDefined();
    await engines.close();
  });
});

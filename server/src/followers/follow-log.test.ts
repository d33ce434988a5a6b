import { afterEach, describe, expect, it } from "vitest";
import { requestOf, stateHash, type Commit } from "@tandem/shared";
import { company, file, requestId, WORKSPACE, type Scenario } from "@tandem/shared/testing";
import { memoryLog, memoryStore } from "../store/memory/memory-store.ts";
import type { Store } from "../store/port.ts";
import { fileRequest, testEngines } from "../workspace/testing/engines.ts";
import { followLog, type FollowOptions } from "./follow-log.ts";
import type { Step } from "./log-reader.ts";

const LEASE_MS = 1000;

describe("following the log", () => {
  const endings: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });

  /** One process on the log, with a follower that notes what it is told. */
  function start(store: Store, options: Partial<FollowOptions> = {}) {
    const { engines, clock, said } = testEngines(store);
    const told: Step[] = [];
    const faults: string[] = [];
    const log = { warn: () => undefined, error: (_data: object, text: string) => void faults.push(text) };
    const follower = followLog({
      name: "test",
      store,
      engines,
      clock: () => clock.now,
      log,
      leaseMs: LEASE_MS,
      retryMs: 1,
      onCommits: (_workspace, steps) => void told.push(...steps),
      ...options,
    });
    endings.push(
      () => follower.end(),
      () => engines.close(),
    );
    const seqs = () => told.map(({ commit }) => commit.seq);
    return { engines, clock, said, told, seqs, faults, follower };
  }

  async function founded(filings = 3): Promise<{ scenario: Scenario; store: Store }> {
    const scenario = company();
    for (let n = 1; n <= filings; n++) file(scenario, n);
    const store = memoryStore();
    await store.append(scenario.log);
    return { scenario, store };
  }

  const upTo = (n: number, from = 1) => Array.from({ length: n - from + 1 }, (_, i) => from + i);
  const checkpoint = (store: Store) => store.checkpoint("test", WORKSPACE);

  it("tells every commit in order, with the state before and after it", async () => {
    const { scenario, store } = await founded(250);
    const { told, seqs, follower } = start(store);
    await follower.settled();
    expect(seqs()).toEqual(upTo(scenario.log.length));
    const last = told.at(-1);
    expect(last && requestOf(last.before, requestId(250))).toBeUndefined();
    expect(last && requestOf(last.after, requestId(250))?.title).toBe("Swap hero 250");
    expect(last && stateHash(last.after)).toBe(stateHash(scenario.state));
    expect(await checkpoint(store)).toBe(scenario.log.length);
  });

  it("hears of what is sent from now on, one's own commands too", async () => {
    const { scenario, store } = await founded();
    const last = scenario.log.length;
    const { engines, seqs, follower } = start(store, {});
    await follower.settled();
    await engines.send(WORKSPACE, scenario.log.at(-1)?.actor ?? null, [fileRequest(9)]);
    await follower.settled();
    expect(seqs()).toEqual(upTo(last + 1));
  });

  it("works on what comes together in one go, and reads it once for all who follow", async () => {
    const { scenario, store } = await founded();
    const pages: string[] = [];
    const reads: number[] = [];
    const counting: Store = {
      ...store,
      read: (workspace, from, limit) => {
        reads.push(from);
        return store.read(workspace, from, limit);
      },
    };
    const recent = new Map();
    const note = (name: string) => ({
      name,
      recent,
      onCommits: (_: unknown, steps: readonly Step[]) => void pages.push(`${name} ${steps.length}`),
    });
    const one = start(counting, note("one"));
    const two = start(counting, note("two"));
    await Promise.all([one.follower.settled(), two.follower.settled()]);
    pages.length = 0;
    reads.length = 0;
    const news = [1, 2, 3].map((n) => file(scenario, 20 + n)).length;
    for (const commit of scenario.log.slice(-news)) await store.append([commit]);
    await Promise.all([one.follower.settled(), two.follower.settled()]);
    expect(pages.sort()).toEqual(["one 3", "two 3"]);
    const next = scenario.log.length - news + 1;
    expect(reads.filter((from) => from === next).length).toBe(1);
  });

  it("goes on where it ended, also after commits that nobody followed", async () => {
    const { scenario, store } = await founded();
    const first = start(store);
    await first.follower.settled();
    await first.follower.end();
    file(scenario, 8);
    await store.append(scenario.log.slice(-1));
    const second = start(store);
    await second.follower.settled();
    expect([...first.seqs(), ...second.seqs()]).toEqual(upTo(scenario.log.length));
    expect(second.told.map(({ after }) => requestOf(after, requestId(8))?.key)).toEqual(["CAM-4"]);
  });

  it("does the work again, and leaves none out, when it was killed between the work and its note of it", async () => {
    const { scenario, store } = await founded();
    const log = { ...store, saveCheckpoint: () => new Promise<boolean>(() => undefined) };
    const killed: number[] = [];
    const worked = new Promise<void>((resolve) => {
      const { engines, clock } = testEngines(log);
      endings.push(() => engines.close());
      followLog({
        name: "test",
        store: log,
        engines,
        clock: () => clock.now,
        log: { warn: () => undefined, error: () => undefined },
        leaseMs: LEASE_MS,
        onCommits: (_workspace, steps) => {
          killed.push(...steps.map(({ commit }) => commit.seq));
          resolve();
        },
      });
    });
    await worked;
    expect(await checkpoint(store)).toBe(0);
    // Its lease runs out, nobody gave it back.
    const next = start(store);
    await next.follower.settled();
    expect(next.told).toEqual([]);
    next.clock.now += LEASE_MS;
    await expect.poll(() => next.seqs()).toEqual(upTo(scenario.log.length));
    expect(killed).toEqual(next.seqs());
  });

  it("lets one process work, and another take over at once when the first ends", async () => {
    const shared = memoryLog();
    const store = memoryStore(shared);
    const { scenario } = await founded();
    await store.append(scenario.log);
    const first = start(store);
    await first.follower.settled();
    const second = start(memoryStore(shared));
    await second.follower.settled();
    expect(second.told).toEqual([]);
    await first.follower.end();
    file(scenario, 8);
    await store.append(scenario.log.slice(-1));
    await expect.poll(() => second.seqs()).toEqual([scenario.log.length]);
  });

  it("saves nothing once another process took over", async () => {
    const { scenario, store } = await founded();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const first = start(store, { onCommits: () => held });
    await expect.poll(() => store.lease("test", "other", first.clock.now, LEASE_MS)).toBeUndefined();
    const fence = await store.lease("test", "other", first.clock.now + 2 * LEASE_MS, LEASE_MS);
    expect(fence).toBe(2);
    release();
    await first.follower.settled();
    expect(await checkpoint(store)).toBe(0);
    expect(await store.saveCheckpoint("test", WORKSPACE, scenario.log.length, 2)).toBe(true);
  });

  it("reads on to what came while it tried again", async () => {
    const { scenario, store } = await founded();
    const last = scenario.log.length;
    let tries = 0;
    const { engines, told, seqs } = start(store, {
      onCommits: async (_workspace, steps) => {
        tries++;
        if (tries === 1) throw new Error("no room");
        if (tries === 2) await engines.send(WORKSPACE, scenario.log.at(-1)?.actor ?? null, [fileRequest(9)]);
        told.push(...steps);
      },
    });
    await expect.poll(seqs).toEqual(upTo(last + 1));
  });

  it("tries again what failed, and holds up no other workspace meanwhile", async () => {
    const { scenario, store } = await founded();
    const other = scenario.log[0]?.workspace.replace(/.$/, "f") as Commit["workspace"];
    await store.append(scenario.log.map((commit) => ({ ...commit, workspace: other })));
    let isBroken = true;
    const done: string[] = [];
    const { faults } = start(store, {
      onCommits: (workspace) => {
        if (workspace === WORKSPACE && isBroken) throw new Error("no room");
        done.push(workspace);
      },
    });
    await expect.poll(() => faults.length).toBeGreaterThan(2);
    expect(done).toEqual([other]);
    isBroken = false;
    await expect.poll(() => done).toEqual([other, WORKSPACE]);
    expect(await checkpoint(store)).toBe(scenario.log.length);
  });

  it("passes over what is older than it cares for, without a gap in what it tells then", async () => {
    const scenario = company();
    for (let n = 1; n <= 300; n++) file(scenario.wait(1000), n);
    const store = memoryStore();
    await store.append(scenario.log);
    const since = scenario.log.at(-20)?.at ?? 0;
    const { told, seqs, follower } = start(store, { since: () => since });
    await follower.settled();
    expect(seqs()).toEqual(upTo(scenario.log.length, scenario.log.length - 19));
    expect(told[0] && requestOf(told[0].before, requestId(280))?.title).toBe("Swap hero 280");
    await follower.end();
    expect(await checkpoint(store)).toBe(scenario.log.length);
  });

  it("passes over a whole log that is old, and tells the first commit that is not", async () => {
    const { scenario, store } = await founded();
    const since = scenario.now + 1;
    const { seqs, follower } = start(store, { since: () => since });
    await follower.settled();
    expect(seqs()).toEqual([]);
    file(scenario.wait(5000), 8);
    await store.append(scenario.log.slice(-1));
    await follower.settled();
    expect(seqs()).toEqual([scenario.log.length]);
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EVOLVE_VERSION, requestOf, stateHash, type Commit, type Envelope } from "@tandem/shared";
import { company, id, MONDAY, PEOPLE, POD, requestId, WORKSPACE } from "@tandem/shared/testing";
import { memoryLog, memoryStore } from "../store/memory/memory-store.ts";
import type { Store } from "../store/port.ts";
import { openSqlite } from "../store/sqlite/open.ts";
import type { Engines } from "./engine.ts";
import {
  APPEND,
  envelope,
  FaultyStore,
  fileRequest,
  numbers,
  testEngines,
  type TestClock,
} from "./testing.ts";

const SEED = company().log;
const LAST = SEED.length;
const VERSION = `evolve ${EVOLVE_VERSION}`;
const NOT_ALLOWED = { status: "refused", refusal: { code: "not_allowed" } };
const committed = (seq: number) => ({ status: "committed", seq });

const places = {
  memory: () => {
    const log = memoryLog();
    return { open: () => memoryStore(log), clear: () => undefined };
  },
  SQLite: () => {
    const folder = mkdtempSync(path.join(tmpdir(), "tandem-engine-"));
    return {
      open: () => openSqlite(path.join(folder, "tandem.sqlite")).store,
      clear: () => rmSync(folder, { recursive: true }),
    };
  },
};

describe.each(["memory", "SQLite"] as const)("the engine over %s", (kind) => {
  let place: ReturnType<(typeof places)[typeof kind]>;
  let stores: Store[];
  let faulty: FaultyStore;
  let engines: Engines;
  let clock: TestClock;
  let others: Engines[];

  const openStore = (): Store => {
    const store = place.open();
    stores.push(store);
    return store;
  };
  /** Another process on the same log. */
  const anotherProcess = () => {
    const other = testEngines(openStore());
    others.push(other.engines);
    return other;
  };
  const send = (envelopes: readonly Envelope[], actor: keyof typeof PEOPLE = "marketer", by = engines) =>
    by.send(WORKSPACE, PEOPLE[actor], envelopes);
  const log = () => faulty.store.read(WORKSPACE, 1, 10_000);
  const title = async (n: number, by = engines) => requestOf(await by.state(WORKSPACE), requestId(n))?.title;

  beforeEach(async () => {
    place = places[kind]();
    stores = [];
    others = [];
    faulty = new FaultyStore(openStore());
    await faulty.store.append(SEED);
    faulty.groups.length = 0;
    ({ engines, clock } = testEngines(faulty.store));
  });
  afterEach(async () => {
    faulty.isAway = false;
    for (const one of [engines, ...others]) await one.close();
    for (const store of stores) await store.close();
    place.clear();
  });

  describe("with a store that works", () => {
    it("answers with the seq, shows the change, and tells listeners once", async () => {
      const heard: (readonly Commit[])[] = [];
      const seen: (string | undefined)[] = [];
      engines.onCommits((workspace, commits) => {
        expect(workspace).toBe(WORKSPACE);
        heard.push(commits);
        void title(1).then((one) => seen.push(one));
      });
      expect(await send([fileRequest(1)])).toEqual([committed(LAST + 1)]);
      expect(await title(1)).toBe("Swap hero 1");
      expect(heard).toEqual([(await log()).slice(LAST)]);
      expect(seen).toEqual(["Swap hero 1"]);
    });

    it("writes what came together in groups of at most 64, in the order in which it was sent", async () => {
      const heard: number[] = [];
      engines.onCommits((_, commits) => heard.push(...commits.map(({ seq }) => seq)));
      const outcomes = await Promise.all([
        send(numbers(1, 100).map((n) => fileRequest(n))),
        send(
          numbers(101, 130).map((n) => fileRequest(n)),
          "viewer",
        ),
        send(
          numbers(131, 150).map((n) => fileRequest(n)),
          "otherMarketer",
        ),
      ]);
      expect(outcomes[0]).toEqual(numbers(1, 100).map((n) => committed(LAST + n)));
      expect(outcomes[1]).toEqual(numbers(101, 130).map(() => NOT_ALLOWED));
      expect(outcomes[2]).toEqual(numbers(101, 120).map((n) => committed(LAST + n)));
      expect(Math.max(...faulty.groups)).toBeLessThanOrEqual(64);
      expect(faulty.groups.length).toBeLessThanOrEqual(4);
      expect(heard).toEqual(numbers(LAST + 1, LAST + 120));
      expect((await log()).map(({ seq }) => seq)).toEqual(numbers(1, LAST + 120));
    });

    it("decides each command on the outcome of those before it in the same group", async () => {
      const comment = envelope(2, "request.comment", { request: requestId(1), comment: id(5), text: "Why?" });
      expect(await send([fileRequest(1), comment, fileRequest(3, requestId(1))])).toEqual([
        committed(LAST + 1),
        committed(LAST + 2),
        { status: "refused", refusal: { code: "already_exists", what: "request" } },
      ]);
      expect(faulty.groups).toEqual([2]);
    });

    it("acknowledges what changes nothing without a commit", async () => {
      expect(await send([envelope(1, "pod.change", { pod: POD })], "lead")).toEqual([{ status: "nothing" }]);
      expect(await log()).toHaveLength(LAST);
      expect(faulty.groups).toEqual([]);
    });

    it("says what it cannot read, and does the rest", async () => {
      const outcomes = await send([
        { ...fileRequest(1), type: "request.destroy" },
        { ...fileRequest(2), input: { title: 7 } },
        { ...fileRequest(3), id: "'; DROP TABLE commits" as Envelope["id"] },
        fileRequest(4),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual([
        "unreadable",
        "unreadable",
        "unreadable",
        "committed",
      ]);
      await expect(send(numbers(1, 101).map((n) => fileRequest(n)))).rejects.toThrow(RangeError);
    });

    it("lets nobody act who is unknown or deactivated", async () => {
      expect(await engines.send(WORKSPACE, id(0x77), [fileRequest(1)])).toEqual([NOT_ALLOWED]);
      await send([envelope(2, "member.deactivate", { member: PEOPLE.marketer })], "admin");
      expect(await send([fileRequest(3)])).toEqual([NOT_ALLOWED]);
      expect(await engines.send(id(0x99), PEOPLE.marketer, [fileRequest(4)])).toEqual([NOT_ALLOWED]);
      expect((await engines.state(id(0x99))).settings).toBeNull();
    });

    it("never lets time go back", async () => {
      await send([fileRequest(1)]);
      clock.now -= 3_600_000;
      await send([fileRequest(2), fileRequest(3)]);
      const times = (await log()).map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    });

    it("gives a replica what it lacks, or says to start over", async () => {
      await send(numbers(1, 3).map((n) => fileRequest(n)));
      expect(await engines.commitsSince(WORKSPACE, LAST + 1)).toEqual((await log()).slice(LAST + 1));
      expect(await engines.commitsSince(WORKSPACE, LAST + 3)).toEqual([]);
      expect(await engines.commitsSince(WORKSPACE, LAST + 9)).toBe("start over");
    });
  });

  describe("asked the same again", () => {
    it("gives the first answer while it is in flight, afterwards, and after a restart", async () => {
      const { begun, release } = faulty.hold();
      const first = send([fileRequest(1)]);
      await begun;
      const second = send([fileRequest(1)]);
      const theirs = send([fileRequest(1)], "otherMarketer");
      expect(await theirs).toEqual([NOT_ALLOWED]);
      release();
      expect(await first).toEqual([committed(LAST + 1)]);
      expect(await second).toEqual([committed(LAST + 1)]);
      expect(await send([fileRequest(1), fileRequest(1)])).toEqual([
        committed(LAST + 1),
        committed(LAST + 1),
      ]);
      const { engines: restarted } = anotherProcess();
      expect(await send([fileRequest(1)], "marketer", restarted)).toEqual([committed(LAST + 1)]);
      expect(await send([fileRequest(1)], "otherMarketer", restarted)).toEqual([NOT_ALLOWED]);
      expect(await send([fileRequest(1)], "marketer", restarted)).toEqual([committed(LAST + 1)]);
      expect(await log()).toHaveLength(LAST + 1);
    });

    it("keeps a refusal for some minutes, though it would pass by now", async () => {
      const comment = envelope(9, "request.comment", { request: requestId(1), comment: id(5), text: "Why?" });
      const [refusal] = await send([comment]);
      expect(refusal).toMatchObject({ status: "refused", refusal: { code: "not_found" } });
      await send([fileRequest(1)]);
      expect(await send([comment])).toEqual([refusal]);
      expect(await send([comment], "otherMarketer")).toEqual([NOT_ALLOWED]);
      clock.now += 6 * 60_000;
      expect(await send([comment])).toEqual([committed(LAST + 2)]);
    });
  });

  describe("while an append is under way", () => {
    it("tells nobody and shows nothing, and decides the next ones meanwhile", async () => {
      const heard: number[] = [];
      engines.onCommits((_, commits) => heard.push(...commits.map(({ seq }) => seq)));
      const { begun, release } = faulty.hold();
      const answered: string[] = [];
      const first = send([fileRequest(1)]).finally(() => answered.push("first"));
      await begun;
      const second = send([fileRequest(2)]).finally(() => answered.push("second"));
      const refusal = send([fileRequest(3, requestId(1))]).finally(() => answered.push("refusal"));
      await setTimeout(20);
      expect(answered).toEqual([]);
      expect(heard).toEqual([]);
      expect(await title(1)).toBeUndefined();
      release();
      expect(await Promise.all([first, second])).toEqual([[committed(LAST + 1)], [committed(LAST + 2)]]);
      expect(await refusal).toMatchObject([{ refusal: { code: "already_exists" } }]);
      expect(heard).toEqual([LAST + 1, LAST + 2]);
    });

    it("drops what was decided ahead when the append fails, and does it when it is sent again", async () => {
      const { begun, release } = faulty.hold(APPEND.fails);
      const first = send([fileRequest(1)]);
      await begun;
      const refusal = send([fileRequest(3, requestId(1))]);
      await setTimeout(5);
      release();
      const results = await Promise.allSettled([first, refusal]);
      expect(results).toMatchObject([
        { status: "rejected", reason: { kind: "full" } },
        { status: "rejected", reason: { kind: "full" } },
      ]);
      expect(await title(1)).toBeUndefined();
      expect(await log()).toHaveLength(LAST);
      expect(await send([fileRequest(3, requestId(1))])).toEqual([committed(LAST + 1)]);
      expect(await send([fileRequest(1)])).toMatchObject([{ refusal: { code: "already_exists" } }]);
    });
  });

  describe("with a store that fails", () => {
    it("acknowledges what stands though the answer was lost", async () => {
      faulty.next.push(APPEND.losesItsAnswer);
      expect(await send([fileRequest(1), fileRequest(2)])).toEqual([
        committed(LAST + 1),
        committed(LAST + 2),
      ]);
      expect(await send([fileRequest(3)])).toEqual([committed(LAST + 3)]);
      expect(await title(2)).toBe("Swap hero 2");
    });

    it("acknowledges the part that stands, fails the rest, and does that once when it is sent again", async () => {
      const group = numbers(1, 4).map((n) => fileRequest(n));
      const [one, two] = await decidedElsewhere(group.slice(0, 2));
      faulty.next.push(async () => {
        await stores[0]!.append([one!, two!]);
        return APPEND.fails();
      });
      await expect(send(group)).rejects.toMatchObject({ kind: "full" });
      expect(await log()).toHaveLength(LAST + 2);
      expect(await send(group)).toEqual(numbers(1, 4).map((n) => committed(LAST + n)));
    });

    /** The commits that these commands become, made on a copy of the log. */
    async function decidedElsewhere(envelopes: readonly Envelope[]): Promise<readonly Commit[]> {
      const copy = memoryStore();
      await copy.append(SEED);
      const { engines: elsewhere } = testEngines(copy);
      await send(envelopes, "marketer", elsewhere);
      return copy.read(WORKSPACE, LAST + 1, envelopes.length);
    }

    it("says that it does not know when the store is away, and finds out when it is back", async () => {
      faulty.next.push(async (append) => {
        faulty.isAway = true;
        return APPEND.losesItsAnswer(append);
      });
      await expect(send([fileRequest(1)])).rejects.toMatchObject({ kind: "away" });
      await expect(send([fileRequest(2)])).rejects.toMatchObject({ kind: "away" });
      faulty.isAway = false;
      expect(await send([fileRequest(1), fileRequest(2)])).toEqual([
        committed(LAST + 1),
        committed(LAST + 2),
      ]);
      expect(await title(1)).toBe("Swap hero 1");
    });

    it("loads a workspace once the store is back", async () => {
      faulty.isAway = true;
      await expect(engines.state(WORKSPACE)).rejects.toMatchObject({ kind: "away" });
      faulty.isAway = false;
      expect((await engines.state(WORKSPACE)).seq).toBe(LAST);
    });

    it("goes on when a listener throws", async () => {
      const { engines: own, said } = testEngines(openStore());
      others.push(own);
      own.onCommits(() => {
        throw new Error("a bug");
      });
      expect(await send([fileRequest(1)], "marketer", own)).toEqual([committed(LAST + 1)]);
      expect(said).toEqual(["a listener failed on commits"]);
    });
  });

  describe("beside another process", () => {
    it("hears and shows what the other did", async () => {
      const heard: number[] = [];
      engines.onCommits((_, commits) => heard.push(...commits.map(({ seq }) => seq)));
      expect(await title(1)).toBeUndefined();
      const { engines: other } = anotherProcess();
      await send([fileRequest(1)], "marketer", other);
      await vi.waitFor(async () => expect(await title(1)).toBe("Swap hero 1"));
      expect(heard).toEqual([LAST + 1]);
    });

    it("decides again when the other took the seq, and loses nothing", async () => {
      await engines.state(WORKSPACE);
      const { engines: other } = anotherProcess();
      const rounds = numbers(0, 9).flatMap((round) => [
        send(numbers(1, 10).map((n) => fileRequest(round * 10 + n))),
        send(
          numbers(1, 10).map((n) => fileRequest(1000 + round * 10 + n)),
          "otherMarketer",
          other,
        ),
      ]);
      const outcomes = (await Promise.all(rounds)).flat();
      expect(new Set(outcomes.map((one) => one.status))).toEqual(new Set(["committed"]));
      const commits = await log();
      expect(commits.map(({ seq }) => seq)).toEqual(numbers(1, LAST + 200));
      expect(new Set(commits.map(({ commandId }) => commandId)).size).toBe(LAST + 200);
      await vi.waitFor(async () => expect((await engines.state(WORKSPACE)).seq).toBe(LAST + 200));
      await vi.waitFor(async () => expect((await other.state(WORKSPACE)).seq).toBe(LAST + 200));
      expect(stateHash(await engines.state(WORKSPACE))).toBe(stateHash(await other.state(WORKSPACE)));
    });

    it("does a command once that both are sent, and both give the same answer", async () => {
      const { engines: other } = anotherProcess();
      await Promise.all([engines.state(WORKSPACE), other.state(WORKSPACE)]);
      const both = await Promise.all([send([fileRequest(1)]), send([fileRequest(1)], "marketer", other)]);
      expect(both).toEqual([[committed(LAST + 1)], [committed(LAST + 1)]]);
      expect(await log()).toHaveLength(LAST + 1);
      expect(await title(1)).toBe("Swap hero 1");
    });
  });

  describe("over time", () => {
    it("lets an idle workspace go, and comes back from a snapshot and what followed", async () => {
      const { engines: own } = testEngines(faulty.store, { idleMs: 20 });
      others.push(own);
      for (const from of [1, 101, 201])
        await send(
          numbers(from, from + 99).map((n) => fileRequest(n)),
          "marketer",
          own,
        );
      const hash = stateHash(await own.state(WORKSPACE));
      await vi.waitFor(async () => expect(await faulty.store.snapshot(WORKSPACE, VERSION)).toBeDefined());
      await vi.waitFor(async () => {
        faulty.reads = 0;
        await own.state(WORKSPACE);
        expect(faulty.reads).toBe(2);
      });
      const { engines: later } = testEngines(faulty.store);
      others.push(later);
      faulty.reads = 0;
      expect(stateHash(await later.state(WORKSPACE))).toBe(hash);
      expect(faulty.reads).toBe(2);
      await send([fileRequest(301)], "marketer", later);
      expect((await later.state(WORKSPACE)).at).toBe(MONDAY + 60_000);
    });

    it("saves a snapshot now and then, and does without one that is ahead of its log", async () => {
      const { engines: own } = testEngines(faulty.store, { snapshotEvery: 10 });
      others.push(own);
      await send(
        numbers(1, 20).map((n) => fileRequest(n)),
        "marketer",
        own,
      );
      await own.close();
      const saved = await faulty.store.snapshot(WORKSPACE, VERSION);
      expect(saved?.seq).toBe(LAST + 20);
      await faulty.store.saveSnapshot(WORKSPACE, VERSION, { seq: 999, bytes: saved!.bytes });
      const { engines: later } = testEngines(faulty.store);
      others.push(later);
      expect((await later.state(WORKSPACE)).seq).toBe(LAST + 20);
    });

    it("answers what is under way before it closes, and takes nothing more", async () => {
      const { begun, release } = faulty.hold();
      const answer = send([fileRequest(1)]);
      await begun;
      const closed = engines.close();
      release();
      await closed;
      expect(await answer).toEqual([committed(LAST + 1)]);
      await expect(send([fileRequest(2)])).rejects.toMatchObject({ kind: "away" });
    });
  });
});

import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EVOLVE_VERSION, stateHash } from "@tandem/shared";
import { id, MONDAY, requestId, WORKSPACE } from "@tandem/shared/testing";
import { committed, Company, KINDS, LAST } from "./testing/company.ts";
import { APPEND, envelope, fileRequest, numbers } from "./testing/engines.ts";

const VERSION = `evolve ${EVOLVE_VERSION}`;

describe.each(KINDS)("the engine's strength over %s", (kind) => {
  let at: Company;
  beforeEach(async () => {
    at = await Company.found(kind);
  });
  afterEach(() => at.close());

  describe("with a store that fails", () => {
    it("acknowledges what stands though the answer was lost", async () => {
      at.faulty.next.push(APPEND.losesItsAnswer);
      expect(await at.send([fileRequest(1), fileRequest(2)])).toEqual([
        committed(LAST + 1),
        committed(LAST + 2),
      ]);
      expect(await at.send([fileRequest(3)])).toEqual([committed(LAST + 3)]);
      expect(await at.title(2)).toBe("Swap hero 2");
    });

    it("acknowledges the part that stands, fails the rest, and does that once when it is sent again", async () => {
      const group = numbers(1, 4).map((n) => fileRequest(n));
      const [one, two] = await at.decidedElsewhere(group.slice(0, 2));
      at.faulty.next.push(async () => {
        await at.openStore().append([one!, two!]);
        return APPEND.fails();
      });
      await expect(at.send(group)).rejects.toMatchObject({ kind: "full" });
      expect(await at.log()).toHaveLength(LAST + 2);
      expect(await at.send(group)).toEqual(numbers(1, 4).map((n) => committed(LAST + n)));
    });

    it("says that it does not know when the store is away, and finds out when it is back", async () => {
      at.faulty.next.push(async (append) => {
        at.faulty.isAway = true;
        return APPEND.losesItsAnswer(append);
      });
      await expect(at.send([fileRequest(1)])).rejects.toMatchObject({ kind: "away" });
      await expect(at.send([fileRequest(2)])).rejects.toMatchObject({ kind: "away" });
      at.faulty.isAway = false;
      expect(await at.send([fileRequest(1), fileRequest(2)])).toEqual([
        committed(LAST + 1),
        committed(LAST + 2),
      ]);
      expect(await at.title(1)).toBe("Swap hero 1");
    });

    it("loads a workspace once the store is back", async () => {
      at.faulty.isAway = true;
      await expect(at.engines.state(WORKSPACE)).rejects.toMatchObject({ kind: "away" });
      at.faulty.isAway = false;
      expect((await at.engines.state(WORKSPACE)).seq).toBe(LAST);
    });

    it("goes on when a listener throws", async () => {
      const { engines: own, said } = at.start();
      own.onCommits(() => {
        throw new Error("a bug");
      });
      expect(await at.send([fileRequest(1)], "marketer", own)).toEqual([committed(LAST + 1)]);
      expect(said).toEqual(["a listener failed on commits"]);
    });
  });

  it("takes an earlier decision that lands late for what it is", async () => {
    const [late] = await at.decidedElsewhere([fileRequest(1)]);
    at.faulty.next.push(APPEND.fails, async (append) => {
      await at.openStore().append([late!]);
      return APPEND.losesItsAnswer(append);
    });
    await expect(at.send([fileRequest(1)])).rejects.toMatchObject({ kind: "full" });
    at.clock.now += 5000;
    await expect(at.send([fileRequest(1)])).rejects.toMatchObject({ kind: "away" });
    expect(await at.send([fileRequest(1)])).toEqual([committed(LAST + 1)]);
    expect((await at.engines.state(WORKSPACE)).at).toBe(late!.at);
  });

  describe("beside another process", () => {
    it("keeps the order of what was sent when the other took the seq meanwhile", async () => {
      const { engines: other } = at.start();
      const { begun, release } = at.faulty.hold();
      const comment = (n: number) =>
        envelope(n, "request.comment", { request: requestId(n - 64), comment: id(n), text: "Why?" });
      const mine = at.send([...numbers(1, 64).map((n) => fileRequest(n)), ...numbers(65, 100).map(comment)]);
      await begun;
      // The comments are decided ahead of requests that will have to be decided again.
      await setTimeout(5);
      await at.send([fileRequest(500)], "marketer", other);
      release();
      expect(await mine).toEqual(numbers(1, 100).map((n) => committed(LAST + 1 + n)));
    });

    it("shows what it answers, also when the other did it a moment ago", async () => {
      await at.engines.state(WORKSPACE);
      await at.send([fileRequest(1)], "marketer", at.start().engines);
      expect(await at.send([fileRequest(1)])).toEqual([committed(LAST + 1)]);
      expect(await at.title(1)).toBe("Swap hero 1");
    });

    it("misses nothing that the other does while it loads", async () => {
      const { engines: other } = at.start();
      at.faulty.afterRead = async () => {
        await at.send([fileRequest(1)], "marketer", other);
        // Until this process was told.
        await setTimeout(150);
      };
      await at.engines.state(WORKSPACE);
      await vi.waitFor(async () => expect(await at.title(1)).toBe("Swap hero 1"));
    });

    it("hears and shows what the other did", async () => {
      const heard: number[] = [];
      at.engines.onCommits((_, commits) => heard.push(...commits.map(({ seq }) => seq)));
      expect(await at.title(1)).toBeUndefined();
      const { engines: other } = at.start();
      await at.send([fileRequest(1)], "marketer", other);
      await vi.waitFor(async () => expect(await at.title(1)).toBe("Swap hero 1"));
      expect(heard).toEqual([LAST + 1]);
    });

    it("decides again when the other took the seq, and loses nothing", async () => {
      await at.engines.state(WORKSPACE);
      const { engines: other } = at.start();
      const rounds = numbers(0, 9).flatMap((round) => [
        at.send(numbers(1, 10).map((n) => fileRequest(round * 10 + n))),
        at.send(
          numbers(1, 10).map((n) => fileRequest(1000 + round * 10 + n)),
          "otherMarketer",
          other,
        ),
      ]);
      const outcomes = (await Promise.all(rounds)).flat();
      expect(new Set(outcomes.map((one) => one.status))).toEqual(new Set(["committed"]));
      const commits = await at.log();
      expect(commits.map(({ seq }) => seq)).toEqual(numbers(1, LAST + 200));
      expect(new Set(commits.map(({ commandId }) => commandId)).size).toBe(LAST + 200);
      await vi.waitFor(async () => expect((await at.engines.state(WORKSPACE)).seq).toBe(LAST + 200));
      await vi.waitFor(async () => expect((await other.state(WORKSPACE)).seq).toBe(LAST + 200));
      expect(stateHash(await at.engines.state(WORKSPACE))).toBe(stateHash(await other.state(WORKSPACE)));
    });

    it("does a command once that both are sent, and both give the same answer", async () => {
      const { engines: other } = at.start();
      await Promise.all([at.engines.state(WORKSPACE), other.state(WORKSPACE)]);
      const both = await Promise.all([
        at.send([fileRequest(1)]),
        at.send([fileRequest(1)], "marketer", other),
      ]);
      expect(both).toEqual([[committed(LAST + 1)], [committed(LAST + 1)]]);
      expect(await at.log()).toHaveLength(LAST + 1);
      expect(await at.title(1)).toBe("Swap hero 1");
    });
  });

  describe("over time", () => {
    it("lets an idle workspace go, and comes back from a snapshot and what followed", async () => {
      const { engines: own } = at.start(at.faulty.store, { idleMs: 20 });
      for (const from of [1, 101, 201])
        await at.send(
          numbers(from, from + 99).map((n) => fileRequest(n)),
          "marketer",
          own,
        );
      const hash = stateHash(await own.state(WORKSPACE));
      await vi.waitFor(async () => expect(await at.faulty.store.snapshot(WORKSPACE, VERSION)).toBeDefined());
      await vi.waitFor(async () => {
        at.faulty.reads = 0;
        await own.state(WORKSPACE);
        expect(at.faulty.reads).toBe(2);
      });
      const { engines: later } = at.start(at.faulty.store);
      at.faulty.reads = 0;
      expect(stateHash(await later.state(WORKSPACE))).toBe(hash);
      expect(at.faulty.reads).toBe(2);
      await at.send([fileRequest(301)], "marketer", later);
      expect((await later.state(WORKSPACE)).at).toBe(MONDAY + 60_000);
    });

    it("saves a snapshot now and then, and does without one that is ahead of its log", async () => {
      const { engines: own } = at.start(at.faulty.store, { snapshotEvery: 10 });
      await at.send(
        numbers(1, 20).map((n) => fileRequest(n)),
        "marketer",
        own,
      );
      await own.close();
      const saved = await at.faulty.store.snapshot(WORKSPACE, VERSION);
      expect(saved?.seq).toBe(LAST + 20);
      // Such as beside a log that was restored from an older backup.
      const restored = await Company.found(kind);
      await restored.faulty.store.saveSnapshot(WORKSPACE, VERSION, saved!);
      expect((await restored.engines.state(WORKSPACE)).seq).toBe(LAST);
      await restored.close();
    });

    it("answers what is under way before it closes, and takes nothing more", async () => {
      const { begun, release } = at.faulty.hold();
      const answer = at.send([fileRequest(1)]);
      await begun;
      const closed = at.engines.close();
      release();
      await closed;
      expect(await answer).toEqual([committed(LAST + 1)]);
      await expect(at.send([fileRequest(2)])).rejects.toMatchObject({ kind: "away" });
    });
  });
});

import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Commit, Envelope } from "@tandem/shared";
import { id, PEOPLE, POD, requestId, WORKSPACE } from "@tandem/shared/testing";
import { committed, Company, KINDS, LAST, NOT_ALLOWED } from "./testing/company.ts";
import { APPEND, envelope, fileRequest, numbers } from "./testing/engines.ts";

describe.each(KINDS)("the engine over %s", (kind) => {
  let at: Company;
  beforeEach(async () => {
    at = await Company.found(kind);
  });
  afterEach(() => at.close());

  describe("with a store that works", () => {
    it("answers with the seq, shows the change, and tells listeners once", async () => {
      const heard: (readonly Commit[])[] = [];
      const seen: (string | undefined)[] = [];
      at.engines.onCommits((workspace, commits) => {
        expect(workspace).toBe(WORKSPACE);
        heard.push(commits);
        void at.title(1).then((one) => seen.push(one));
      });
      expect(await at.send([fileRequest(1)])).toEqual([committed(LAST + 1)]);
      expect(await at.title(1)).toBe("Swap hero 1");
      expect(heard).toEqual([(await at.log()).slice(LAST)]);
      expect(seen).toEqual(["Swap hero 1"]);
    });

    it("writes what came together in groups of at most 64, in the order in which it was sent", async () => {
      const heard: number[] = [];
      at.engines.onCommits((_, commits) => heard.push(...commits.map(({ seq }) => seq)));
      const outcomes = await Promise.all([
        at.send(numbers(1, 100).map((n) => fileRequest(n))),
        at.send(
          numbers(101, 130).map((n) => fileRequest(n)),
          "viewer",
        ),
        at.send(
          numbers(131, 150).map((n) => fileRequest(n)),
          "otherMarketer",
        ),
      ]);
      expect(outcomes[0]).toEqual(numbers(1, 100).map((n) => committed(LAST + n)));
      expect(outcomes[1]).toEqual(numbers(101, 130).map(() => NOT_ALLOWED));
      expect(outcomes[2]).toEqual(numbers(101, 120).map((n) => committed(LAST + n)));
      expect(Math.max(...at.faulty.groups)).toBeLessThanOrEqual(64);
      expect(at.faulty.groups.length).toBeLessThanOrEqual(4);
      expect(heard).toEqual(numbers(LAST + 1, LAST + 120));
      expect((await at.log()).map(({ seq }) => seq)).toEqual(numbers(1, LAST + 120));
    });

    it("spreads commands that make hundreds of events over several groups", async () => {
      const imports = numbers(1, 5).map((n) =>
        envelope(n, "request.import", {
          rows: numbers(1, 400).map((row) => ({
            request: requestId(n * 1000 + row),
            key: `OLD-${n}-${row}`,
            title: "",
            entered: { in_progress: "2026-01-01", live: "2026-01-02" },
          })),
        }),
      );
      expect(await at.send(imports, "admin")).toEqual(numbers(1, 5).map((n) => committed(LAST + n)));
      expect(at.faulty.groups).toEqual([3, 2]);
    });

    it("decides each command on the outcome of those before it in the same group", async () => {
      const comment = envelope(2, "request.comment", { request: requestId(1), comment: id(5), text: "Why?" });
      expect(await at.send([fileRequest(1), comment, fileRequest(3, requestId(1))])).toEqual([
        committed(LAST + 1),
        committed(LAST + 2),
        { status: "refused", refusal: { code: "already_exists", what: "request" } },
      ]);
      expect(at.faulty.groups).toEqual([2]);
    });

    it("acknowledges what changes nothing without a commit", async () => {
      expect(await at.send([envelope(1, "pod.change", { pod: POD })], "lead")).toEqual([
        { status: "nothing" },
      ]);
      expect(await at.log()).toHaveLength(LAST);
      expect(at.faulty.groups).toEqual([]);
    });

    it("says what it cannot read, and does the rest", async () => {
      const outcomes = await at.send([
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
      await expect(at.send(numbers(1, 101).map((n) => fileRequest(n)))).rejects.toThrow(RangeError);
    });

    it("lets nobody act who is unknown or deactivated", async () => {
      expect(await at.engines.send(WORKSPACE, id(0x77), [fileRequest(1)])).toEqual([NOT_ALLOWED]);
      await at.send([envelope(2, "member.deactivate", { member: PEOPLE.marketer })], "admin");
      expect(await at.send([fileRequest(3)])).toEqual([NOT_ALLOWED]);
      expect(await at.engines.send(id(0x99), PEOPLE.marketer, [fileRequest(4)])).toEqual([NOT_ALLOWED]);
      expect((await at.engines.state(id(0x99))).settings).toBeNull();
    });

    it("never lets time go back", async () => {
      await at.send([fileRequest(1)]);
      at.clock.now -= 3_600_000;
      await at.send([fileRequest(2), fileRequest(3)]);
      const times = (await at.log()).map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    });

    it("gives a replica what it lacks, or says to start over", async () => {
      await at.send(numbers(1, 3).map((n) => fileRequest(n)));
      expect(await at.engines.commitsSince(WORKSPACE, LAST + 1)).toEqual((await at.log()).slice(LAST + 1));
      expect(await at.engines.commitsSince(WORKSPACE, LAST + 3)).toEqual([]);
      expect(await at.engines.commitsSince(WORKSPACE, LAST + 9)).toBe("start over");
    });
  });

  describe("asked the same again", () => {
    it("gives the first answer while it is in flight, afterwards, and after a restart", async () => {
      const { begun, release } = at.faulty.hold();
      const first = at.send([fileRequest(1)]);
      await begun;
      const second = at.send([fileRequest(1)]);
      const theirs = at.send([fileRequest(1)], "otherMarketer");
      expect(await theirs).toEqual([NOT_ALLOWED]);
      release();
      expect(await first).toEqual([committed(LAST + 1)]);
      expect(await second).toEqual([committed(LAST + 1)]);
      expect(await at.send([fileRequest(1), fileRequest(1)])).toEqual([
        committed(LAST + 1),
        committed(LAST + 1),
      ]);
      const { engines: restarted } = at.start();
      expect(await at.send([fileRequest(1)], "marketer", restarted)).toEqual([committed(LAST + 1)]);
      expect(await at.send([fileRequest(1)], "otherMarketer", restarted)).toEqual([NOT_ALLOWED]);
      expect(await at.send([fileRequest(1)], "marketer", restarted)).toEqual([committed(LAST + 1)]);
      expect(await at.log()).toHaveLength(LAST + 1);
    });

    it("does nothing twice that its rule would let pass again", async () => {
      const rename = (n: number, title: string) =>
        envelope(n, "request.edit", { request: requestId(1), title });
      await at.send([fileRequest(1), rename(2, "First"), rename(3, "Second")]);
      const again = await at.send([rename(4, "Third"), rename(2, "First"), rename(5, "Fourth")]);
      expect(again).toEqual([LAST + 4, LAST + 2, LAST + 5].map(committed));
      expect(await at.title(1)).toBe("Fourth");
      expect(await at.send([rename(3, "Second")], "otherMarketer")).toEqual([NOT_ALLOWED]);
      expect(await at.log()).toHaveLength(LAST + 5);
    });

    it("keeps a refusal for some minutes, though it would pass by now", async () => {
      const comment = envelope(9, "request.comment", { request: requestId(1), comment: id(5), text: "Why?" });
      const [refusal] = await at.send([comment]);
      expect(refusal).toMatchObject({ status: "refused", refusal: { code: "not_found" } });
      await at.send([fileRequest(1)]);
      expect(await at.send([comment])).toEqual([refusal]);
      expect(await at.send([comment], "otherMarketer")).toEqual([NOT_ALLOWED]);
      at.clock.now += 6 * 60_000;
      expect(await at.send([comment])).toEqual([committed(LAST + 2)]);
    });
  });

  describe("while an append is under way", () => {
    it("tells nobody and shows nothing, and decides the next ones meanwhile", async () => {
      const heard: number[] = [];
      at.engines.onCommits((_, commits) => heard.push(...commits.map(({ seq }) => seq)));
      const { begun, release } = at.faulty.hold();
      const answered: string[] = [];
      const first = at.send([fileRequest(1)]).finally(() => answered.push("first"));
      await begun;
      const second = at.send([fileRequest(2)]).finally(() => answered.push("second"));
      const refusal = at.send([fileRequest(3, requestId(1))]).finally(() => answered.push("refusal"));
      await setTimeout(20);
      expect(answered).toEqual([]);
      expect(heard).toEqual([]);
      expect(await at.title(1)).toBeUndefined();
      release();
      expect(await Promise.all([first, second])).toEqual([[committed(LAST + 1)], [committed(LAST + 2)]]);
      expect(await refusal).toMatchObject([{ refusal: { code: "already_exists" } }]);
      expect(heard).toEqual([LAST + 1, LAST + 2]);
    });

    it("drops what was decided ahead when the append fails, and does it when it is sent again", async () => {
      const { begun, release } = at.faulty.hold(APPEND.fails);
      const first = at.send([fileRequest(1)]);
      await begun;
      const refusal = at.send([fileRequest(3, requestId(1))]);
      await setTimeout(5);
      release();
      const results = await Promise.allSettled([first, refusal]);
      expect(results).toMatchObject([
        { status: "rejected", reason: { kind: "full" } },
        { status: "rejected", reason: { kind: "full" } },
      ]);
      expect(await at.title(1)).toBeUndefined();
      expect(await at.log()).toHaveLength(LAST);
      expect(await at.send([fileRequest(3, requestId(1))])).toEqual([committed(LAST + 1)]);
      expect(await at.send([fileRequest(1)])).toMatchObject([{ refusal: { code: "already_exists" } }]);
    });
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Commit, CommandId, MemberId, WorkspaceId } from "@tandem/shared";
import type { Store } from "./port.ts";

/** Where several processes may keep one log: each `open` is another process's store on it. */
export interface Place {
  open(): Store;
  /** Ends what `open` made and clears away. */
  clear(): Promise<void>;
}

const uuid = (n: number, kind: string) => `0198c0de-0000-7000-${kind}-${n.toString(16).padStart(12, "0")}`;
const workspace = (n: number) => uuid(n, "8aaa") as WorkspaceId;
const command = (n: number) => uuid(n, "8bbb") as CommandId;
const member = (n: number) => uuid(n, "8ccc") as MemberId;
const subject = (n: number) => uuid(n, "8ddd");

const W = workspace(1);
const other = workspace(2);

/** A commit whose command is numbered like its seq, unless told otherwise. */
function commit(seq: number, changes: Partial<Commit> = {}): Commit {
  return {
    workspace: W,
    seq,
    at: 1_764_000_000_000 + seq,
    actor: member(1),
    commandId: command(seq),
    events: [{ type: "member.deactivated", member: member(seq) }],
    subjects: [subject(seq)],
    ...changes,
  };
}

const commits = (from: number, to: number, changes: Partial<Commit> = {}) =>
  Array.from({ length: to - from + 1 }, (_, i) => commit(from + i, changes));

/** What every store must do; the engine relies on all of it and on nothing else. */
export function describeStore(name: string, make: () => Place): void {
  describe(`${name} store`, () => {
    let place: Place;
    let store: Store;
    beforeEach(() => {
      place = make();
      store = place.open();
    });
    afterEach(() => place.clear());

    const seqs = async (of = W) => (await store.read(of, 1, 1000)).map(({ seq }) => seq);

    it("gives back what was appended, whole and in order", async () => {
      const group = [
        commit(1, { actor: null, subjects: [] }),
        commit(2, { events: [], subjects: [subject(1), subject(2)] }),
        commit(3, {
          events: [{ type: "workspace.configured", changes: { name: "Crème 'brûlée' \\ \u2028 🍮\n" } }],
        }),
      ];
      expect(await store.append(group)).toEqual({ stood: 3 });
      expect(await store.read(W, 1, 10)).toEqual(group);
    });

    it("reads from any seq, as many as asked, and nothing of a workspace that is not there", async () => {
      await store.append(commits(1, 9));
      expect((await store.read(W, 4, 3)).map(({ seq }) => seq)).toEqual([4, 5, 6]);
      expect((await store.read(W, 0, 2)).map(({ seq }) => seq)).toEqual([1, 2]);
      expect(await store.read(W, 10, 5)).toEqual([]);
      expect(await store.read(other, 1, 5)).toEqual([]);
      expect(await store.append([])).toEqual({ stood: 0 });
    });

    it("stops at a taken seq and keeps what came before", async () => {
      await store.append(commits(1, 2));
      expect(await store.append([commit(2, { commandId: command(9) })])).toEqual({ stood: 0, stop: "seq" });
      const mixed = [commit(1, { workspace: other }), commit(2, { commandId: command(8) }), commit(3)];
      expect(await store.append(mixed)).toEqual({ stood: 1, stop: "seq" });
      expect(await seqs()).toEqual([1, 2]);
      expect(await seqs(other)).toEqual([1]);
    });

    it("stops at a command that already has its commit and keeps what came before", async () => {
      await store.append(commits(1, 2));
      const again = [commit(3), commit(4, { commandId: command(1) }), commit(5)];
      expect(await store.append(again)).toEqual({ stood: 1, stop: "command" });
      expect(await seqs()).toEqual([1, 2, 3]);
      expect(await store.history(W, subject(4), 0, 10)).toEqual([]);
    });

    it("stops at a command that is twice in one group", async () => {
      const group = [commit(1), commit(2, { commandId: command(1) })];
      expect(await store.append(group)).toEqual({ stood: 1, stop: "command" });
    });

    it("takes the same command id in another workspace", async () => {
      await store.append([commit(1)]);
      expect(await store.append([commit(1, { workspace: other })])).toEqual({ stood: 1 });
    });

    it("never leaves a gap, and writes nothing of a group that would", async () => {
      await store.append([commit(1)]);
      await expect(store.append([commit(3)])).rejects.toThrow(RangeError);
      expect(await seqs()).toEqual([1]);
      expect(await store.append([commit(2)])).toEqual({ stood: 1 });
    });

    it("tells what became of a command", async () => {
      await store.append([commit(1), commit(2, { actor: null })]);
      expect(await store.outcome(W, command(1))).toEqual({ seq: 1, actor: member(1) });
      expect(await store.outcome(W, command(2))).toEqual({ seq: 2, actor: null });
      expect(await store.outcome(W, command(3))).toBeUndefined();
      expect(await store.outcome(other, command(1))).toBeUndefined();
    });

    it("gives the history of one entity page by page, oldest first", async () => {
      await store.append(commits(1, 3, { subjects: [subject(7)] }));
      await store.append([commit(4, { subjects: [subject(8), subject(7), subject(8)] })]);
      expect((await store.history(W, subject(7), 0, 3)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect((await store.history(W, subject(7), 3, 3)).map(({ seq }) => seq)).toEqual([4]);
      expect(await store.history(W, subject(7), 4, 3)).toEqual([]);
      expect((await store.history(W, subject(8), 0, 10)).map(({ seq }) => seq)).toEqual([4]);
      expect(await store.history(W, subject(9), 0, 10)).toEqual([]);
      expect(await store.history(other, subject(7), 0, 10)).toEqual([]);
    });

    it("lists the workspaces", async () => {
      expect(await store.workspaces()).toEqual([]);
      await store.append([commit(1), commit(1, { workspace: other }), commit(2)]);
      expect(await store.workspaces()).toEqual([W, other]);
    });

    it("passes on one's own commits before the append resolves, one call a group, until ended", async () => {
      const heard: number[][] = [];
      await store.append([commit(1)]);
      const end = store.tail((group) => heard.push(group.map(({ seq }) => seq)));
      await store.append(commits(2, 4));
      expect(heard).toEqual([[2, 3, 4]]);
      await store.append([commit(5), commit(3)]);
      expect(heard).toEqual([[2, 3, 4], [5]]);
      end();
      await store.append([commit(6)]);
      expect(heard).toHaveLength(2);
    });

    it("keeps a snapshot, and ignores one of another version", async () => {
      expect(await store.snapshot(W, "v1")).toBeUndefined();
      await store.saveSnapshot(W, "v1", { seq: 4, bytes: Uint8Array.of(1, 0, 255) });
      await store.saveSnapshot(W, "v1", { seq: 5, bytes: Uint8Array.of(2, 0, 255) });
      const saved = await store.snapshot(W, "v1");
      expect(saved?.seq).toBe(5);
      expect([...(saved?.bytes ?? [])]).toEqual([2, 0, 255]);
      expect(await store.snapshot(W, "v2")).toBeUndefined();
      expect(await store.snapshot(other, "v1")).toBeUndefined();
    });

    it("leases a follower to one holder at a time, with a number that grows when the holder changes", async () => {
      expect(await store.lease("mail", "a", 1000, 500)).toBe(1);
      expect(await store.lease("mail", "b", 1400, 500)).toBeUndefined();
      expect(await store.lease("mail", "a", 1400, 500)).toBe(1);
      expect(await store.lease("mail", "b", 1900, 500)).toBe(2);
      expect(await store.lease("mail", "a", 1950, 500)).toBeUndefined();
      expect(await store.lease("mail", "b", 2000, 0)).toBe(2);
      expect(await store.lease("mail", "a", 2000, 500)).toBe(3);
      expect(await store.lease("webhooks", "b", 2000, 500)).toBe(1);
    });

    it("saves a checkpoint only for the present holder of the lease", async () => {
      expect(await store.checkpoint("mail", W)).toBe(0);
      expect(await store.saveCheckpoint("mail", W, 1, 1)).toBe(false);
      await store.lease("mail", "a", 1000, 500);
      expect(await store.saveCheckpoint("mail", W, 3, 1)).toBe(true);
      await store.lease("mail", "b", 2000, 500);
      expect(await store.saveCheckpoint("mail", W, 4, 1)).toBe(false);
      expect(await store.checkpoint("mail", W)).toBe(3);
      expect(await store.saveCheckpoint("mail", W, 5, 2)).toBe(true);
      expect(await store.checkpoint("mail", W)).toBe(5);
      expect(await store.checkpoint("mail", other)).toBe(0);
    });

    it("blanks one text of one commit, and forgets the snapshots that may hold it", async () => {
      await store.append([
        commit(1, { events: [{ type: "workspace.configured", changes: { northStar: "Ask Ann Other" } }] }),
        commit(2),
      ]);
      await store.saveSnapshot(W, "v1", { seq: 2, bytes: Uint8Array.of(1) });
      expect(await store.redact(W, 1, [0, "changes", "nobody"])).toBe(false);
      expect(await store.redact(W, 1, [0, "changes"])).toBe(false);
      expect(await store.redact(W, 9, [0, "type"])).toBe(false);
      expect(await store.redact(W, 1, [0, "changes", "northStar"])).toBe(true);
      expect(await store.read(W, 1, 9)).toEqual([
        commit(1, { events: [{ type: "workspace.configured", changes: { northStar: "" } }] }),
        commit(2),
      ]);
      expect(await store.snapshot(W, "v1")).toBeUndefined();
    });

    describe("beside another process", () => {
      let second: Store;
      beforeEach(() => {
        second = place.open();
      });

      it("sees what the other appended", async () => {
        await second.append(commits(1, 3));
        expect(await store.read(W, 1, 10)).toEqual(commits(1, 3));
        expect(await store.append([commit(3, { commandId: command(9) })])).toEqual({ stood: 0, stop: "seq" });
        expect(await store.append([commit(4, { commandId: command(1) })])).toEqual({
          stood: 0,
          stop: "command",
        });
        expect(await store.workspaces()).toEqual([W]);
      });

      it("hears both processes' commits in order, each once", async () => {
        const heard: number[] = [];
        store.tail((group) => heard.push(...group.map(({ seq }) => seq)));
        await second.append(commits(1, 2));
        await store.append([commit(3)]);
        await second.append(commits(4, 5));
        await vi.waitFor(() => expect(heard).toEqual([1, 2, 3, 4, 5]), { timeout: 1000, interval: 10 });
      });

      it("lets both append at the same time, and exactly one takes each seq", async () => {
        const [mine, theirs] = await Promise.all([
          store.append(commits(1, 20)),
          second.append(commits(1, 20).map((one, i) => ({ ...one, commandId: command(100 + i) }))),
        ]);
        expect([mine.stood, theirs.stood].toSorted((a, b) => a - b)).toEqual([0, 20]);
        expect(await seqs()).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
      });

      it("is unharmed when the other closes", async () => {
        await second.close();
        expect(await store.append([commit(1)])).toEqual({ stood: 1 });
      });
    });
  });
}

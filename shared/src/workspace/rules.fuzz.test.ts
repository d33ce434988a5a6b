import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sprintLedger } from "../flow/sprint-points.ts";
import { isRefusal } from "../kernel/definition.ts";
import { tableValues } from "../kernel/table.ts";
import { requestOf } from "../request/in-stage.ts";
import type { Request } from "../request/request.ts";
import {
  commandId,
  Findings,
  laneFindings,
  limitFindings,
  randomLife,
  requestFindings,
  WORKSPACE,
  type LifeStep,
} from "../testing/index.ts";
import { applyCommits, emptyState, project, replay, stateHash } from "./apply.ts";
import { decide, toCommit } from "./decide.ts";
import type { DomainEvent } from "./events.ts";
import type { WorkspaceState } from "./state.ts";

/** Lives random lives until one shows a finding; reports it with the seed that lives that life again, else null. */
function report(runs: number, findings: (seed: number) => readonly string[]): string | null {
  const property = fc.property(fc.nat({ max: 0x7fff_ffff }), (seed) => {
    const [first] = findings(seed);
    if (first) throw new Error(first);
  });
  const details = fc.check(property, { numRuns: runs, endOnFailure: true });
  if (!details.failed) return null;
  const cause = details.errorInstance instanceof Error ? details.errorInstance.message : "failed";
  return `life ${details.counterexample?.[0]}: ${cause}`;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const withoutUndo = (request: Request) => ({ ...request, undo: null });

const UNDO_REFUSALS = [
  "undo_not_this",
  "nothing_to_undo",
  "sprint_state",
  "wip_full",
  "lane_full",
  "expedite_full",
  "not_allowed",
  "not_found",
];

/** What undo right after a command does not give back: the request, its place on the board, its sprints. Null: refused. */
function undoFindings({ before, after, commit, actor, events }: LifeStep): string[] | null {
  const subject = events.find((event) => "request" in event && event.type.startsWith("request."));
  const id = subject && "request" in subject ? subject.request : "";
  const [then, now] = [requestOf(before, id), requestOf(after, id)];
  // Watching and reminders leave what could be undone as it was.
  if (!then || !now || now.undo?.command !== commit.commandId) return null;
  const command = { type: "undo", input: { command: commit.commandId, request: then.id } } as const;
  const by = actor === null ? null : after.members[actor]!;
  const undo = decide(after, command, { actor: by, at: after.at, commandId: commandId(9e6) });
  if (isRefusal(undo)) return UNDO_REFUSALS.includes(undo.code) ? null : [`undo was refused: ${undo.code}`];
  const head = { workspace: WORKSPACE, actor, commandId: commandId(9e6), at: after.at };
  const undone = applyCommits(after, [toCommit(after, head, undo)]);

  const found = new Findings();
  found.equal("the request", withoutUndo(requestOf(undone, then.id)!), withoutUndo(then));
  const reranked = events.some(({ type }) => type === "column.reranked");
  if (!reranked) found.equal("lanes", undone.lanes, before.lanes);
  for (const [column, count] of Object.entries(before.wip)) found.equal("count", undone.wip[column], count);
  for (const [sprint, facts] of Object.entries(before.sprints)) {
    const [old, back] = [sprintLedger(facts), sprintLedger(undone.sprints[sprint]!)];
    // Sized anew and joined again: it comes back with the points it has by now, done or not.
    const sameSize = old.pointsOf(then.id) === back.pointsOf(then.id);
    if (!sameSize) continue;
    found.equal("done points", back.sums.donePoints, old.sums.donePoints);
    found.equal("remaining points", back.sums.remainingPoints, old.sums.remainingPoints);
  }
  return found.list;
}

describe("any life of a workspace", () => {
  it("replays to the same state: in one go, one by one, and without its archive", () => {
    const findings = (seed: number) => {
      const { log, state } = randomLife(seed, 300);
      const found = new Findings();
      found.equal("in one go", stateHash(replay(emptyState("server"), log)), stateHash(state));
      found.equal("in one draft", stateHash(applyCommits(emptyState("server"), log)), stateHash(state));
      const replica = applyCommits(emptyState("replica"), log);
      found.equal("a replica", stateHash(replica), stateHash(project(state)));
      return found.list;
    };
    expect(report(25, findings)).toBeNull();
  });

  it("can be cut anywhere: a snapshot and the rest make the same state", () => {
    const findings = (seed: number) => {
      const { log, state } = randomLife(seed, 200);
      const [first, rest] = [log.slice(0, seed % log.length), log.slice(seed % log.length)];
      const snapshot = plain(applyCommits(emptyState("server"), first)) as WorkspaceState;
      const found = new Findings();
      found.equal("a replica", stateHash(applyCommits(project(snapshot), rest)), stateHash(project(state)));
      found.equal("the server", stateHash(replay(snapshot, rest)), stateHash(state));
      return found.list;
    };
    expect(report(10, findings)).toBeNull();
  });

  it("keeps lanes sorted, counts right, visits without gaps, and limits unless the lead lets one over", () => {
    const findings = (seed: number) => {
      const list: string[] = [];
      randomLife(seed, 250, (step) => {
        list.push(...laneFindings(step.after), ...limitFindings(step));
        for (const request of tableValues(step.after.requests))
          list.push(...requestFindings(step.after, request));
      });
      return list;
    };
    expect(report(12, findings)).toBeNull();
  });

  it("gives back by undo exactly what the command replaced", () => {
    let undone = 0;
    const findings = (seed: number) => {
      const list: string[] = [];
      randomLife(seed, 250, (step) => {
        const found = undoFindings(step);
        if (found) undone++;
        list.push(...(found ?? []));
      });
      return list;
    };
    expect(report(20, findings)).toBeNull();
    expect(undone).toBeGreaterThan(500);
  });

  it("never changes a state that somebody kept", () => {
    const findings = (seed: number) => {
      const kept: { state: WorkspaceState; hash: string }[] = [];
      randomLife(seed, 200, ({ before }) => {
        if (before.seq % 5 === 0) kept.push({ state: before, hash: stateHash(before) });
      });
      return kept
        .filter(({ state, hash }) => stateHash(state) !== hash)
        .map(({ state }) => `at ${state.seq}`);
    };
    expect(report(10, findings)).toBeNull();
  });

  it("survives JSON: no undefined, no NaN, no negative zero in an event or a state", () => {
    const check = (seed: number) =>
      expect(
        randomLife(seed, 250, ({ events }) => expect(events).toStrictEqual(plain(events))).state,
      ).toSatisfy((state: unknown) => {
        expect(state).toStrictEqual(plain(state));
        return true;
      });
    for (const seed of [1, 2, 3, 1985, 2026, 77_777]) check(seed);
  });

  it("skips events about what is not there", () => {
    const MAKES = /"type":"(goal\.proposed|[a-z_]+\.(created|added|kept|filed|imported|planned|configured))"/;
    const findings = (seed: number) => {
      const { log, state } = randomLife(seed, 200);
      const found = new Findings();
      for (const commit of log) {
        // As if a commit came too early, and as if it were about another workspace's things.
        applyCommits(emptyState("replica"), [{ ...commit, seq: 1 }]);
        replay(emptyState("server"), [{ ...commit, seq: 1 }]);
        const text = JSON.stringify(commit.events).replaceAll(/[0-9a-f]{8}-/g, "ffffffff-");
        const after = applyCommits(state, [{ ...commit, events: JSON.parse(text) as DomainEvent[] }]);
        if (!MAKES.test(text)) found.equal(text, { ...after, seq: 0, at: 0 }, { ...state, seq: 0, at: 0 });
      }
      return found.list;
    };
    expect(report(8, findings)).toBeNull();
  });
});

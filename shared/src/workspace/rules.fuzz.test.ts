import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SprintFacts } from "../flow/sprint-facts.ts";
import { canonicalText } from "../kernel/canonical.ts";
import { isRefusal } from "../kernel/definition.ts";
import { tableValues } from "../kernel/table.ts";
import { requestOf } from "../request/in-stage.ts";
import type { Request } from "../request/request.ts";
import { commandId, randomLife, WORKSPACE, type Step } from "../testing/index.ts";
import { applyCommits, emptyState, project, replay, stateHash } from "./apply.ts";
import { decide, toCommit } from "./decide.ts";
import type { DomainEvent } from "./events.ts";
import type { WorkspaceState } from "./state.ts";

/** Lives `runs` random lives; a failing one is reported with the seed that lives it again. */
const lives = (runs: number, check: (seed: number) => void) =>
  fc.assert(fc.property(fc.nat({ max: 0x7fff_ffff }), check), { numRuns: runs, endOnFailure: true });

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const withoutUndo = ({ undo: _, ...rest }: Request) => rest;

/** What a sprint holds and what of it is done: committed, then each change in turn. */
function heldAndDone({ committed, changes }: SprintFacts) {
  const held = new Set(committed.map(({ request }) => request));
  const done = new Set<string>();
  for (const { kind, request } of changes) {
    if (kind === "added") held.add(request);
    else if (kind === "done") done.add(request);
    else done.delete(request);
    if (kind === "removed") held.delete(request);
  }
  return { held: [...held].sort(), done: [...done].sort() };
}

function expectTidyLanes(state: WorkspaceState): void {
  const lanes: Record<string, Request[]> = {};
  for (const column of Object.keys(state.columns)) lanes[column] = [];
  for (const request of tableValues(state.requests)) if (request.column) lanes[request.column]!.push(request);
  for (const [column, cards] of Object.entries(lanes)) {
    const sorted = cards.sort((a, b) => (a.rank! < b.rank! || (a.rank === b.rank && a.id < b.id) ? -1 : 1));
    expect(state.lanes[column]).toEqual(sorted.map(({ id }) => id));
    expect(state.wip[column] ?? 0).toBe(cards.filter((card) => card.class !== "expedite").length);
  }
  expect(Object.keys(state.lanes).sort()).toEqual(Object.keys(state.columns).sort());
}

function expectTidyRequest(state: WorkspaceState, request: Request): void {
  const { visits, standing, column, closedAt, entered, sprint, block } = request;
  visits.forEach((visit, i) => expect(visit.to).toBe(visits[i + 1]?.from ?? null));
  expect(visits.at(-1)?.standing).toBe(standing);
  expect(column === null).toBe(["filed", "needs_info", "declined", "withdrawn"].includes(standing));
  if (column) expect(state.columns[column]).toMatchObject({ stage: standing, pod: request.pod });
  expect(closedAt !== null).toBe(["live", "declined", "withdrawn"].includes(standing));
  if (column) expect(entered).toHaveProperty(standing);
  if (standing !== "live") expect(entered).not.toHaveProperty("live");
  if (["filed", "needs_info", "ready", "declined", "withdrawn"].includes(standing)) expect(sprint).toBeNull();
  expect(request.blocks.filter(({ to }) => to === null)).toHaveLength(block ? 1 : 0);
}

const FORWARD = (event: DomainEvent): boolean =>
  event.type === "request.accepted" ||
  event.type === "request.planned" ||
  (event.type === "request.moved" && event.how === "forward");

/** A hard limit is passed by the pod's forward moves only with the lead's reason, and then the column is marked. */
function expectLimitsKept({ before, after, commit }: Step): void {
  for (const column of Object.values(after.columns)) {
    const [was, is] = [before.wip[column.id] ?? 0, after.wip[column.id] ?? 0];
    if (column.limit === null || is <= column.limit) expect(column.override).toBeNull();
    else if (before.columns[column.id]?.override) expect(column.override).not.toBeNull();
    if (column.limit === null || column.limitKind === "soft" || is <= column.limit || is <= was) continue;
    const let1 = commit.events.some(
      (e) => e.type === "column.limit_overridden" && e.column === column.id && e.reason !== "",
    );
    if (let1) expect(column.override).not.toBeNull();
    else expect(commit.events.filter(FORWARD)).toEqual([]);
  }
}

const UNDO_REFUSALS = [
  "undo_not_this",
  "nothing_to_undo",
  "sprint_state",
  "wip_full",
  "not_allowed",
  "not_found",
];

/** Undo right after a command puts the request back as it was, on the board and in its sprints too. */
function expectUndoRestores({ before, after, commit, actor }: Step): boolean {
  const subject = commit.events.find((e) => e.type.startsWith("request.") && "request" in e);
  if (!subject || !("request" in subject)) return false;
  const then = requestOf(before, subject.request);
  const now = requestOf(after, subject.request);
  if (!then || !now) return false;
  const command = { type: "undo", input: { command: commit.commandId, request: then.id } } as const;
  const context = {
    actor: actor === null ? null : after.members[actor]!,
    at: after.at,
    commandId: commandId(-1),
  };
  const decision = decide(after, command, context);
  if (isRefusal(decision)) {
    expect(UNDO_REFUSALS).toContain(decision.code);
    return false;
  }
  const head = { workspace: WORKSPACE, actor, commandId: commandId(9e6), at: after.at };
  const undone = applyCommits(after, [toCommit(after, head, decision)]);
  expect(withoutUndo(requestOf(undone, then.id)!)).toEqual(withoutUndo(then));
  const reranked = commit.events.some(({ type }) => type === "column.reranked");
  if (!reranked) expect(undone.lanes).toEqual(before.lanes);
  expect(undone.wip).toMatchObject(before.wip);
  for (const id of Object.keys(before.sprints))
    expect(heldAndDone(undone.sprints[id]!)).toEqual(heldAndDone(before.sprints[id]!));
  return true;
}

describe("any life of a workspace", () => {
  it("replays to the same state: in one go, one by one, and without its archive", () => {
    lives(25, (seed) => {
      const { log, state } = randomLife(seed, 300);
      expect(stateHash(replay(emptyState("server"), log))).toBe(stateHash(state));
      expect(stateHash(applyCommits(emptyState("server"), log))).toBe(stateHash(state));
      expect(stateHash(applyCommits(emptyState("replica"), log))).toBe(stateHash(project(state)));
    });
  });

  it("can be cut anywhere: a snapshot and the rest make the same state", () => {
    lives(10, (seed) => {
      const { log, state } = randomLife(seed, 200);
      const cut = seed % log.length;
      const snapshot = plain(applyCommits(emptyState("server"), log.slice(0, cut))) as WorkspaceState;
      const replica = applyCommits(project(snapshot), log.slice(cut));
      expect(stateHash(replay(snapshot, log.slice(cut)))).toBe(stateHash(state));
      expect(stateHash(replica)).toBe(stateHash(project(state)));
    });
  });

  it("keeps lanes sorted, counts right, visits without gaps and limits unless the lead lets one over", () => {
    lives(12, (seed) => {
      randomLife(seed, 250, (step) => {
        expectTidyLanes(step.after);
        for (const request of tableValues(step.after.requests)) expectTidyRequest(step.after, request);
        expectLimitsKept(step);
      });
    });
  });

  it("gives back by undo exactly what the command replaced", () => {
    let undone = 0;
    lives(20, (seed) => {
      randomLife(seed, 250, (step) => {
        if (expectUndoRestores(step)) undone++;
      });
    });
    expect(undone).toBeGreaterThan(500);
  });

  it("never changes a state that somebody kept", () => {
    lives(10, (seed) => {
      const kept: { state: WorkspaceState; hash: string }[] = [];
      randomLife(seed, 200, ({ before }) => {
        if (before.seq % 5 === 0) kept.push({ state: before, hash: stateHash(before) });
      });
      for (const { state, hash } of kept) expect(stateHash(state)).toBe(hash);
    });
  });

  it("survives JSON: no undefined, no NaN, no negative zero in an event or a state", () => {
    lives(10, (seed) => {
      const { state } = randomLife(seed, 250, ({ events }) => expect(events).toStrictEqual(plain(events)));
      expect(state).toStrictEqual(plain(state));
    });
  });

  it("skips events about what is not there", () => {
    lives(10, (seed) => {
      const { log, state } = randomLife(seed, 200);
      const strange = (text: string) => text.replaceAll(/[0-9a-f]{8}-/g, "ffffffff-");
      const last = log.at(-1)!;
      for (const commit of log) {
        const events = plain(JSON.parse(strange(JSON.stringify(commit.events)))) as DomainEvent[];
        const after = applyCommits(state, [{ ...last, seq: last.seq + 1, events }]);
        const makes = /created|added|filed|imported|planned|configured/.test(JSON.stringify(events));
        if (!makes) expect(canonicalText({ ...after, seq: 0 })).toBe(canonicalText({ ...state, seq: 0 }));
        expect(() => applyCommits(emptyState("replica"), [{ ...commit, seq: 1 }])).not.toThrow();
        expect(() => replay(emptyState("server"), [{ ...commit, seq: 1 }])).not.toThrow();
      }
    });
  });
});

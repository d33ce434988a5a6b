import { canonicalText, textHash } from "../kernel/canonical.ts";
import { emptyTable } from "../kernel/table.ts";
import { buildLanes } from "../pod/lanes.ts";
import type { Commit } from "./commit.ts";
import { Draft } from "./draft.ts";
import { evolve } from "./evolve.ts";
import type { WorkspaceState } from "./state.ts";

/** Raised whenever a change of evolve makes older snapshots wrong. */
export const EVOLVE_VERSION = 21;

/** A workspace before its first commit. A replica keeps no archive. */
export const emptyState = (kind: "server" | "replica"): WorkspaceState => ({
  seq: 0,
  at: 0,
  settings: null,
  nextKey: 1,
  members: {},
  pods: {},
  columns: {},
  services: {},
  labels: {},
  skills: {},
  goals: {},
  views: {},
  campaigns: {},
  campaignTemplates: {},
  requestTemplates: {},
  recurring: {},
  sprints: {},
  retros: {},
  outcomeAsks: {},
  requests: emptyTable(),
  lanes: {},
  wip: {},
  laneWip: {},
  archive: kind === "server" ? emptyTable() : null,
});

/** Applies one commit's events to a draft. */
export function applyTo(
  draft: Draft,
  commit: Pick<Commit, "seq" | "at" | "actor" | "commandId" | "events">,
): void {
  const { state } = draft;
  const meta = {
    seq: commit.seq,
    at: commit.at,
    actor: commit.actor,
    commandId: commit.commandId,
    actorSide: commit.actor === null ? null : (state.members[commit.actor]?.side ?? null),
    sideOf: (member: string) => state.members[member]?.side ?? null,
    stageOf: (column: string) => state.columns[column]?.stage,
  };
  for (const event of commit.events) evolve(draft, event, meta);
  draft.stamp(commit.seq, commit.at);
}

/** The state after these commits, sharing with the old one all that did not change. They follow `state.seq`, in order. */
export function applyCommits(state: WorkspaceState, commits: readonly Commit[]): WorkspaceState {
  if (commits.length === 0) return state;
  const draft = new Draft(state, { bulk: false });
  for (const commit of commits) applyTo(draft, commit);
  return draft.state;
}

/** Replays a log in place, lanes built once at its end. `from` is consumed: only for a state nobody else holds. */
export function replay(from: WorkspaceState, commits: Iterable<Commit>): WorkspaceState {
  const draft = new Draft(from, { bulk: true });
  for (const commit of commits) applyTo(draft, commit);
  return { ...draft.state, lanes: buildLanes(draft.state) };
}

/** What a replica holds of a server's state: all but the archive. */
export const project = (state: WorkspaceState): WorkspaceState => ({ ...state, archive: null });

/** Equal for equal states, whatever the order of their keys. */
export const stateHash = (state: WorkspaceState): string => textHash(canonicalText(state));

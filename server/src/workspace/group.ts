import {
  applyTo,
  Draft,
  refuse,
  type Commit,
  type Instant,
  type WorkspaceId,
  type WorkspaceState,
} from "@tandem/shared";
import type { CommandOutcome } from "../store/port.ts";
import type { Job } from "./job.ts";
import { judge, refused, type Guard } from "./judge.ts";
import type { Outcome } from "./outcome.ts";

/** Events in a group: a few commands that make hundreds each must not hold up the event loop. */
const MOST_EVENTS = 1000;

interface Answer {
  readonly job: Job;
  readonly outcome: Outcome;
  readonly commit: Commit | undefined;
  /** The log had it already. */
  readonly isOld: boolean;
}

/** Commands decided one after the other, to be appended together; `answers` are in their order. */
export interface Group {
  readonly answers: readonly Answer[];
  readonly commits: readonly Commit[];
  /** The state with all of them. */
  readonly after: WorkspaceState;
  /** Not decided, since the group is full. */
  readonly left: readonly Job[];
  /** Whose rule threw: a bug in one rule is one command's, and the state is as it was before it. */
  readonly broken: readonly { readonly job: Job; readonly cause: unknown }[];
  /** Refused, without effect or broken, maybe only because the log holds their commits already. */
  readonly unsure: readonly Job[];
}

/** Decides jobs in order, all on one draft of `state`. `before` holds what the log says of a job already. */
export function decideGroup(
  workspace: WorkspaceId,
  state: WorkspaceState,
  jobs: readonly Job[],
  before: ReadonlyMap<Job, CommandOutcome>,
  now: Instant,
  guard: Guard,
): Group {
  const draft = new Draft(state, { bulk: false });
  const answers: Answer[] = [];
  const commits: Commit[] = [];
  const unsure: Job[] = [];
  const broken: { job: Job; cause: unknown }[] = [];
  let events = 0;
  let decided = 0;
  for (const job of jobs) {
    if (events >= MOST_EVENTS) break;
    decided++;
    const old = before.get(job);
    if (old !== undefined) {
      answers.push({ job, outcome: firstAnswer(old, job), commit: undefined, isOld: true });
      continue;
    }
    let commit: Commit | undefined;
    try {
      const judged = judge(workspace, draft.state, job, now, guard);
      commit = judged.commit;
      if (commit === undefined) unsure.push(job);
      else {
        applyTo(draft, commit);
        commits.push(commit);
        events += commit.events.length;
      }
      answers.push({ job, outcome: judged.outcome, commit, isOld: false });
    } catch (cause) {
      broken.push({ job, cause });
      unsure.push(job);
      if (commit === undefined) continue;
      // It broke off halfway through the draft: the others are decided without it.
      const others = decideGroup(
        workspace,
        state,
        jobs.filter((other) => other !== job),
        before,
        now,
        guard,
      );
      return { ...others, broken: [...others.broken, { job, cause }], unsure: [...others.unsure, job] };
    }
  }
  return { answers, commits, after: draft.state, left: jobs.slice(decided), broken, unsure };
}

/** The group once the log was asked about the unsure ones: a command sent again gets its first answer. */
export function withFirstAnswers(group: Group, found: ReadonlyMap<Job, CommandOutcome>): Group {
  if (found.size === 0) return group;
  const first = (job: Job, old: CommandOutcome): Answer => ({
    job,
    outcome: firstAnswer(old, job),
    commit: undefined,
    isOld: true,
  });
  const answers = group.answers.map((answer) => {
    const old = found.get(answer.job);
    return old === undefined ? answer : first(answer.job, old);
  });
  const broken = group.broken.filter(({ job }) => !found.has(job));
  for (const { job } of group.broken) {
    const old = found.get(job);
    if (old !== undefined) answers.push(first(job, old));
  }
  return { ...group, answers, broken };
}

const firstAnswer = (old: CommandOutcome, job: Job): Outcome =>
  old.actor === job.actor ? { status: "committed", seq: old.seq } : refused(refuse("not_allowed"));

/** What rests on the group's first `stood` commits alone, and what rests on more. */
export function splitAt(group: Group, stood: number): { standing: readonly Answer[]; rest: readonly Job[] } {
  const stopped = group.commits[stood];
  const end = stopped === undefined ? -1 : group.answers.findIndex(({ commit }) => commit === stopped);
  if (end < 0) return { standing: group.answers, rest: [] };
  return { standing: group.answers.slice(0, end), rest: group.answers.slice(end).map(({ job }) => job) };
}

/** Whether what the log holds is this very decision: the same command at the same seq and time. */
export const isSameCommit = (a: Commit | undefined, b: Commit | undefined): boolean =>
  a !== undefined && b !== undefined && a.seq === b.seq && a.commandId === b.commandId && a.at === b.at;

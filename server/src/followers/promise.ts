import type { Envelope, Instant, RequestId, WorkspaceId, WorkspaceState } from "@tandem/shared";
import { requestOf } from "@tandem/shared";
import { makePromise, recentHistory } from "@tandem/shared/flow";
import { MOST_COMMANDS } from "../workspace/engine.ts";
import { derivedCommandId } from "./derived-id.ts";
import { followLog, type Follower, type FollowOptions } from "./follow-log.ts";
import type { Step } from "./log-reader.ts";

/** What was filed longer ago, in milliseconds, is promised nothing any more: an imported log, or one of an older Tandem. */
const AT_MOST_AGO = 86_400_000;
/** The 90 days of a workspace are counted again after this, in milliseconds: of many requests that takes a while. */
const HISTORY_MS = 60_000;

/** Requests that a commit filed, or gave another class. Parts of one were filed with it, and it carries their promise. */
function toPromise({ commit, before, after }: Step): RequestId[] {
  const named = commit.events.flatMap((event) => {
    if (event.type === "request.filed" && event.splitFrom !== null) return [];
    return "request" in event ? event.request : [];
  });
  return [...new Set(named)].filter((id) => {
    const request = requestOf(after, id);
    return request !== undefined && request.class !== requestOf(before, id)?.class;
  });
}

type History = ReturnType<typeof recentHistory>;
type HistoryOf = (workspace: WorkspaceId, state: WorkspaceState, at: Instant) => History;

/** The 90 days before an instant, or before one at most a minute earlier, with all that was imported and archived. */
function rememberHistories(): HistoryOf {
  const known = new Map<WorkspaceId, { at: Instant; archive: WorkspaceState["archive"]; history: History }>();
  return (workspace, state, at) => {
    const last = known.get(workspace);
    const isRecent = last !== undefined && at >= last.at && at - last.at < HISTORY_MS;
    if (isRecent && last.archive === state.archive) return last.history;
    const history = recentHistory(state, at);
    known.set(workspace, { at, archive: state.archive, history });
    return history;
  };
}

/** The promises that a commit calls for, made from the 90 days before it. Its id makes theirs, so none is made twice. */
function promisesOf(workspace: WorkspaceId, step: Step, historyOf: HistoryOf): Envelope[] {
  const requests = toPromise(step);
  if (requests.length === 0) return [];
  const { commit, after } = step;
  const history = historyOf(workspace, after, commit.at);
  return requests.flatMap((id) => {
    const request = requestOf(after, id);
    const promise = request && makePromise(after, request, history);
    if (!promise) return [];
    return {
      id: derivedCommandId(workspace, "request.promise", id, commit.commandId),
      type: "request.promise",
      input: { request: id, promise },
    };
  });
}

/** Keeps in the log what was promised, right after a request was filed or got another class before it was accepted. */
export function followPromises(
  options: Omit<FollowOptions, "name" | "since" | "onCommits"> & {
    /** Whether a workspace is listed. One that is not is still being brought in, with the promises it was made. */
    readonly isListed?: (workspace: WorkspaceId) => boolean;
  },
): Follower {
  const { engines, log, isListed } = options;
  const historyOf = rememberHistories();
  return followLog({
    ...options,
    name: "promise",
    since: (now) => now - AT_MOST_AGO,
    async onCommits(workspace, steps) {
      if (isListed?.(workspace) === false) return;
      const commands = steps.flatMap((step) => promisesOf(workspace, step, historyOf));
      for (let i = 0; i < commands.length; i += MOST_COMMANDS) {
        const sent = commands.slice(i, i + MOST_COMMANDS);
        const outcomes = await engines.send(workspace, null, sent);
        for (const [n, outcome] of outcomes.entries())
          if (outcome.status === "refused" || outcome.status === "unreadable")
            log.warn({ workspace, command: sent[n], outcome }, "a promise did not stand");
      }
    },
  });
}

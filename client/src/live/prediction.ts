import {
  applyCommits,
  applyTo,
  decide,
  Draft,
  isRefusal,
  parseCommand,
  toCommit,
  type CommandId,
  type DomainEvent,
  type MemberId,
  type Refusal,
  type WorkspaceState,
} from "@tandem/shared";
import type { Forecast, Pending, Rules } from "./ports.ts";

/**
 * Refusals that may only mean that this browser does not hold the thing, since absent and forbidden answer alike: such a command is
 * sent without a guess, and the server decides.
 */
const MAY_BE_ABSENT: ReadonlySet<Refusal["code"]> = new Set(["not_found", "not_allowed"]);

/** Ids that an input names at its top, to show what an unpredicted command is about. */
function namedIn(input: unknown): readonly string[] {
  if (typeof input !== "object" || input === null) return [];
  return Object.values(input).filter((value) => typeof value === "string");
}

/** Events as they will be read from the wire, sharing nothing with the state they were decided on. */
const asSent = (events: readonly DomainEvent[]): readonly DomainEvent[] => JSON.parse(JSON.stringify(events));

function foretell(draft: Draft, me: MemberId, pending: Pending): Forecast {
  const unpredicted: Forecast = { kind: "unpredicted", subjects: namedIn(pending.input) };
  const { command, problems } = parseCommand(pending.type, pending.input);
  if (problems) {
    const { field, problem } = problems[0] ?? { field: "", problem: "" };
    return { kind: "refused", refusal: { code: "input", field, problem } };
  }
  const { state } = draft;
  const actor = state.members[me];
  if (!actor || !state.settings) return unpredicted;
  // The server's time never falls below the last commit's.
  const at = Math.max(pending.at, state.at);
  const decision = decide(state, command, { actor, at, commandId: pending.id });
  if (isRefusal(decision)) {
    return MAY_BE_ABSENT.has(decision.code) ? unpredicted : { kind: "refused", refusal: decision };
  }
  if (decision.length === 0) return { kind: "shown", subjects: [] };
  const commit = toCommit(
    state,
    { workspace: state.settings.id, actor: me, commandId: pending.id, at },
    asSent(decision),
  );
  applyTo(draft, commit);
  return { kind: "shown", subjects: commit.subjects };
}

/** The workspace's own rules, the same code as on the server, decided as this member. All commands go into one draft. */
export const workspaceRules = (me: MemberId): Rules<WorkspaceState> => ({
  apply: applyCommits,
  predict(state, commands) {
    const draft = new Draft(state, { bulk: false });
    const forecasts = new Map<CommandId, Forecast>();
    for (const command of commands) forecasts.set(command.id, foretell(draft, me, command));
    const shown = draft.state.seq !== state.seq;
    return { view: shown ? draft.state : state, forecasts };
  },
});

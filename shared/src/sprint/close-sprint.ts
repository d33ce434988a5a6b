import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId, SprintId } from "../kernel/ids.ts";
import { rankBetween } from "../kernel/rank.ts";
import { refuse } from "../kernel/refusal.ts";
import { tableGet, tableValues } from "../kernel/table.ts";
import { isLead } from "../member/policy.ts";
import { firstColumn } from "../pod/lanes.ts";
import type { DomainEvent } from "../workspace/events.ts";
import { isDone } from "./follow-request.ts";

/**
 * Closes the active sprint. Every unfinished request is decided: into the next sprint, where it stays in its column, or
 * back to ready. Refused while one is undecided, so that nothing is carried over by neglect.
 */
export const closeSprint = defineCommand({
  type: "sprint.close",
  input: z.strictObject({
    sprint: SprintId,
    next: SprintId.nullable().default(null),
    decisions: z.array(z.strictObject({ request: RequestId, to: z.enum(["next", "ready"]) })).max(500),
  }),
  may: (state, { sprint }, actor) => isLead(actor, state.sprints[sprint]?.pod ?? null),
  decide: (state, { sprint, next, decisions }) => {
    const found = state.sprints[sprint];
    const pod = found && state.pods[found.pod];
    if (!found || !pod) return refuse("not_found", { what: "sprint" });
    if (found.state !== "active") return refuse("sprint_state", { sprint, state: found.state });
    const held = [...tableValues(state.requests)].filter((r) => r.sprint === sprint && !isDone(r.standing));
    const open = held.map(({ id }) => id).sort();
    const decided = new Map(decisions.map(({ request, to }) => [request, to]));
    const undecided = open.filter((id) => !decided.has(id));
    if (undecided.length > 0) return refuse("sprint_undecided", { requests: undecided });

    const unfinished = [...decided]
      .filter(([request]) => open.includes(request))
      .map(([request, to]) => ({ request, to }));
    const following = next === null ? undefined : state.sprints[next];
    if (
      unfinished.some(({ to }) => to === "next") &&
      (following?.state !== "planned" || following.pod !== pod.id)
    ) {
      return refuse("not_found", { what: "sprint" });
    }
    const ready = firstColumn(state, pod, "ready")!;
    const events: DomainEvent[] = [{ type: "sprint.closed", sprint, unfinished }];
    const last = state.lanes[ready.id]?.at(-1);
    let rank = (last && tableGet(state.requests, last)?.rank) ?? null;
    for (const { request, to } of unfinished) {
      if (to === "next") events.push({ type: "request.sprint_changed", request, sprint: next });
      else {
        rank = rankBetween(rank, null);
        events.push({
          type: "request.moved",
          request,
          place: { column: ready.id, rank },
          sprint: null,
          how: "back",
        });
      }
    }
    return events;
  },
});

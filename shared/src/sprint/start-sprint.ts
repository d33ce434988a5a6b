import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { SprintId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { tableValues } from "../kernel/table.ts";
import { isLead } from "../member/policy.ts";
import { isDone, pointsOf } from "./follow-request.ts";
import { activeSprint } from "./sprint-dates.ts";

/** Starts a planned sprint with what it holds. Above its capacity only once that was confirmed. */
export const startSprint = defineCommand({
  type: "sprint.start",
  input: z.strictObject({ sprint: SprintId, confirmed: z.boolean().default(false) }),
  may: (state, { sprint }, actor) => isLead(actor, state.sprints[sprint]?.pod ?? null),
  decide: (state, { sprint, confirmed }) => {
    const found = state.sprints[sprint];
    if (!found) return refuse("not_found", { what: "sprint" });
    if (found.state !== "planned") return refuse("sprint_state", { sprint, state: found.state });
    const active = activeSprint(state, found.pod);
    if (active) return refuse("sprint_active_exists", { sprint: active.id });
    const held = [...tableValues(state.requests)].filter((request) => request.sprint === sprint);
    // Carried over from an earlier sprint and finished since: not this one's work.
    const finished = held.filter(({ standing }) => isDone(standing));
    const committed = held
      .filter(({ standing }) => !isDone(standing))
      .map((request) => ({ request: request.id, points: pointsOf(state, request) }));
    const planned = committed.reduce((sum, { points }) => sum + points, 0);
    if (found.capacity !== null && planned > found.capacity && !confirmed) {
      return refuse("over_capacity", { planned, capacity: found.capacity });
    }
    return [
      ...finished.map(({ id }) => ({ type: "request.sprint_changed" as const, request: id, sprint: null })),
      { type: "sprint.started", sprint, committed },
    ];
  },
});

import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { SprintId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { tableValues } from "../kernel/table.ts";
import { isLead } from "../member/policy.ts";
import { pointsOf } from "./follow-request.ts";
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
    const committed = [...tableValues(state.requests)]
      .filter((request) => request.sprint === sprint)
      .map((request) => ({ request: request.id, points: pointsOf(state, request) }));
    const planned = committed.reduce((sum, { points }) => sum + points, 0);
    if (found.capacity !== null && planned > found.capacity && !confirmed) {
      return refuse("over_capacity", { planned, capacity: found.capacity });
    }
    return [{ type: "sprint.started", sprint, committed }];
  },
});

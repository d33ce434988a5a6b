import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { PodId, SprintId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { Day } from "../kernel/when.ts";
import { isLead } from "../member/policy.ts";
import { datesRefused } from "./sprint-dates.ts";
import { Capacity, Goal, SprintName } from "./sprint-schema.ts";

/** Plans a sprint: first and last day, a goal, a capacity in points (null: not set yet). */
export const planSprint = defineCommand({
  type: "sprint.plan",
  input: z.strictObject({
    sprint: SprintId,
    pod: PodId,
    name: SprintName,
    goal: Goal.default(""),
    start: Day,
    end: Day,
    capacity: Capacity.default(null),
  }),
  may: (_state, { pod }, actor) => isLead(actor, pod),
  decide: (state, input) => {
    if (!state.pods[input.pod]) return refuse("not_found", { what: "pod" });
    if (state.sprints[input.sprint]) return refuse("already_exists", { what: "sprint" });
    return datesRefused(state, { ...input, id: input.sprint }) ?? [{ type: "sprint.planned", ...input }];
  },
});

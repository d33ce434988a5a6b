import { z } from "zod";
import { changesFrom, isEmpty } from "../kernel/changes.ts";
import { defineCommand } from "../kernel/definition.ts";
import { SprintId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { Day } from "../kernel/when.ts";
import { isLead } from "../member/policy.ts";
import { datesRefused } from "./sprint-dates.ts";
import { Capacity, Goal, SprintName } from "./sprint-schema.ts";

/** Changes a sprint that is not closed: its name, goal, dates or capacity. */
export const changeSprint = defineCommand({
  type: "sprint.change",
  input: z.strictObject({
    sprint: SprintId,
    name: SprintName.exactOptional(),
    goal: Goal.exactOptional(),
    start: Day.exactOptional(),
    end: Day.exactOptional(),
    capacity: Capacity.exactOptional(),
  }),
  may: (state, { sprint }, actor) => isLead(actor, state.sprints[sprint]?.pod ?? null),
  decide: (state, { sprint, ...wanted }) => {
    const found = state.sprints[sprint];
    if (!found) return refuse("not_found", { what: "sprint" });
    if (found.state === "closed") return refuse("sprint_state", { sprint, state: "closed" });
    const changes = changesFrom(found, wanted);
    if (isEmpty(changes)) return [];
    return datesRefused(state, { ...found, ...changes }) ?? [{ type: "sprint.changed", sprint, changes }];
  },
});

import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { MemberId, SprintId } from "../kernel/ids.ts";
import { plainZero } from "../kernel/plain-zero.ts";
import { refuse } from "../kernel/refusal.ts";
import { isLead, isPodHand } from "../member/policy.ts";

/**
 * Says on how many working days of a sprint somebody of its pod is away, in halves: the lead of anyone, a member of
 * themself. Capacity is proposed from it. Refused once the sprint is closed, and of who is not of the pod.
 */
export const setDaysOff = defineCommand({
  type: "sprint.set_days_off",
  input: z.strictObject({
    sprint: SprintId,
    member: MemberId,
    days: z.number().min(0).max(31).multipleOf(0.5).overwrite(plainZero),
  }),
  may: (state, { sprint, member }, actor) => {
    const pod = state.sprints[sprint]?.pod ?? null;
    return isLead(actor, pod) || (isPodHand(actor, pod) && actor.id === member);
  },
  decide: (state, { sprint, member, days }) => {
    const found = state.sprints[sprint];
    const person = state.members[member];
    if (!found) return refuse("not_found", { what: "sprint" });
    if (!person || !isPodHand(person, found.pod)) return refuse("not_found", { what: "member" });
    if (found.state === "closed") return refuse("sprint_state", { sprint, state: "closed" });
    if ((found.daysOff[member] ?? 0) === days) return [];
    return [{ type: "sprint.days_off_set", sprint, member, days }];
  },
});

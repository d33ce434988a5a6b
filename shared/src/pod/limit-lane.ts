import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { PodId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isLead } from "../member/policy.ts";
import { Limit, LimitKind } from "./column-schema.ts";
import { LimitedLane } from "./lane-limit.ts";
import { isLane } from "./lane-limits.ts";

const MOST_LANE_LIMITS = 60;

/** Says how many cards of a swimlane may be under way at once; null takes the limit off. */
export const limitLane = defineCommand({
  type: "pod.limit_lane",
  input: z.strictObject({
    pod: PodId,
    lane: LimitedLane,
    limit: Limit,
    limitKind: LimitKind.default("hard"),
  }),
  may: (_state, { pod }, actor) => isLead(actor, pod),
  decide: (state, { pod, lane, limit, limitKind }) => {
    const found = state.pods[pod];
    if (!found) return refuse("not_found", { what: "pod" });
    if (lane.by === "service" && !state.services[lane.value]) return refuse("not_found", { what: "service" });
    if (lane.by === "assignee" && !state.members[lane.value]) return refuse("not_found", { what: "member" });
    if (lane.by === "goal" && !state.goals[lane.value]) return refuse("not_found", { what: "goal" });
    const before = found.laneLimits.find((each) => isLane(each.lane, lane));
    if (limit === null ? !before : before?.limit === limit && before.limitKind === limitKind) return [];
    const others = found.laneLimits.filter((each) => each !== before);
    if (limit !== null && others.length >= MOST_LANE_LIMITS)
      return refuse("input", {
        field: "limit",
        problem: `${MOST_LANE_LIMITS} lanes have a limit already. Take one off first.`,
      });
    const laneLimits =
      limit === null ? others : [...others, { lane, limit, limitKind, override: before?.override ?? null }];
    return [{ type: "pod.changed", pod, changes: { laneLimits } }];
  },
});

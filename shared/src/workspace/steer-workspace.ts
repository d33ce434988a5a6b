import { z } from "zod";
import { changesFrom, isEmpty } from "../kernel/changes.ts";
import { defineCommand } from "../kernel/definition.ts";
import { isLeader } from "../member/policy.ts";
import { NorthStar } from "./settings-schema.ts";

/** Sets the sentence on top of every page, and the days from filed to live that 85 % should reach. */
export const steerWorkspace = defineCommand({
  type: "workspace.steer",
  input: z.strictObject({
    northStar: NorthStar.exactOptional(),
    targetDays: z.int().min(1).max(365).nullable().exactOptional(),
  }),
  may: (_state, _input, actor) => isLeader(actor),
  decide: (state, wanted) => {
    const changes = changesFrom(state.settings ?? {}, wanted);
    return isEmpty(changes) ? [] : [{ type: "workspace.configured", changes }];
  },
});

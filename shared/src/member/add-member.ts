import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { MemberId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { PodRoles, Roles, SideSchema } from "./member.ts";
import { unknownPod } from "./unknown-pod.ts";

/** Lets a person in, once they accepted an invitation. */
export const addMember = defineCommand({
  type: "member.add",
  input: z.strictObject({ member: MemberId, side: SideSchema, roles: Roles, pods: PodRoles }),
  may: "system",
  decide: (state, input) => {
    if (state.members[input.member]) return refuse("already_exists", { what: "member" });
    if (unknownPod(state, input.pods)) return refuse("not_found", { what: "pod" });
    return [{ type: "member.added", ...input }];
  },
});

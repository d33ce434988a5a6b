import { z } from "zod";
import { changesFrom, isEmpty } from "../kernel/changes.ts";
import { goalsLosing } from "../goal/lose-owner.ts";
import { defineCommand } from "../kernel/definition.ts";
import { MemberId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { PodRoles, Roles, SideSchema } from "./member.ts";
import { isOnlyAdmin } from "./only-admin.ts";
import { isAdmin } from "./policy.ts";
import { unknownPod } from "./unknown-pod.ts";

/** Changes a member's side, roles and pods. Who changes sides owns no goal for the one they left. Refused where the last admin would be gone. */
export const changeMember = defineCommand({
  type: "member.change",
  input: z.strictObject({ member: MemberId, side: SideSchema, roles: Roles, pods: PodRoles }),
  may: (_state, _input, actor) => isAdmin(actor),
  decide: (state, input) => {
    const found = state.members[input.member];
    if (!found) return refuse("not_found", { what: "member" });
    if (unknownPod(state, input.pods)) return refuse("not_found", { what: "pod" });
    if (!input.roles.includes("admin") && isOnlyAdmin(state, input.member)) return refuse("last_admin");
    const { side, roles, pods } = input;
    if (isEmpty(changesFrom(found, { side, roles, pods }))) return [];
    return [{ type: "member.changed", ...input }, ...goalsLosing(state, input.member, side)];
  },
});

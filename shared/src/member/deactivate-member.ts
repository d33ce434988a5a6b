import { z } from "zod";
import { goalsLosing } from "../goal/lose-owner.ts";
import { defineCommand } from "../kernel/definition.ts";
import { MemberId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { isOnlyAdmin } from "./only-admin.ts";
import { isAdmin } from "./policy.ts";

/** Ends a member's access; their open work stays and is shown for reassigning. Refused for the last admin. */
export const deactivateMember = defineCommand({
  type: "member.deactivate",
  input: z.strictObject({ member: MemberId }),
  may: (_state, _input, actor) => isAdmin(actor),
  decide: (state, { member }) => {
    const found = state.members[member];
    if (!found) return refuse("not_found", { what: "member" });
    if (!found.active) return [];
    if (isOnlyAdmin(state, member)) return refuse("last_admin");
    return [{ type: "member.deactivated", member }, ...goalsLosing(state, member, null)];
  },
});

/** Lets a deactivated member in again, with the roles they had. */
export const reactivateMember = defineCommand({
  type: "member.reactivate",
  input: z.strictObject({ member: MemberId }),
  may: (_state, _input, actor) => isAdmin(actor),
  decide: (state, { member }) => {
    const found = state.members[member];
    if (!found) return refuse("not_found", { what: "member" });
    return found.active ? [] : [{ type: "member.reactivated", member }];
  },
});

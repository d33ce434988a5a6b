import { addMember } from "./add-member.ts";
import { changeMember } from "./change-member.ts";
import { deactivateMember, reactivateMember } from "./deactivate-member.ts";

export const MEMBER_COMMANDS = [addMember, changeMember, deactivateMember, reactivateMember] as const;

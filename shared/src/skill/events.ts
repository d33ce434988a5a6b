import type { MemberId, SkillId } from "../kernel/ids.ts";
import type { Skill, SkillDepth } from "./skill.ts";

export type SkillEvent =
  | { readonly type: "skill.added"; readonly skill: Skill }
  | { readonly type: "skill.changed"; readonly skill: SkillId; readonly changes: Partial<Omit<Skill, "id">> }
  | { readonly type: "skill.removed"; readonly skill: SkillId }
  | {
      readonly type: "member.skill_rated";
      readonly member: MemberId;
      readonly skill: SkillId;
      /** 0: no longer. */
      readonly depth: SkillDepth;
      /** The lead whose word it is; null: their own. */
      readonly confirmedBy: MemberId | null;
    };

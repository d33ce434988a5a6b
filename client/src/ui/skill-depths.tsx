import {
  bySkillName,
  depthOf,
  SKILL_DEPTHS,
  type Member,
  type Skill,
  type SkillDepth,
  type SkillId,
} from "@tandem/shared";
import { Button, SegmentedControl } from "@mantine/core";
import { IconRosetteDiscountCheck } from "@tabler/icons-react";
import { usePeople } from "../live/use-people.ts";
import { DepthSign } from "./depth-sign.tsx";
import { DEPTH_WORDS } from "./depth-words.ts";
import { SideLabel } from "./side-label.tsx";
import classes from "./skill-depths.module.css";

interface SkillDepthsProps {
  readonly skills: readonly Skill[];
  readonly member: Member;
  /** Without, depths are only read, and what is not known takes no room. */
  readonly onRate?: ((skill: SkillId, depth: SkillDepth) => void) | undefined;
  /** Whose word it is beside their own: depths that they said themselves are offered for confirming. */
  readonly isLead?: boolean;
}

/** Each skill with how deep somebody knows it, on one scale, and who confirmed it. */
export function SkillDepths({ skills, member, onRate, isLead = false }: SkillDepthsProps) {
  const person = usePeople();
  const shown = [...skills]
    .sort(bySkillName)
    .filter(({ id }) => onRate !== undefined || depthOf(member, id) > 0);
  return (
    <ul className={classes["skills"]}>
      {shown.map(({ id, name, side }) => {
        const depth = depthOf(member, id);
        const confirmedBy = member.skills[id]?.confirmedBy ?? null;
        return (
          <li key={id}>
            <div className={classes["what"]}>
              <b>{name}</b>
              <SideLabel side={side} />
              {confirmedBy !== null && (
                <span className={classes["confirmed"]}>
                  <IconRosetteDiscountCheck size={14} stroke={1.75} aria-hidden="true" />
                  {person(confirmedBy).name} confirmed it
                </span>
              )}
              {isLead && onRate !== undefined && depth > 0 && confirmedBy === null && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={`Confirm ${name}, ${DEPTH_WORDS[depth].toLowerCase()}`}
                  onClick={() => onRate(id, depth)}
                >
                  Confirm
                </Button>
              )}
            </div>
            {onRate === undefined ? (
              <span className={classes["depth"]}>
                <DepthSign depth={depth} />
                {DEPTH_WORDS[depth]}
              </span>
            ) : (
              <SegmentedControl
                classNames={{ root: classes["scale"] ?? "", label: classes["step"] ?? "" }}
                aria-label={name}
                size="xs"
                data={SKILL_DEPTHS.map((one) => ({ value: String(one), label: DEPTH_WORDS[one] }))}
                value={String(depth)}
                onChange={(value) => {
                  const chosen = SKILL_DEPTHS.find((one) => String(one) === value);
                  if (chosen !== undefined) onRate(id, chosen);
                }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

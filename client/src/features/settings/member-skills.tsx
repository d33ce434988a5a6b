import { Modal, Stack, Text } from "@mantine/core";
import { SKILL_DEPTHS, type Member, type WorkspaceState } from "@tandem/shared";
import { may } from "../../live/foresee.ts";
import { useActor, useSend, useView } from "../../live/hooks.ts";
import { useNames } from "../../live/use-names.ts";
import { SkillDepths } from "../../ui/skill-depths.tsx";
import { useNow } from "../../ui/use-now.ts";

const all = (view: WorkspaceState) => view;

interface MemberSkillsProps {
  readonly member: Member;
  readonly onClose: () => void;
}

/** What somebody knows: they say it themselves, the lead of their pod confirms it. */
export function MemberSkills({ member, onClose }: MemberSkillsProps) {
  const view = useView(all);
  const actor = useActor();
  const now = useNow(60_000);
  const send = useSend();
  const name = useNames()(member.id);
  const skills = Object.values(view.skills);
  const first = skills[0];
  const mayRate =
    first !== undefined &&
    may(
      view,
      "member.rate_skill",
      { member: member.id, skill: first.id, depth: SKILL_DEPTHS[0] },
      { actor, at: now },
    );
  const isOwn = member.id === actor.id;
  const knows = skills.some(({ id }) => member.skills[id] !== undefined);
  return (
    <Modal opened onClose={onClose} size="lg" title={isOwn ? "What you know" : `What ${name} knows`}>
      <Stack gap="lg">
        {mayRate && !isOwn && (
          <Text c="var(--text-2)" size="sm">
            What you choose or confirm here counts as agreed between you, until they say otherwise.
          </Text>
        )}
        {!mayRate && !knows && <Text c="var(--text-2)">{name} has not said yet.</Text>}
        <SkillDepths
          skills={skills}
          member={member}
          isLead={!isOwn}
          onRate={
            mayRate
              ? (skill, depth) => void send("member.rate_skill", { member: member.id, skill, depth })
              : undefined
          }
        />
      </Stack>
    </Modal>
  );
}

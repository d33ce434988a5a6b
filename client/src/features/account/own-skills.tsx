import { hasSkills, type WorkspaceState } from "@tandem/shared";
import { useActor, useSend, useView } from "../../live/hooks.ts";
import { Panel } from "../../ui/panel.tsx";
import { SkillDepths } from "../../ui/skill-depths.tsx";

const skillsOf = (view: WorkspaceState) => view.skills;

/** What one says of oneself; without skills in the workspace there is nothing to say. */
export function OwnSkills() {
  const actor = useActor();
  const send = useSend();
  const skills = Object.values(useView(skillsOf));
  if (skills.length === 0 || !hasSkills(actor)) return null;
  return (
    <Panel
      title="What you know"
      sub="Plans are checked against it, never people. Everyone here sees it; the lead of your pod may confirm it."
    >
      <SkillDepths
        skills={skills}
        member={actor}
        onRate={(skill, depth) => void send("member.rate_skill", { member: actor.id, skill, depth })}
      />
    </Panel>
  );
}

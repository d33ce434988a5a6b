import {
  isClosed,
  isPodHand,
  skillCoverage,
  skillsNeeded,
  type Request,
  type WorkspaceState,
} from "@tandem/shared";
import { Button } from "@mantine/core";
import { useSend } from "../../live/hooks.ts";
import { asWork } from "../../live/sprint-skills.ts";
import { missingWords } from "../../ui/skill-words.ts";
import { SkillsField } from "../../ui/skills-field.tsx";
import classes from "./request-page.module.css";

interface SkillsFactProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly mayNeed: boolean;
}

/** What a request needs somebody to know; its pod says so here, and reads when nobody of it does. */
export function SkillsFact({ view, request, mayNeed }: SkillsFactProps) {
  const send = useSend();
  const needed = skillsNeeded(view, request);
  if (Object.keys(view.skills).length === 0 || (!mayNeed && needed.length === 0)) return null;
  const hands = Object.values(view.members).filter(
    (member) => member.active && isPodHand(member, request.pod),
  );
  const hasTold = hands.some(({ skills }) => Object.keys(skills).length > 0);
  const missing =
    hasTold && !isClosed(request)
      ? skillCoverage([asWork(view, request)], hands).filter(({ state }) => state === "nobody")
      : [];
  return (
    <div>
      <dt id="skills-needed">Skills needed</dt>
      <dd className={classes["needed"]}>
        {mayNeed ? (
          <SkillsField
            labelledBy="skills-needed"
            size="xs"
            inputClass={classes["pick"]}
            value={needed.map(({ id }) => id)}
            onChange={(skills) => send("request.need_skills", { request: request.id, skills })}
          />
        ) : (
          needed.map(({ name }) => name).join(", ")
        )}
        {missing.length > 0 && <p className={classes["count"]}>{missingWords(missing)} in its pod.</p>}
        {mayNeed && request.skills !== null && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => send("request.need_skills", { request: request.id, skills: null })}
          >
            As its service usually needs
          </Button>
        )}
      </dd>
    </div>
  );
}

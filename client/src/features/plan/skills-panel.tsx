import {
  mayKeepSkills,
  type Member,
  type Pod,
  type SkillCover,
  type SprintFacts,
  type WorkspaceState,
} from "@tandem/shared";
import { Button, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { useActor } from "../../live/hooks.ts";
import { handsIn, sprintCover } from "../../live/sprint-skills.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { DepthSign } from "../../ui/depth-sign.tsx";
import { DEPTH_WORDS } from "../../ui/depth-words.ts";
import { counted } from "../../ui/format.ts";
import { SkillCoverLine } from "../../ui/skill-cover-line.tsx";
import { coverTitle } from "../../ui/skill-words.ts";
import classes from "./skills-panel.module.css";

interface SkillsPanelProps {
  readonly view: WorkspaceState;
  readonly pod: Pod;
  readonly sprint: SprintFacts;
}

/** Whether what is left of the sprint has somebody who knows how: gaps in sentences, and who knows what. */
export function SkillsPanel({ view, pod, sprint }: SkillsPanelProps) {
  const actor = useActor();
  const { business } = useCalendar();
  const [isOpen, setOpen] = useState(false);
  const hands = handsIn(view, pod, sprint, business);
  const cover = sprintCover(view, pod, sprint, business);
  const empty = emptyWords(view, hands, cover, actor);
  if (empty !== null) return <p className={classes["empty"]}>{empty}</p>;
  if (cover.length === 0) return null;
  const gaps = cover.filter(({ state }) => state === "nobody");
  const said = gaps.length > 0 ? gaps : cover;
  return (
    <section className={classes["panel"]} aria-labelledby="skills">
      <header>
        <Title order={3} id="skills">
          Skills: {coverTitle(cover)}
        </Title>
        <Button variant="subtle" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Close" : "Who knows what"}
        </Button>
      </header>
      {said.map((each) => (
        <SkillCoverLine key={each.skill.id} view={view} cover={each} />
      ))}
      {isOpen && (
        <ul>
          {cover.map((each) => (
            <li key={each.skill.id}>
              <b>{each.skill.name}</b>
              <span className={classes["quiet"]}>
                {counted(each.requests.length, "request")}, {counted(each.points, "point")}
              </span>
              <Knowers cover={each} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Knowers({ cover }: { readonly cover: SkillCover }) {
  const person = usePeople();
  if (cover.knowers.length === 0) return <span className={classes["knowers"]}>Nobody</span>;
  return (
    <span className={classes["knowers"]}>
      {cover.knowers.map(({ member, depth }) => (
        <span key={member} className={classes["knower"]}>
          <MemberAvatar {...person(member)} size="xs" decorative />
          {person(member).name}
          <DepthSign depth={depth} />
          <span className={classes["quiet"]}>{DEPTH_WORDS[depth].toLowerCase()}</span>
        </span>
      ))}
    </span>
  );
}

/** Where the first step is, while there is too little to judge a plan by; null: there is enough. */
function emptyWords(
  view: WorkspaceState,
  hands: readonly Member[],
  cover: readonly SkillCover[],
  actor: Member,
): ReactNode {
  if (Object.keys(view.skills).length === 0)
    return mayKeepSkills(actor) ? (
      <>
        Which skills does this work need? <ToSkills>Name them once</ToSkills>, and the plan says what is
        missing.
      </>
    ) : null;
  if (cover.length > 0 && hands.every(({ skills }) => Object.keys(skills).length === 0))
    return (
      <>
        Nobody of the pod has said what they know. <ToOwn>Say what you know</ToOwn>, and the plan says what is
        missing.
      </>
    );
  return null;
}

function ToSkills({ children }: { readonly children: ReactNode }) {
  const slug = useSlug();
  return (
    <Link to="/w/$workspace/settings" params={{ workspace: slug }} search={{ section: "skills" }}>
      {children}
    </Link>
  );
}

function ToOwn({ children }: { readonly children: ReactNode }) {
  const slug = useSlug();
  return (
    <Link to="/w/$workspace/account" params={{ workspace: slug }}>
      {children}
    </Link>
  );
}

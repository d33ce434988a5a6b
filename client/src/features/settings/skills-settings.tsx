import { ActionIcon, Button, Group } from "@mantine/core";
import {
  ALONE,
  bySkillName,
  depthOf,
  isClosed,
  mayKeepSkills,
  MOST_SKILLS,
  skillsNeeded,
  tableValues,
  type Skill,
  type SkillId,
  type WorkspaceState,
} from "@tandem/shared";
import { IconPencil, IconSchool, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useActor, useSend, useView } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { confirm } from "../../ui/confirm.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { SideLabel } from "../../ui/side-label.tsx";
import { readyMade } from "./ready-made-skills.ts";
import { SkillForm } from "./skill-form.tsx";
import classes from "./skills-settings.module.css";

const all = (view: WorkspaceState) => view;
type Editing = SkillId | "new" | null;

/** The skills that work needs and people know: everyone sees them; leads, leaders and admins keep them. */
export function SkillsSettings() {
  const view = useView(all);
  const actor = useActor();
  const send = useSend();
  const [editing, setEditing] = useState<Editing>(null);
  const mayKeep = mayKeepSkills(actor);
  const skills = Object.values(view.skills).sort(bySkillName);
  const people = Object.values(view.members).filter(({ active }) => active);
  const services = Object.values(view.services).filter(({ active }) => active);
  const usesOf = ({ id }: Skill) => ({
    services: services.filter((service) => service.skills.includes(id)).length,
    known: people.filter((member) => depthOf(member, id) > 0).length,
    alone: people.filter((member) => depthOf(member, id) >= ALONE).length,
  });

  function remove(skill: Skill): void {
    const { services: needing, known } = usesOf(skill);
    let open = 0;
    for (const request of tableValues(view.requests))
      if (!isClosed(request) && skillsNeeded(view, request).includes(skill)) open++;
    const drop = () => void send("skill.remove", { skill: skill.id });
    if (needing + known + open === 0) return drop();
    confirm({
      title: `${skill.name} comes off ${counted(needing, "service")}, ${counted(open, "open request")} and ${known === 1 ? "one person" : `${known} people`}`,
      body: "What people said of it is gone with it. Rename it instead, if only its name is wrong.",
      confirmLabel: "Remove the skill",
      cancelLabel: "Keep it",
      onConfirm: drop,
    });
  }
  function startReady(): void {
    const set = readyMade(view, actor, newUuid);
    for (const skill of set.skills) send("skill.add", skill);
    for (const service of set.services) send("service.change", service);
  }

  return (
    <Panel
      flush
      title={skills.length === 0 ? "No skills yet" : counted(skills.length, "skill")}
      sub={
        mayKeep
          ? "People say under their account how deep they know each; services and requests say what they need."
          : "Leads, leaders and admins keep the skills. You say under your account how deep you know each."
      }
      {...(mayKeep &&
        skills.length < MOST_SKILLS &&
        editing !== "new" && {
          actions: (
            <Button
              size="sm"
              leftSection={<IconSchool size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => setEditing("new")}
            >
              Add a skill
            </Button>
          ),
        })}
    >
      {editing === "new" && (
        <div className={classes["form"]}>
          <SkillForm skill={null} onClose={() => setEditing(null)} />
        </div>
      )}
      {skills.length === 0 && editing !== "new" && (
        <EmptyState look="bare" icon={IconSchool} heading="Who could do this if Hana is away?">
          Name what your work needs somebody to know. A sprint’s plan then says what it lacks.
          {mayKeep && (
            <Group justify="center" mt="md">
              <Button variant="default" onClick={startReady}>
                Start with eight ready-made
              </Button>
            </Group>
          )}
        </EmptyState>
      )}
      {skills.map((skill) =>
        editing === skill.id ? (
          <div key={skill.id} className={classes["form"]}>
            <SkillForm skill={skill} onClose={() => setEditing(null)} />
          </div>
        ) : (
          <SkillRow
            key={skill.id}
            skill={skill}
            {...usesOf(skill)}
            {...(mayKeep && { onChange: () => setEditing(skill.id), onRemove: () => remove(skill) })}
          />
        ),
      )}
    </Panel>
  );
}

interface SkillRowProps {
  readonly skill: Skill;
  /** How many services need it, how many people know it, and do it alone. */
  readonly services: number;
  readonly known: number;
  readonly alone: number;
  readonly onChange?: () => void;
  readonly onRemove?: () => void;
}

function SkillRow({ skill, services, known, alone, onChange, onRemove }: SkillRowProps) {
  return (
    <div className={classes["row"]}>
      <b>{skill.name}</b>
      <SideLabel side={skill.side} />
      <span className={classes["quiet"]}>
        {services === 0
          ? "No service needs it"
          : `${counted(services, "service")} need${services === 1 ? "s" : ""} it`}
      </span>
      <span className={classes["quiet"]}>
        {known === 0
          ? "Nobody has said to know it"
          : `${known} know${known === 1 ? "s" : ""} it, ${alone} alone`}
      </span>
      <span className={classes["act"]}>
        {onChange && (
          <ActionIcon aria-label={`Change ${skill.name}`} onClick={onChange}>
            <IconPencil size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        )}
        {onRemove && (
          <ActionIcon aria-label={`Remove ${skill.name}`} onClick={onRemove}>
            <IconTrash size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        )}
      </span>
    </div>
  );
}

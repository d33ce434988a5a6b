import {
  mayChangeService,
  SkillId,
  STARTING_SKILLS,
  type CommandInput,
  type Member,
  type ServiceId,
  type WorkspaceState,
} from "@tandem/shared";

/** What brings the ready-made set into a workspace without skills, one command each. */
export interface ReadyMade {
  readonly skills: readonly CommandInput["skill.add"][];
  /** Of the eight services those that whoever asks may change, and that need nothing yet. */
  readonly services: readonly { readonly service: ServiceId; readonly skills: SkillId[] }[];
}

/** The ready-made skills under new ids, and which services need them. */
export function readyMade(view: WorkspaceState, actor: Member, newId: () => string): ReadyMade {
  const made = STARTING_SKILLS.map(({ name, side, services }) => ({
    skill: SkillId.parse(newId()),
    name,
    side,
    services: services as readonly string[],
  }));
  const services = Object.values(view.services).flatMap(({ id, key, pod, skills }) => {
    const needed = made.filter((one) => one.services.includes(key)).map(({ skill }) => skill);
    if (needed.length === 0 || skills.length > 0 || !mayChangeService(actor, pod)) return [];
    return [{ service: id, skills: needed }];
  });
  return { skills: made.map(({ skill, name, side }) => ({ skill, name, side })), services };
}

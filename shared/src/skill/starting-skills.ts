import type { ServiceKey } from "../catalogue/service.ts";
import type { Side } from "../flow/record.ts";
import type { SkillId } from "../kernel/ids.ts";
import type { Skill } from "./skill.ts";

interface Start {
  readonly name: string;
  readonly side: Side;
  /** The services that usually need it. */
  readonly services: readonly ServiceKey[];
}

/** A ready-made set that fits the eight services; texts and pictures come with a request, so no service waits for them. */
export const STARTING_SKILLS = [
  {
    name: "Web front end",
    side: "it",
    services: ["landing_page", "campaign_tweak", "website_change", "rapid_response"],
  },
  { name: "E-mail delivery", side: "it", services: ["email_campaign"] },
  { name: "Tag manager", side: "it", services: ["tracking_tag"] },
  { name: "Audience data", side: "it", services: ["data_extract", "email_campaign"] },
  { name: "Consent and privacy", side: "it", services: ["data_extract", "tracking_tag"] },
  { name: "Systems and vendors", side: "it", services: ["technology_advice"] },
  { name: "Analytics", side: "marketing", services: ["tracking_tag"] },
  { name: "Copywriting", side: "marketing", services: [] },
] as const satisfies readonly Start[];

/** The ready-made skills under these ids, as many as there are; without ids none. */
export const startingSkills = (ids: readonly SkillId[]): Skill[] =>
  ids.length === 0 ? [] : STARTING_SKILLS.map(({ name, side }, i) => ({ id: ids[i]!, name, side }));

/** Which of the ready-made skills one of the eight services usually needs. */
export const startingSkillsOf = (service: ServiceKey, ids: readonly SkillId[]): SkillId[] =>
  STARTING_SKILLS.flatMap((start: Start, i) => (start.services.includes(service) ? (ids[i] ?? []) : []));

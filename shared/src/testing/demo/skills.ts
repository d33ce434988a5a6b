import type { SkillId } from "../../kernel/ids.ts";
import type { SkillDepth } from "../../skill/skill.ts";
import type { STARTING_SKILLS } from "../../skill/starting-skills.ts";
import { POD_LEAD, type CastName } from "./cast.ts";
import type { Plan } from "./plan.ts";
import { POD_OF, type Story } from "./story.ts";

/** What this company needs beyond the ready-made set. */
const OWN = ["Store stock feed", "Checkout"] as const;
type SkillName = (typeof STARTING_SKILLS)[number]["name"] | (typeof OWN)[number];
type Known = Readonly<Partial<Record<SkillName, Exclude<SkillDepth, 0>>>>;

/** Who knows what how deep. In the growth pod nobody does the tag manager alone, and one person the stock feed. */
const KNOWN: Readonly<Record<CastName, Known>> = {
  mara: { Copywriting: 3, Analytics: 2, "Web front end": 1 },
  jonas: { Copywriting: 3, "E-mail delivery": 2, "Tag manager": 1 },
  priya: { Analytics: 4, "Audience data": 2, "Tag manager": 2 },
  tom: { Copywriting: 2, Analytics: 1 },
  elif: { Copywriting: 4, "Consent and privacy": 2 },
  sofia: { Analytics: 3, "Consent and privacy": 3, Copywriting: 2 },
  daniel: { "Web front end": 3, Checkout: 3, "Systems and vendors": 3, "Store stock feed": 2 },
  hana: { "Web front end": 4, Checkout: 3, Analytics: 2 },
  sam: { "Web front end": 3, "Store stock feed": 3, Copywriting: 1 },
  lukas: { "Web front end": 2, "E-mail delivery": 3, "Audience data": 3, "Tag manager": 2 },
  ines: {
    "Tag manager": 4,
    "Audience data": 4,
    "Consent and privacy": 3,
    Analytics: 3,
    "Systems and vendors": 2,
    "E-mail delivery": 3,
  },
  ruth: { "Systems and vendors": 4, "Consent and privacy": 3 },
};

/** Whom the lead of their pod has agreed with. */
const CONFIRMED: readonly (readonly [CastName, CastName])[] = [
  ["daniel", "hana"],
  ["daniel", "sam"],
  ["ines", "lukas"],
];

/** The same at any time of the story. */
export function skillId({ teller, skills }: Story, name: SkillName): SkillId {
  const known = skills.get(name) ?? teller.idOf<SkillId>(`skill ${name}`);
  skills.set(name, known);
  return known;
}

/** What the company needs, and who says to know it. */
export function tellSkills(story: Story): void {
  const { teller } = story;
  for (const name of OWN)
    teller.aside("daniel", "skill.add", { skill: skillId(story, name), name, side: "it" }, `${name} named`);
  const rate = (by: CastName, of: CastName): void => {
    for (const [name, depth] of Object.entries(KNOWN[of])) {
      const skill = skillId(story, name as SkillName);
      teller.aside(
        by,
        "member.rate_skill",
        { member: teller.people[of], skill, depth },
        `${by}: ${of}, ${name}`,
      );
    }
  };
  for (const name of Object.keys(KNOWN) as CastName[]) rate(name, name);
  for (const [lead, member] of CONFIRMED) rate(lead, member);
}

/** Work that needs more than its service usually does, by a word in its title. */
const NEEDS: readonly (readonly [RegExp, SkillName])[] = [
  [/stock|nearest store/iu, "Store stock feed"],
  [/checkout|basket/iu, "Checkout"],
  [/wish list|story page|lookbook/iu, "Tag manager"],
];

/** The lead of its pod says so, right after filing. */
export function needing(story: Story, { id, service, title }: Plan): void {
  const { teller } = story;
  if (POD_OF[service] !== "growth") return;
  const more = NEEDS.filter(([words]) => words.test(title)).map(([, name]) => skillId(story, name));
  if (more.length === 0) return;
  const skills = [skillId(story, "Web front end"), ...more];
  teller.aside(POD_LEAD.growth, "request.need_skills", { request: id, skills }, `${id} needs`);
}

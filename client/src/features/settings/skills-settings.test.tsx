import { fireEvent, screen, within } from "@testing-library/react";
import { STARTING_SKILLS, type SkillId } from "@tandem/shared";
import { company, file, id, PEOPLE, SERVICE, type Scenario } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { lastSent, renderLive } from "../../testing/render-live.tsx";
import { MemberSkills } from "./member-skills.tsx";
import { SkillsSettings } from "./skills-settings.tsx";

const tags = id<SkillId>(0xb1);

function skilled(): Scenario {
  const scenario = company();
  scenario.give("lead", "skill.add", { skill: tags, name: "Tag manager", side: "it" });
  return scenario;
}

test("one press brings the ready-made skills, and says which services need them", async () => {
  const stage = await renderLive(<SkillsSettings />, { scenario: company(), as: "lead" });
  fireEvent.click(screen.getByRole("button", { name: "Start with eight ready-made" }));
  expect(screen.getByText(`${STARTING_SKILLS.length} skills`)).toBeTruthy();
  const { services, skills } = stage.view();
  const named = (ids: readonly SkillId[]) => ids.map((one) => skills[one]?.name);
  expect(named(services[SERVICE.tracking_tag]?.skills ?? [])).toEqual([
    "Tag manager",
    "Consent and privacy",
    "Analytics",
  ]);
});

test("a lead names a skill, and reads why a name that is taken is not", async () => {
  const stage = await renderLive(<SkillsSettings />, { scenario: skilled(), as: "lead" });
  fireEvent.click(screen.getByRole("button", { name: "Add a skill" }));
  const nameIt = (value: string) =>
    fireEvent.change(screen.getByRole("textbox", { name: "Name" }), { target: { value } });
  nameIt("tag MANAGER");
  fireEvent.click(screen.getByRole("button", { name: "Add the skill" }));
  expect(screen.getByRole("alert").textContent).toContain("a skill already");
  nameIt("Copywriting");
  fireEvent.click(screen.getByRole("radio", { name: "Marketing" }));
  fireEvent.click(screen.getByRole("button", { name: "Add the skill" }));
  expect(lastSent(stage, "skill.add")).toMatchObject({ name: "Copywriting", side: "marketing" });
});

test("a skill in use is removed once whoever does it knows what it comes off", async () => {
  const scenario = skilled();
  const request = file(scenario);
  scenario.give("hand", "request.need_skills", { request, skills: [tags] });
  scenario.give("hand", "member.rate_skill", { member: PEOPLE.hand, skill: tags, depth: 3 });
  const stage = await renderLive(<SkillsSettings />, { scenario, as: "lead" });
  expect(screen.getByText("1 knows it, 1 alone")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Remove Tag manager" }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("comes off 0 services, 1 open request and one person");
  fireEvent.click(within(dialog).getByRole("button", { name: "Remove the skill" }));
  expect(lastSent(stage, "skill.remove")).toEqual({ skill: tags });
});

test("the lead of a pod confirms what its member said, others only read it", async () => {
  const scenario = skilled();
  scenario.give("hand", "member.rate_skill", { member: PEOPLE.hand, skill: tags, depth: 3 });
  const open = (as: "lead" | "marketer") => {
    const member = scenario.state.members[PEOPLE.hand]!;
    return renderLive(<MemberSkills member={member} onClose={() => undefined} />, { scenario, as });
  };
  const stage = await open("lead");
  fireEvent.click(await screen.findByRole("button", { name: "Confirm Tag manager, alone" }));
  expect(lastSent(stage, "member.rate_skill")).toEqual({ member: PEOPLE.hand, skill: tags, depth: 3 });
  document.body.replaceChildren();
  await open("marketer");
  expect(await screen.findByText("Alone")).toBeTruthy();
  expect(screen.queryByRole("radio")).toBeNull();
});

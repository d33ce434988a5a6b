import { fireEvent, screen } from "@testing-library/react";
import { bringTo, company, PEOPLE, type Person } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { lastSent, renderLive } from "../../testing/render-live.tsx";
import { useView } from "../../live/hooks.ts";
import { MemberDialog } from "./member-dialog.tsx";
import { Members } from "./members.tsx";

function One({ who }: { readonly who: Person }) {
  const member = useView((view) => view.members[PEOPLE[who]]);
  if (!member) throw new Error("no such member");
  return <MemberDialog member={member} onClose={() => undefined} />;
}

test("an admin makes a marketer a leader too, and nothing else changes", async () => {
  const stage = await renderLive(<One who="marketer" />, { scenario: company(), as: "admin" });
  fireEvent.click(await screen.findByLabelText(/^Leader:/));
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(lastSent(stage, "member.change")).toEqual({
    member: PEOPLE.marketer,
    side: "marketing",
    roles: ["marketer", "leader"],
    pods: {},
  });
});

test("the last admin can neither leave nor step down, and reads why", async () => {
  const stage = await renderLive(<One who="admin" />, { scenario: company(), as: "admin" });
  fireEvent.click(await screen.findByLabelText(/^Admin:/));
  expect(screen.getByRole("alert").textContent).toMatch(/admin/i);
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(stage.sent).toEqual([]);
});

test("whoever is no admin sees the people, and who can change them", async () => {
  await renderLive(<Members />, { scenario: company(), as: "marketer" });
  expect(await screen.findByText("Mara Lindqvist")).toBeTruthy();
  expect(screen.getByText(/Admins let people in/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Change/ })).toBeNull();
});

test("an admin sees the open work of someone who leaves, and who can give it to others", async () => {
  const scenario = company();
  const request = bringTo(scenario, "in_progress", 1);
  scenario.give("lead", "request.assign", { request, assignees: [PEOPLE.hand] });
  await renderLive(<One who="hand" />, { scenario, as: "admin" });
  fireEvent.click(await screen.findByRole("button", { name: "Deactivate…" }));
  expect(screen.getByText("1 open request")).toBeTruthy();
  expect(screen.getByText(/can give it to someone else/)).toBeTruthy();
});

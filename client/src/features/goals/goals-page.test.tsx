import { fireEvent, screen, within } from "@testing-library/react";
import type { GoalId } from "@tandem/shared";
import { bringTo, company, id, PEOPLE } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { lastSent, renderLive } from "../../testing/render-live.tsx";
import { GoalsPage } from "./goals-page.tsx";

const goal = id<GoalId>(0x87);

test("a leader reads why a goal without both owners is not active yet, and makes it active once they are there", async () => {
  const scenario = company();
  scenario.give("marketer", "goal.propose", { goal, name: "Shorter way to the basket", it: PEOPLE.lead });
  scenario.give("marketer", "request.serve", { request: bringTo(scenario, "ready"), goal });
  const stage = await renderLive(<GoalsPage />, { scenario, as: "itLeader" });
  const row = within(screen.getByRole("article", { name: "Shorter way to the basket" }));
  expect(row.getByRole("link", { name: "1 open" })).toBeTruthy();
  fireEvent.click(row.getByRole("button", { name: "Make it active" }));
  expect(row.getByRole("alert").textContent).toContain("Name the owner from marketing first");
  expect(stage.sent).toEqual([]);
});

test("anyone who takes part proposes one, and decides nothing", async () => {
  const scenario = company();
  scenario.give("hand", "goal.propose", {
    goal,
    name: "Fewer returns",
    marketing: PEOPLE.marketingLeader,
    it: PEOPLE.lead,
  });
  const stage = await renderLive(<GoalsPage />, { scenario, as: "marketer" });
  const row = within(screen.getByRole("article", { name: "Fewer returns" }));
  expect(row.queryByRole("button")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Propose a goal" }));
  fireEvent.change(screen.getByRole("textbox", { name: /come about/ }), {
    target: { value: "fewer RETURNS" },
  });
  fireEvent.click(screen.getByRole("button", { name: "Propose it" }));
  expect(screen.getByRole("alert").textContent).toContain("a goal already");
  fireEvent.change(screen.getByRole("textbox", { name: /come about/ }), {
    target: { value: "Every e-mail opened" },
  });
  fireEvent.click(screen.getByRole("button", { name: "Propose it" }));
  expect(lastSent(stage, "goal.propose")).toMatchObject({
    name: "Every e-mail opened",
    marketing: PEOPLE.marketer,
    it: null,
  });
});

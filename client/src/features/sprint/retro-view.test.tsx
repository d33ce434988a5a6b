import { retroOf } from "@tandem/shared";
import { company, PEOPLE, POD, sprintId } from "@tandem/shared/testing";
import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { lastSent, renderLive } from "../../testing/render-live.tsx";
import { RetroView } from "./retro-view.tsx";

const sprint = sprintId(1);

function closed() {
  const s = company();
  const days = { start: "2026-11-02", end: "2026-11-13" };
  s.give("lead", "sprint.plan", { sprint, pod: POD, name: "Sprint 1", ...days });
  s.give("lead", "sprint.start", { sprint });
  s.give("lead", "sprint.close", { sprint, decisions: [] });
  return s;
}

test("either side writes what it saw, and rewords only its own", async () => {
  const scenario = closed();
  const note = { sprint, note: "00000000-0000-7000-8000-000000000091" as never };
  scenario.give("hand", "retro.write_note", { ...note, kind: "went_well", text: "Quick answers." });
  const stage = await renderLive(
    <RetroView view={scenario.state} sprint={scenario.state.sprints[sprint]!} />,
    { scenario, as: "marketer" },
  );
  expect(screen.queryByRole("button", { name: /Reword|Remove/ })).toBeNull();
  fireEvent.change(screen.getByRole("textbox", { name: "What would you change?" }), {
    target: { value: "The text came late." },
  });
  fireEvent.click(screen.getByRole("button", { name: "Add" }));
  expect(lastSent(stage, "retro.write_note")).toMatchObject({
    kind: "to_change",
    text: "The text came late.",
  });
  expect(retroOf(stage.view(), sprint).notes).toHaveLength(2);
});

test("an action asks for an owner before it is sent, and is ticked by whoever owns it", async () => {
  const scenario = closed();
  const action = "00000000-0000-7000-8000-000000000092" as never;
  const set = { sprint, action, text: "Ask legal", owner: PEOPLE.marketer, due: "2026-12-20" };
  scenario.give("hand", "retro.set_action", set);
  const stage = await renderLive(
    <RetroView view={scenario.state} sprint={scenario.state.sprints[sprint]!} />,
    { scenario, as: "hand" },
  );
  fireEvent.change(screen.getByRole("textbox", { name: "What is done" }), {
    target: { value: "Pull from the right" },
  });
  fireEvent.click(screen.getByRole("button", { name: "Add action" }));
  expect(screen.getByText("An action has an owner and a day. Choose both.")).toBeTruthy();
  expect(stage.sent).toEqual([]);
  fireEvent.click(screen.getByRole("checkbox", { name: "Done: Ask legal" }));
  expect(lastSent(stage, "retro.settle_action")).toEqual({ sprint, action, done: true });
});

import { fireEvent, screen, within } from "@testing-library/react";
import type { LabelId } from "@tandem/shared";
import { company, file, id, type Scenario } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { lastSent, renderLive } from "../../testing/render-live.tsx";
import { LabelsSettings } from "./labels-settings.tsx";

const legal = id<LabelId>(0xa1);

function labelled(): Scenario {
  const scenario = company();
  scenario.give("lead", "label.add", { label: legal, name: "Legal check", color: "plum", sign: "shield" });
  return scenario;
}
const nameIt = (name: string) =>
  fireEvent.change(screen.getByRole("textbox", { name: "Name" }), { target: { value: name } });

test("a lead adds a label in the next free look, and reads why a name that is taken is not", async () => {
  const stage = await renderLive(<LabelsSettings />, { scenario: labelled(), as: "lead" });
  fireEvent.click(screen.getByRole("button", { name: "Add a label" }));
  nameIt("legal CHECK");
  fireEvent.click(screen.getByRole("button", { name: "Add the label" }));
  expect(screen.getByRole("alert").textContent).toContain("a label already");
  expect(stage.sent).toEqual([]);
  nameIt("Needs photos");
  fireEvent.click(screen.getByRole("radio", { name: "Sun" }));
  fireEvent.click(screen.getByRole("button", { name: "Add the label" }));
  expect(lastSent(stage, "label.add")).toMatchObject({ name: "Needs photos", color: "blue", sign: "sun" });
  expect(screen.getByText("Needs photos")).toBeTruthy();
});

test("a label in use is removed once whoever does it knows what it comes off", async () => {
  const scenario = labelled();
  const request = file(scenario);
  scenario.give("marketer", "request.label", { request, labels: [legal] });
  const stage = await renderLive(<LabelsSettings />, { scenario, as: "lead" });
  expect(screen.getByText("on 1 open request")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Remove Legal check" }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("Legal check comes off 1 open request");
  expect(stage.sent).toEqual([]);
  fireEvent.click(within(dialog).getByRole("button", { name: "Remove the label" }));
  expect(lastSent(stage, "label.remove")).toEqual({ label: legal });
});

test("a marketer sees the labels and changes none", async () => {
  await renderLive(<LabelsSettings />, { scenario: labelled(), as: "marketer" });
  expect(screen.getByText("Legal check")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

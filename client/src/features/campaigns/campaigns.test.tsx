import { DAY_PAST, type CampaignId, type TemplateId } from "@tandem/shared";
import { company, DAY_MS, id, MONDAY, SERVICE } from "@tandem/shared/testing";
import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useView } from "../../live/hooks.ts";
import { lastSent, renderLive } from "../../testing/render-live.tsx";
import { CampaignForm } from "./campaign-form.tsx";
import { FileSeveral } from "./file-several.tsx";
import { TemplateForm } from "./template-form.tsx";

const TODAY = "2026-11-09";
const campaign = id<CampaignId>(0x80);
const template = id<TemplateId>(0x81);

/** A campaign that launches in three days, and a template whose first request should have been live by now. */
function launching() {
  const scenario = company();
  scenario.give("marketer", "campaign.add", { campaign, name: "Linen", launchDate: "2026-11-05" });
  scenario.give("marketer", "campaign_template.keep", {
    template,
    name: "Launch",
    lines: [
      { service: SERVICE.technology_advice, title: "Hub", daysBefore: 7 },
      { service: SERVICE.technology_advice, title: "Teaser", daysBefore: 1 },
      { service: SERVICE.technology_advice, title: "Thanks" },
    ],
  });
  scenario.wait(7 * DAY_MS);
  return scenario;
}

beforeEach(() => vi.useFakeTimers({ now: MONDAY + 7 * DAY_MS, toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());

const close = () => undefined;

function Change() {
  const view = useView((state) => state);
  return <CampaignForm view={view} campaign={view.campaigns[campaign]!} today={TODAY} onClose={close} />;
}
function Several() {
  const view = useView((state) => state);
  return <FileSeveral view={view} campaign={view.campaigns[campaign]!} today={TODAY} onClose={close} />;
}
function Template() {
  const view = useView((state) => state);
  return <TemplateForm view={view} template={view.campaignTemplates[template]!} onClose={close} />;
}

test("a launch that has passed may stay, and is not moved to another day that has", async () => {
  const stage = await renderLive(<Change />, { scenario: launching(), as: "marketer" });
  const day = screen.getByLabelText<HTMLInputElement>("Launch");
  const keep = () => fireEvent.click(screen.getByRole("button", { name: "Keep the changes" }));
  expect(screen.queryByText(DAY_PAST)).toBeNull();
  fireEvent.input(day, { target: { value: "2026-11-08" } });
  expect(screen.getByText(DAY_PAST)).toBeTruthy();
  keep();
  expect(stage.sent).toEqual([]);
  fireEvent.input(day, { target: { value: "2026-11-05" } });
  fireEvent.change(screen.getByLabelText("What is it for?"), { target: { value: "Linen sells" } });
  keep();
  expect(lastSent(stage, "campaign.change")).toMatchObject({ launchDate: "2026-11-05", goal: "Linen sells" });
});

test("filing several says what to do before there is something to file, and asks for what is open", async () => {
  const scenario = launching();
  scenario.give("marketer", "campaign.change", { campaign, launchDate: "2026-11-12" });
  const stage = await renderLive(<Several />, { scenario, as: "marketer" });
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(/^Choose a template\./)).toBeTruthy();
  expect(dialog.queryByRole("button", { name: /^File/ })).toBeNull();
  fireEvent.click(dialog.getByRole("combobox", { name: "Template" }));
  fireEvent.click(screen.getByRole("option", { name: "Launch, 3 requests", hidden: true }));
  expect(dialog.getByText(/^7 days before the launch was Thu 5\sNov\.$/)).toBeTruthy();
  const [first] = dialog.getAllByLabelText("Live by");
  fireEvent.input(first!, { target: { value: "2026-11-08" } });
  fireEvent.click(dialog.getByRole("button", { name: "File 3 requests" }));
  expect(stage.sent).toEqual([]);
  expect(document.activeElement).toBe(first);
  fireEvent.input(first!, { target: { value: "2026-11-10" } });
  fireEvent.click(dialog.getByRole("button", { name: "File 3 requests" }));
  expect(stage.sent.map(({ type, input }) => [type, Reflect.get(Object(input), "dueDate")])).toEqual([
    ["request.file", "2026-11-10"],
    ["request.file", "2026-11-11"],
    ["request.file", null],
  ]);
});

test("a request taken out of a template leaves what was typed into the others where it is", async () => {
  const stage = await renderLive(<Template />, { scenario: launching(), as: "marketer" });
  const dialog = within(await screen.findByRole("dialog"));
  const last = dialog.getByRole("textbox", { name: "Request 3" });
  fireEvent.change(last, { target: { value: "Thanks to all" } });
  fireEvent.click(dialog.getByRole("button", { name: "Take request 1 out" }));
  expect(dialog.getByRole("textbox", { name: "Request 2" })).toBe(last);
  fireEvent.click(dialog.getByRole("button", { name: "Keep the template" }));
  expect(lastSent(stage, "campaign_template.keep")).toEqual({
    template,
    name: "Launch",
    lines: [
      { service: SERVICE.technology_advice, title: "Teaser", outcome: "", daysBefore: 1 },
      { service: SERVICE.technology_advice, title: "Thanks to all", outcome: "", daysBefore: null },
    ],
  });
});

import type { RecurringId } from "@tandem/shared";
import { company, id, MONDAY, SERVICE } from "@tandem/shared/testing";
import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lastSent, renderLive } from "../../testing/render-live.tsx";
import { RecurringPage } from "./recurring-page.tsx";

const recurring = id<RecurringId>(0x90);

beforeEach(() => vi.useFakeTimers({ now: MONDAY, toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());

function monthly() {
  const scenario = company();
  scenario.give("marketer", "recurring.add", {
    recurring,
    service: SERVICE.campaign_tweak,
    brief: { title: "Swap the hero", fields: { where: "https://example.com" } },
    rhythm: { kind: "monthly_weekday", weekday: 1, nth: 1 },
    dueInDays: 5,
  });
  return scenario;
}

async function change(as: "marketer" | "otherMarketer") {
  const stage = await renderLive(<RecurringPage />, { scenario: monthly(), as });
  const open = screen.queryByRole("button", { name: "Change Swap the hero" });
  if (open) fireEvent.click(open);
  return { stage, dialog: open && within(await screen.findByRole("dialog")) };
}

test("what comes round is changed where it stands: its words, its campaign and its rhythm", async () => {
  const { stage, dialog } = await change("marketer");
  const type = (name: RegExp, value: string) =>
    fireEvent.change(dialog!.getByRole("textbox", { name }), { target: { value } });
  type(/^What is it called/, "Swap the hero and the teaser");
  fireEvent.change(dialog!.getByRole("combobox", { name: /part of a campaign/ }), {
    target: { value: "Linen" },
  });
  fireEvent.click(dialog!.getByRole("combobox", { name: "Rhythm" }));
  fireEvent.click(screen.getByRole("option", { name: "Every week", hidden: true }));
  expect(dialog!.getByText(/^Mon 9\sNov$/)).toBeTruthy();
  fireEvent.click(dialog!.getByRole("button", { name: "Keep the changes" }));
  expect(lastSent(stage, "recurring.change")).toMatchObject({
    recurring,
    brief: {
      title: "Swap the hero and the teaser",
      fields: { where: "https://example.com" },
      campaign: lastSent(stage, "campaign.add")?.campaign,
    },
    rhythm: { kind: "weekly", weekday: 1 },
    dueInDays: 5,
  });
  expect(screen.getByText("Swap the hero and the teaser")).toBeTruthy();
});

test("a change of its words alone leaves the day it comes next; an empty name is asked for", async () => {
  const { stage, dialog } = await change("marketer");
  const title = dialog!.getByRole("textbox", { name: /^What is it called/ });
  fireEvent.change(title, { target: { value: "" } });
  fireEvent.click(dialog!.getByRole("button", { name: "Keep the changes" }));
  expect(stage.sent).toEqual([]);
  expect(document.activeElement).toBe(title);
  fireEvent.change(title, { target: { value: "Swap it" } });
  fireEvent.click(dialog!.getByRole("button", { name: "Keep the changes" }));
  expect(lastSent(stage, "recurring.change")).not.toHaveProperty("rhythm");
});

test("it is not another marketer's to change", async () => {
  const { dialog } = await change("otherMarketer");
  expect(dialog).toBeNull();
});

import { fireEvent, screen, within } from "@testing-library/react";
import { DAY_PAST } from "@tandem/shared";
import { company, MONDAY, SERVICE } from "@tandem/shared/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useView } from "../../live/hooks.ts";
import { lastSent, renderLive } from "../../testing/render-live.tsx";
import { Filing } from "./filing.tsx";

function One({ service }: { readonly service: keyof typeof SERVICE }) {
  const view = useView((state) => state);
  const found = view.services[SERVICE[service]];
  if (!found) throw new Error("no such service");
  return (
    <Filing
      view={view}
      service={found}
      promises={{ known: true, promise: () => null, liveLately: () => 0 }}
    />
  );
}

beforeEach(() => vi.useFakeTimers({ now: MONDAY, toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());

/** A field by how its label begins: a sign that it is required may follow. */
const field = (label: string | RegExp) =>
  screen.getByLabelText<HTMLInputElement>(
    typeof label === "string" ? (said: string) => said.startsWith(label) : label,
    { selector: "input, textarea" },
  );
const type = (label: string | RegExp, value: string) => fireEvent.change(field(label), { target: { value } });
const fileIt = () => fireEvent.click(screen.getByRole("button", { name: /^File it/ }));

test("what is typed is kept at every keystroke, and gone from the form only once it was filed", async () => {
  const stage = await renderLive(<One service="campaign_tweak" />, { scenario: company(), as: "marketer" });
  type("What is it called?", "Swap the hero");
  expect(stage.drafts.get("file campaign_tweak")).toMatchObject({ title: "Swap the hero" });
  await stage.show(null);
  await stage.show(<One service="campaign_tweak" />);
  expect(field("What is it called?").value).toBe("Swap the hero");
  type(/Where is it/, "https://example.com");
  fileIt();
  expect(lastSent(stage, "request.file")).toMatchObject({
    service: SERVICE.campaign_tweak,
    title: "Swap the hero",
    fields: { where: "https://example.com" },
    class: "standard",
  });
  expect(stage.drafts.get("file campaign_tweak")).toBeUndefined();
});

test("a refused filing can go back into its form: what was typed is kept beside the request", async () => {
  const stage = await renderLive(<One service="campaign_tweak" />, { scenario: company(), as: "marketer" });
  type("What is it called?", "Swap the hero");
  type(/Where is it/, "https://example.com");
  fileIt();
  const request = lastSent(stage, "request.file")?.request;
  expect(stage.drafts.get(`filed ${request}`)).toMatchObject({
    service: "campaign_tweak",
    form: { title: "Swap the hero" },
  });
});

test("the button never does nothing: where something is open it says what, and nothing is sent", async () => {
  const stage = await renderLive(<One service="campaign_tweak" />, { scenario: company(), as: "marketer" });
  fileIt();
  expect(screen.getByText("Give it a name of a few words.")).toBeTruthy();
  expect(screen.getByText(/The pod cannot start without “Where is it\?”/)).toBeTruthy();
  expect(document.activeElement).toBe(field("What is it called?"));
  expect(stage.sent).toEqual([]);
});

test("a fixed date asks for the date and its price", async () => {
  const stage = await renderLive(<One service="campaign_tweak" />, { scenario: company(), as: "marketer" });
  type("What is it called?", "Swap the hero");
  type(/Where is it/, "https://example.com");
  fireEvent.click(screen.getByRole("radio", { name: /^Fixed date/ }));
  fileIt();
  expect(screen.getByText("A fixed date needs the date.")).toBeTruthy();
  expect(screen.getByText("Say what happens if the date is missed.")).toBeTruthy();
  expect(stage.sent).toEqual([]);
});

test("rapid response is three steps: what is wrong, what may wait, file", async () => {
  const stage = await renderLive(<One service="rapid_response" />, { scenario: company(), as: "marketer" });
  type(/What is wrong/, "Checkout shows yesterday’s prices");
  type("What may wait meanwhile?", "The Leeds page");
  fireEvent.keyDown(field("What may wait meanwhile?"), { key: "Enter", ctrlKey: true });
  expect(lastSent(stage, "request.file")).toMatchObject({
    class: "expedite",
    meanwhileWaits: "The Leeds page",
  });
});

test("money is sent in minor units, and a new campaign is named before the request", async () => {
  const stage = await renderLive(<One service="campaign_tweak" />, { scenario: company(), as: "marketer" });
  type("What is it called?", "Swap the hero");
  type(/Where is it/, "https://example.com");
  type("What is it worth?", "48000");
  type("Is it part of a campaign?", "Black Friday");
  fileIt();
  expect(stage.sent.map(({ type: sent }) => sent)).toEqual(["campaign.add", "request.file"]);
  expect(lastSent(stage, "request.file")).toMatchObject({
    value: { kind: "generated", amount: 4_800_000 },
    campaign: lastSent(stage, "campaign.add")?.campaign,
  });
});

test("what is still open is named, and each name leads to its field", async () => {
  await renderLive(<One service="campaign_tweak" />, { scenario: company(), as: "marketer" });
  const open = () => within(screen.getByRole("list", { name: "2 things are still open:" }));
  expect(
    open()
      .getAllByRole("button")
      .map((each) => each.textContent),
  ).toEqual(["What is it called?", "Where is it?"]);
  fireEvent.click(open().getByRole("button", { name: "Where is it?" }));
  expect(document.activeElement).toBe(field("Where is it?"));
  type("What is it called?", "Swap the hero");
  type("Where is it?", "https://example.com");
  expect(screen.getByText("Everything the pod needs is here.")).toBeTruthy();
});

test("words where an address is asked for are said at once to be none, and are not filed", async () => {
  const stage = await renderLive(<One service="campaign_tweak" />, { scenario: company(), as: "marketer" });
  type("What is it called?", "Swap the hero");
  type("Where is it?", "the home page");
  fileIt();
  expect(stage.sent).toEqual([]);
  expect(screen.getByText(/^An address, such as/)).toBeTruthy();
  type("Where is it?", "/home");
  fileIt();
  expect(lastSent(stage, "request.file")).toMatchObject({ fields: { where: "/home" } });
});

test("a day that is past stays as it was typed, is answered at once, and is not filed", async () => {
  const stage = await renderLive(<One service="campaign_tweak" />, { scenario: company(), as: "marketer" });
  type("What is it called?", "Swap the hero");
  type("Where is it?", "https://example.com");
  const day = field("A date in mind?");
  fireEvent.input(day, { target: { value: "1 Nov 2026" } });
  fireEvent.blur(day);
  expect(screen.getByText(DAY_PAST)).toBeTruthy();
  expect(day.value).toBe("Sunday, 1 November 2026");
  fileIt();
  expect(stage.sent).toEqual([]);
  expect(document.activeElement).toBe(day);
  fireEvent.input(day, { target: { value: "2 Nov" } });
  expect(screen.queryByText(DAY_PAST)).toBeNull();
  fileIt();
  expect(lastSent(stage, "request.file")).toMatchObject({ dueDate: "2026-11-02" });
});

test("what is no day stays where it was typed, with a word on how to write one", async () => {
  await renderLive(<One service="campaign_tweak" />, { scenario: company(), as: "marketer" });
  const day = field("A date in mind?");
  fireEvent.input(day, { target: { value: "end of the month" } });
  expect(screen.queryByText(/^Write it like/)).toBeNull();
  fireEvent.blur(day);
  expect(screen.getByText("Write it like 28 Nov 2026, or pick a day.")).toBeTruthy();
  expect(day.value).toBe("end of the month");
});

test("a filled form is kept as a template under a name, and fills the next one", async () => {
  const stage = await renderLive(<One service="campaign_tweak" />, { scenario: company(), as: "marketer" });
  type("What is it called?", "Swap the hero");
  type("Where is it?", "https://example.com");
  const start = async (item: string) => {
    fireEvent.click(screen.getByRole("button", { name: "Start from…" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: item }));
  };
  await start("Keep this form as a template");
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByRole("textbox", { name: /^Name/ }), { target: { value: "Hero" } });
  fireEvent.click(dialog.getByRole("button", { name: "Keep it" }));
  expect(lastSent(stage, "request_template.keep")).toMatchObject({
    name: "Hero",
    service: SERVICE.campaign_tweak,
    brief: { title: "Swap the hero", fields: { where: "https://example.com" } },
  });
  type("What is it called?", "Something else");
  await start("Hero");
  expect(field("What is it called?").value).toBe("Swap the hero");
  fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(field("What is it called?").value).toBe("Something else");
});

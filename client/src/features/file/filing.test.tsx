import { fireEvent, screen } from "@testing-library/react";
import { company, SERVICE } from "@tandem/shared/testing";
import { expect, test } from "vitest";
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

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label, { selector: "input, textarea" }), { target: { value } });
const fileIt = () => fireEvent.click(screen.getByRole("button", { name: /^File it/ }));

test("what is typed is kept at every keystroke, and gone from the form only once it was filed", async () => {
  const stage = await renderLive(<One service="campaign_tweak" />, { scenario: company(), as: "marketer" });
  type("What is it called?", "Swap the hero");
  expect(stage.drafts.get("file campaign_tweak")).toMatchObject({ title: "Swap the hero" });
  await stage.show(null);
  await stage.show(<One service="campaign_tweak" />);
  expect(screen.getByLabelText<HTMLInputElement>("What is it called?").value).toBe("Swap the hero");
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
  expect(document.activeElement).toBe(screen.getByLabelText("What is it called?"));
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
  fireEvent.keyDown(screen.getByLabelText("What may wait meanwhile?"), { key: "Enter", ctrlKey: true });
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

import { fireEvent, screen } from "@testing-library/react";
import { requestOf } from "@tandem/shared";
import { company, file, type Person, type Scenario } from "@tandem/shared/testing";
import { useState } from "react";
import { expect, test } from "vitest";
import { useView } from "../../live/hooks.ts";
import { lastSent, renderLive } from "../../testing/render-live.tsx";
import { Decision } from "./decision.tsx";
import type { Step } from "./decision-form.tsx";

function One({ id, now }: { readonly id: string; readonly now: number }) {
  const view = useView((state) => state);
  const [step, setStep] = useState<Step | null>(null);
  const request = requestOf(view, id);
  if (!request) throw new Error("no such request");
  return <Decision view={view} request={request} now={now} step={step} onStep={setStep} />;
}

async function open(as: Person, prepare: (scenario: Scenario) => string = (scenario) => file(scenario)) {
  const scenario = company();
  const id = prepare(scenario);
  return { id, stage: await renderLive(<One id={id} now={scenario.now} />, { scenario, as }) };
}

const press = (key: string) => fireEvent.keyDown(document.documentElement, { key, code: `Key${key}` });
const type = (label: string, value: string) =>
  fireEvent.change(
    screen.getByLabelText((said) => said.startsWith(label)),
    { target: { value } },
  );

test("a decline without an alternative is not sent, and says so", async () => {
  const { stage } = await open("lead");
  press("D");
  type("Why not?", "Pictures are missing.");
  fireEvent.click(screen.getByRole("button", { name: /^Decline$/ }));
  expect(stage.sent).toEqual([]);
  expect(screen.getByText(/A decline needs an alternative/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText("What instead?"));
  type("What instead?", "A block on the store list.");
  fireEvent.click(screen.getByRole("button", { name: /^Decline$/ }));
  expect(lastSent(stage, "request.decline")).toMatchObject({
    reason: "Pictures are missing.",
    alternative: "A block on the store list.",
  });
});

test("what was typed of a decline is kept when another request is opened", async () => {
  const { id, stage } = await open("lead");
  press("D");
  type("Why not?", "Too late for this week.");
  expect(stage.drafts.get(`decline ${id}`)).toMatchObject({ reason: "Too late for this week." });
});

test("accepting takes two presses: A, and the ready list ticked with the same word", async () => {
  const { id, stage } = await open("hand");
  press("A");
  fireEvent.click(screen.getByRole("button", { name: /Tick it and accept/ }));
  expect(lastSent(stage, "request.accept")).toMatchObject({ request: id, tick: [0] });
  expect(requestOf(stage.view(), id)?.standing).toBe("ready");
});

test("a pod member is not offered to decline, and reads whose that is", async () => {
  await open("hand");
  expect(screen.queryByRole("button", { name: /Decline/ })).toBeNull();
  expect(screen.getByText(/Declining is the lead’s/)).toBeTruthy();
});

test("whoever is not of the pod may look on", async () => {
  await open("marketer");
  expect(screen.queryByRole("button", { name: /Accept/ })).toBeNull();
  expect(screen.getByText(/The pod answers here/)).toBeTruthy();
});

test("a second expedite passes only with the lead's reason", async () => {
  const rapid = (scenario: Scenario, n: number) =>
    file(scenario, n, { class: "expedite", meanwhileWaits: "CAM-9" });
  const { stage } = await open("lead", (scenario) => {
    scenario.give("hand", "request.accept", { request: rapid(scenario, 1), tick: [0] });
    return rapid(scenario, 2);
  });
  press("A");
  fireEvent.click(screen.getByRole("button", { name: /Tick it and accept/ }));
  expect(stage.sent).toEqual([]);
  type("Let it pass the limit: why?", "The shop is down.");
  fireEvent.click(screen.getByRole("button", { name: /Tick it and accept/ }));
  expect(lastSent(stage, "request.accept")).toMatchObject({ override: "The shop is down." });
});

test("class and scores send what was changed, and ask only for what the requester did not say", async () => {
  const { stage } = await open("hand", (scenario) => file(scenario, 1, { dueDate: "2026-12-01" }));
  press("C");
  fireEvent.click(screen.getByRole("radio", { name: /^Fixed date/ }));
  expect(screen.queryByLabelText("Live by")).toBeNull();
  type("What happens if it is missed?", "The fair is over.");
  fireEvent.click(screen.getByRole("button", { name: /Keep class/ }));
  expect(lastSent(stage, "request.triage")).toEqual({
    request: expect.any(String),
    class: "fixed_date",
    ifMissed: "The fair is over.",
  });
});

test("a number key sizes it", async () => {
  const { stage } = await open("hand");
  fireEvent.keyDown(document.documentElement, { key: "5", code: "Digit5" });
  expect(lastSent(stage, "request.size")).toMatchObject({ size: 5 });
});

test("snoozing takes two presses, and says that the clock runs on", async () => {
  const { id, stage } = await open("hand");
  press("S");
  expect(screen.getByText(/the response clock runs on/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /^Snooze until Tue 3/ }));
  // Tuesday, when the company opens.
  expect(lastSent(stage, "request.snooze")).toMatchObject({ request: id, until: Date.UTC(2026, 10, 3, 8) });
  press("W");
  expect(lastSent(stage, "request.wake")).toEqual({ request: id });
});

test("until when is asked first, then why, and another day only once it is named", async () => {
  const { stage } = await open("hand");
  press("S");
  const fields = screen.getAllByRole("radio").at(-1);
  const why = screen.getByLabelText("Why, in a few words");
  expect(fields && fields.compareDocumentPosition(why) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: /^Another day/ }));
  fireEvent.click(screen.getByRole("button", { name: /^Snooze until then/ }));
  expect(screen.getByText("Choose a day.")).toBeTruthy();
  expect(stage.sent).toEqual([]);
  fireEvent.click(screen.getByRole("radio", { name: /^Monday/ }));
  type("Why, in a few words", "Legal answers then");
  fireEvent.click(screen.getByRole("button", { name: /^Snooze until Mon 9/ }));
  expect(lastSent(stage, "request.snooze")).toMatchObject({
    until: Date.UTC(2026, 10, 9, 8),
    note: "Legal answers then",
  });
});

const asked = (scenario: Scenario) => {
  const request = file(scenario);
  scenario.give("hand", "request.ask", { request, question: "Which page?" });
  return request;
};

test("who asked takes the question back and decides, since the answer came by telephone", async () => {
  const { id, stage } = await open("hand", asked);
  expect(screen.queryByRole("button", { name: /Accept/ })).toBeNull();
  expect(screen.getByText(/Take the question back and decide, or let Mara Lindqvist/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /Take the question back/ }));
  expect(requestOf(stage.view(), id)).toMatchObject({ standing: "filed", question: null });
  expect(screen.getByRole("button", { name: /Accept into ready/ })).toBeTruthy();
});

test("whoever else waits reads who may put the answer there, and where", async () => {
  await open("lead", asked);
  expect(screen.queryByRole("button", { name: /Take the question back/ })).toBeNull();
  expect(screen.getByText(/Let Mara Lindqvist or a leader of marketing put the answer on/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "CAM-1" })).toBeTruthy();
});

test("a leader of the requester's side answers right here", async () => {
  const { id, stage } = await open("marketingLeader", asked);
  press("R");
  type("What is the answer?", "The third.");
  fireEvent.click(screen.getByRole("button", { name: /^Answer$/ }));
  expect(lastSent(stage, "request.answer")).toEqual({ request: id, answer: "The third.", mentions: [] });
});

test("a duplicate is declined with the other request as its alternative", async () => {
  const { id, stage } = await open("lead", (scenario) => {
    file(scenario, 2, { title: "Swap hero once more" });
    return file(scenario);
  });
  press("U");
  fireEvent.click(screen.getByRole("radio", { name: "Swap hero once more" }));
  fireEvent.click(screen.getByRole("button", { name: /^Duplicate of CAM-1/ }));
  expect(lastSent(stage, "request.decline")).toMatchObject({
    request: id,
    duplicateOf: expect.any(String),
    reason: "The same is asked for in CAM-1: Swap hero once more.",
  });
});

test("another pod is offered to the lead alone, where there is one", async () => {
  await open("lead");
  expect(screen.queryByRole("button", { name: /Other pod/ })).toBeNull();
});

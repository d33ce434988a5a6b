import { fireEvent, screen, within } from "@testing-library/react";
import { requestOf, type RequestId, type SubtaskId } from "@tandem/shared";
import { bringTo, company, file, id, PEOPLE, type Person, type Scenario } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { useActor, useView } from "../../live/hooks.ts";
import { lastSent, renderLive } from "../../testing/render-live.tsx";
import { HOSTILE_TEXTS } from "../../ui/hostile-texts.ts";
import { LinksPanel } from "./links-panel.tsx";
import type { Asking } from "./request-search.ts";
import { StepDialogs } from "./step-dialogs.tsx";
import { stepsOf } from "../../live/request-steps.ts";
import { SubtasksPanel } from "./subtasks-panel.tsx";

interface PartsProps {
  readonly of: RequestId;
  readonly now: number;
  readonly asking?: Asking;
}

function Parts({ of, now, asking }: PartsProps) {
  const view = useView((state) => state);
  const actor = useActor();
  const request = requestOf(view, of);
  if (!request) throw new Error("no such request");
  const steps = stepsOf(view, request, { actor, at: now });
  return (
    <>
      <SubtasksPanel {...{ view, request, steps }} me={actor.id} />
      <LinksPanel {...{ view, request, steps }} onAsk={() => undefined} />
      {asking && <StepDialogs {...{ view, request, now, asking }} onClose={() => undefined} />}
    </>
  );
}

const show = (scenario: Scenario, as: Person, of: RequestId, asking?: Asking) =>
  renderLive(<Parts of={of} now={scenario.now} {...(asking && { asking })} />, { scenario, as });
const texts = id<SubtaskId>(0xb1);
const step = (scenario: Scenario, request: RequestId, title = "Texts") =>
  void scenario.give("hand", "request.subtask_add", {
    request,
    subtask: texts,
    title,
    assignee: PEOPLE.otherMarketer,
  });

test("a list pasted becomes as many sub-tasks, without its bullets", async () => {
  const scenario = company();
  const request = bringTo(scenario, "in_progress");
  const stage = await show(scenario, "hand", request);
  const field = screen.getByRole("textbox", { name: "Add a sub-task" });
  fireEvent.paste(field, { clipboardData: { getData: () => "- Texts\r\n2. Pictures\n\n * Prices" } });
  expect(stage.sent.map(({ input }) => (input as { title: string }).title)).toEqual([
    "Texts",
    "Pictures",
    "Prices",
  ]);
  expect(screen.getByText("0 of 3")).toBeTruthy();
});

test("whoever a sub-task is given to ticks it, and finds nothing else to change", async () => {
  const scenario = company();
  const request = bringTo(scenario, "in_progress");
  step(scenario, request);
  const stage = await show(scenario, "otherMarketer", request);
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.queryByRole("button")).toBeNull();
  fireEvent.click(screen.getByRole("checkbox", { name: "Texts" }));
  expect(lastSent(stage, "request.subtask_change")).toEqual({ request, subtask: texts, done: true });
  expect(screen.getByText("1 of 1")).toBeTruthy();
});

test("a link is read from either end, and taken off at either", async () => {
  const scenario = company();
  const [hub, tag] = [bringTo(scenario, "in_progress", 1), file(scenario, 2)];
  scenario.give("hand", "request.link", { request: hub, to: tag, kind: "blocks" });
  const stage = await show(scenario, "hand", tag);
  expect(screen.getByText("Blocked by")).toBeTruthy();
  expect(screen.getByRole("link").textContent).toBe("CAM-1Swap hero 1In progress");
  fireEvent.click(screen.getByRole("button", { name: "Take the link off: Blocked by CAM-1" }));
  expect(lastSent(stage, "request.unlink")).toEqual({ request: hub, to: tag, kind: "blocks" });
});

test("a circle is refused before it is sent, with the way round", async () => {
  const scenario = company();
  const [hub, tag] = [file(scenario, 1), file(scenario, 2)];
  scenario.give("hand", "request.link", { request: hub, to: tag, kind: "blocks" });
  const stage = await show(scenario, "hand", hub, "link");
  const dialog = await screen.findByRole("dialog");
  fireEvent.click(within(dialog).getByRole("combobox", { name: "The other request" }));
  fireEvent.click(await screen.findByRole("option", { name: "CAM-2 Swap hero 2" }));
  fireEvent.click(within(dialog).getByRole("button", { name: "Link them" }));
  expect(within(dialog).getByRole("alert").textContent).toContain("CAM-1, CAM-2");
  expect(stage.sent).toEqual([]);
});

test("a part is split off with its title and size; empty lines are left out", async () => {
  const scenario = company();
  const request = bringTo(scenario, "ready");
  const stage = await show(scenario, "hand", request, "split");
  const dialog = await screen.findByRole("dialog");
  fireEvent.click(within(dialog).getByRole("button", { name: "Split" }));
  expect(dialog.textContent).toContain("Name one part at least.");
  fireEvent.change(within(dialog).getByLabelText("Part 2"), { target: { value: "In the app" } });
  fireEvent.change(within(dialog).getByLabelText("Size of part 2"), { target: { value: "3" } });
  fireEvent.click(within(dialog).getByRole("button", { name: "Split off 1 part" }));
  expect(lastSent(stage, "request.split")).toMatchObject({
    request,
    into: [{ title: "In the app", size: 3 }],
  });
  expect(screen.getByText("0 of 1 parts over")).toBeTruthy();
});

test.each(Object.entries(HOSTILE_TEXTS).filter(([, text]) => text.length <= 120))(
  "a title with %s is shown as letters",
  async (_what, text) => {
    const scenario = company();
    const request = bringTo(scenario, "in_progress");
    const other = file(scenario, 2, { title: text });
    step(scenario, request, text);
    scenario.give("hand", "request.link", { request, to: other, kind: "relates" });
    const { view } = await show(scenario, "viewer", request);
    const shown = requestOf(view(), request)?.subtasks[0]?.title ?? "";
    expect(document.body.textContent).toContain(shown);
    expect(document.querySelector("script, iframe, form, img, object, embed, base, meta")).toBeNull();
    expect("__pwned" in window).toBe(false);
  },
);

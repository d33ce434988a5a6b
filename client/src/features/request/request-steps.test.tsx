import { fireEvent, screen } from "@testing-library/react";
import { requestOf, type ColumnId, type PodId, type RequestId } from "@tandem/shared";
import { bringTo, company, id, type Person, type Scenario } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { useView } from "../../live/hooks.ts";
import { lastSent, renderLive } from "../../testing/render-live.tsx";
import { readRequestSearch, type RequestSearch } from "./request-search.ts";
import { RequestView } from "./request-view.tsx";

function One({ request, step }: { readonly request: RequestId; readonly step?: RequestSearch["step"] }) {
  const found = useView((view) => requestOf(view, request));
  if (!found) throw new Error("no such request");
  return <RequestView request={found} address={found.key} step={step} />;
}

const opened = (scenario: Scenario, request: RequestId, as: Person, step?: RequestSearch["step"]) =>
  renderLive(<One request={request} step={step} />, { scenario, as });

test("a link may open the form of a step, once, for whoever may take it", async () => {
  const scenario = company();
  const request = bringTo(scenario, "in_progress");
  await opened(scenario, request, "hand", "block");
  expect(await screen.findByRole("dialog", { name: "What does CAM-1 wait for?" })).toBeTruthy();
});

test("a link may ask for a word: the box under the talk has the caret", async () => {
  const scenario = company();
  const request = bringTo(scenario, "filed");
  await opened(scenario, request, "hand", "ask");
  expect(document.activeElement).toBe(screen.getByLabelText("Your question"));
});

test("a link to a form that is not theirs opens nothing", async () => {
  const scenario = company();
  const request = bringTo(scenario, "in_progress");
  await opened(scenario, request, "otherMarketer", "block");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(readRequestSearch({ step: "block" })).toEqual({ step: "block" });
  expect(readRequestSearch({ step: "accept" })).toEqual({});
});

test("the pod ends a block where it stands; others only read it", async () => {
  const scenario = company();
  const request = bringTo(scenario, "in_progress");
  scenario.give("hand", "request.block", { request, reason: "legal", note: "May we say so?" });
  const stage = await opened(scenario, request, "hand");
  fireEvent.click(screen.getByRole("button", { name: "End the block" }));
  expect(lastSent(stage, "request.unblock")).toEqual({ request });
  expect(screen.queryByText("Waiting for legal")).toBeNull();
});

test("the requester reads a block, and cannot end it", async () => {
  const scenario = company();
  const request = bringTo(scenario, "in_progress");
  scenario.give("hand", "request.block", { request, reason: "legal", note: "May we say so?" });
  await opened(scenario, request, "marketer");
  expect(screen.getByText("Waiting for legal")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "End the block" })).toBeNull();
});

test("a lead hands what is ready to another pod, with a reason", async () => {
  const scenario = company();
  const other = id<PodId>(3);
  const columnIds = Array.from({ length: 7 }, (_, i) => id<ColumnId>(0x50 + i));
  scenario.give("admin", "pod.create", { pod: other, name: "Data pod", columnIds });
  const request = bringTo(scenario, "ready");
  const stage = await opened(scenario, request, "lead");
  fireEvent.click(screen.getByRole("button", { name: "More steps" }));
  fireEvent.click(await screen.findByRole("menuitem", { name: "Hand to another pod" }));
  const give = await screen.findByRole("button", { name: /^Hand over to Data pod/ });
  fireEvent.click(give);
  expect(screen.getByText("Say why, in a sentence.")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Why is it for Data pod?"), { target: { value: "Data first" } });
  fireEvent.click(give);
  expect(lastSent(stage, "request.hand_over")).toEqual({ request, pod: other, reason: "Data first" });
});

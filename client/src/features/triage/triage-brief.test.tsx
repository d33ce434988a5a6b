import { screen } from "@testing-library/react";
import { CommentId, FileId, requestOf, type RequestId } from "@tandem/shared";
import { company, file, id, WORKSPACE, type Scenario } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { queryClient } from "../../live/api.ts";
import { useView } from "../../live/hooks.ts";
import { renderLive } from "../../testing/render-live.tsx";
import { TriageBrief } from "./triage-brief.tsx";

function One({ request, now }: { readonly request: RequestId; readonly now: number }) {
  const view = useView((state) => state);
  const found = requestOf(view, request);
  if (!found) throw new Error("no such request");
  return <TriageBrief view={view} request={found} now={now} />;
}

async function opened(scenario: Scenario, request: RequestId, isHeard = true) {
  queryClient.clear();
  if (isHeard) queryClient.setQueryData(["history", WORKSPACE, request], scenario.log);
  await renderLive(<One request={request} now={scenario.now} />, { scenario, as: "hand" });
}

test("the files of a request can be opened where it is answered", async () => {
  const scenario = company();
  const request = file(scenario, 1, {
    files: [{ id: FileId.parse(id(0x91)), name: "prices.pdf", size: 2048, type: "application/pdf" }],
  });
  await opened(scenario, request);
  const link = screen.getByRole("link", { name: "Open prices.pdf" });
  expect(link.getAttribute("href")).toContain(id(0x91));
});

test("what was said last stands beside the brief, with the way to all of it", async () => {
  const scenario = company();
  const request = file(scenario);
  scenario.give("hand", "request.ask", { request, question: "Which page?" });
  scenario.give("marketer", "request.answer", { request, answer: "The **third**." });
  for (const n of [1, 2, 3])
    scenario.give("marketer", "request.comment", {
      request,
      comment: CommentId.parse(id(0x80 + n)),
      text: `Remark ${n}`,
    });
  scenario.give("marketer", "comment.remove", { request, comment: CommentId.parse(id(0x83)) });
  await opened(scenario, request);
  const said = screen.getByRole("list", { name: "What was said" });
  expect([...said.children].map((one) => one.lastElementChild?.textContent?.trim())).toEqual([
    "The third.",
    "Remark 1",
    "Remark 2",
  ]);
  expect(screen.getByRole("link", { name: "All 4, and reply" }).getAttribute("href")).toMatch(
    /requests\/CAM-1$/,
  );
});

test("without the server, the open question still says what is waited for", async () => {
  const scenario = company();
  const request = file(scenario);
  scenario.give("hand", "request.ask", { request, question: "Which page?" });
  await opened(scenario, request, false);
  expect(screen.getByText("Which page?")).toBeTruthy();
});

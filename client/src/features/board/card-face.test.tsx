import { act, screen } from "@testing-library/react";
import { requestOf, type SubtaskId } from "@tandem/shared";
import { bringTo, COLUMN, company, id, PEOPLE, tickDone, type Scenario } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { useView } from "../../live/hooks.ts";
import { usePeople } from "../../live/use-people.ts";
import { renderLive } from "../../testing/render-live.tsx";
import { BoardContext } from "./board-context.ts";
import { CardFace } from "./card-face.tsx";
import { createChosen } from "./chosen.ts";
import { createReveals } from "./reveals.ts";

function Card({ id, now }: { readonly id: string; readonly now: number }) {
  const card = useView((view) => requestOf(view, id));
  const person = usePeople();
  if (!card) throw new Error("no such request");
  const board = {
    pageOf: (key: string) => key,
    openPage: () => undefined,
    now,
    zone: "Europe/Berlin",
    me: PEOPLE.hand,
    ageOf: () => 2,
    person,
    density: "roomy" as const,
    hidden: new Set<never>(),
    reveals: createReveals(),
    openMenu: () => undefined,
    onCardKey: () => undefined,
    chosen: createChosen(),
    onCardPress: () => undefined,
  };
  return (
    <BoardContext value={board}>
      <CardFace card={card} service={undefined} campaign={undefined} provisional={false} />
    </BoardContext>
  );
}

async function returned(then: (scenario: Scenario, request: string) => void = () => undefined) {
  const scenario = company();
  const request = bringTo(scenario, "review");
  scenario.give("marketer", "request.return_delivery", { request, reason: "Prices lack the tax." });
  scenario.wait(2 * 3_600_000);
  then(scenario, request);
  await renderLive(<Card id={request} now={scenario.now} />, { scenario, as: "hand" });
}

test("a returned card says so, by whom and why, as the return dialog promised", async () => {
  await returned();
  expect(screen.getByText("Returned")).toBeTruthy();
  expect(screen.getByText("Prices lack the tax.")).toBeTruthy();
  expect(screen.getByText("Mara, 2 h ago")).toBeTruthy();
});

test("in review again, it is a card like any other", async () => {
  await returned((scenario, request) => {
    tickDone(scenario, scenario.request(request).id);
    scenario.give("hand", "request.move", { request, column: COLUMN.review });
  });
  expect(screen.queryByText("Prices lack the tax.")).toBeNull();
});

test("a card names what blocks it until that is over, and counts its sub-tasks", async () => {
  const scenario = company();
  const [request, other] = [bringTo(scenario, "ready", 1), bringTo(scenario, "launch_ready", 2)];
  scenario.give("hand", "request.link", { request: other, to: request, kind: "blocks" });
  const subtask = id<SubtaskId>(0xb1);
  scenario.give("hand", "request.subtask_add", { request, subtask, title: "Texts" });
  scenario.give("hand", "request.subtask_change", { request, subtask, done: true });
  const stage = await renderLive(<Card id={request} now={scenario.now} />, { scenario, as: "hand" });
  expect(screen.getByText("Blocked by").textContent).toBe("Blocked by CAM-2");
  expect(screen.getByTitle("Sub-tasks: 1 of 1").textContent).toContain("1/1");
  await act(async () => stage.live.replica.send("request.publish", { request: other }));
  expect(screen.queryByText("Blocked by")).toBeNull();
});

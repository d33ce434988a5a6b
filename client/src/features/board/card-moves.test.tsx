import { act, fireEvent, screen } from "@testing-library/react";
import { requestOf, type RequestId } from "@tandem/shared";
import { bringTo, COLUMN, company, POD, type Scenario } from "@tandem/shared/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Outcome } from "../../live/ports.ts";
import { useView } from "../../live/hooks.ts";
import { renderLive, type Stage } from "../../testing/render-live.tsx";
import { Board } from "./board.tsx";

function PodsBoard() {
  const pod = useView((view) => view.pods[POD]);
  return pod ? <Board pod={pod} search={{}} onSearch={() => undefined} /> : null;
}

beforeEach(() => {
  // Without a size nothing would be drawn of a list that draws what can be seen.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(800);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(300);
});
afterEach(() => vi.restoreAllMocks());

/** Everything that the board says aloud, in order, as a screen reader hears it. */
function listen(): string[] {
  const region = document.querySelector("[data-said]");
  if (!region) throw new Error("the board has no voice");
  const heard: string[] = [];
  new MutationObserver(() => heard.push(region.textContent ?? "")).observe(region, {
    childList: true,
    subtree: true,
    characterData: true,
  });
  return heard;
}

const linkOf = (card: RequestId): HTMLElement => {
  const link = document.querySelector<HTMLElement>(`[data-card-link="${card}"]`);
  if (!link) throw new Error("the card is not drawn");
  return link;
};

async function press(card: RequestId, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await act(async () => void fireEvent.keyDown(linkOf(card), { key }));
}

/** What somebody else did reaches this browser. */
async function elsewhere(stage: Stage, scenario: Scenario, run: () => unknown): Promise<void> {
  const from = scenario.log.length;
  run();
  await act(async () => stage.live.replica.receive(scenario.log.slice(from)));
}

async function board(send?: () => Promise<readonly Outcome[]>) {
  const scenario = company();
  const cards = [1, 2, 3].map((n) => bringTo(scenario, "in_progress", n));
  scenario.give("hand", "request.move", { request: cards[2]!, column: COLUMN.check });
  const stage = await renderLive(<PodsBoard />, {
    scenario,
    as: "hand",
    at: "/board",
    ...(send ? { send } : {}),
  });
  await screen.findAllByRole("article");
  const [first, , third] = cards as [RequestId, RequestId, RequestId];
  const columnOf = (id: RequestId) => requestOf(stage.view(), id)?.column;
  return { scenario, stage, heard: listen(), first, third, columnOf };
}

test("a card carried by key is followed by ear: picked up, over each place, dropped", async () => {
  const { heard, first, third, columnOf } = await board();
  await press(first, " ", "ArrowDown", "ArrowRight", "ArrowDown", " ");
  expect(heard).toEqual([
    "CAM-1 picked up from Build, 1 of 2. Arrows carry it, Space puts it down, Escape puts it back.",
    "Over Build, position 2 of 2.",
    "Over Check, position 2 of 2.",
    "No further. Over Check, 2 of 2.",
    "CAM-1 dropped in Check, 2 of 2.",
  ]);
  expect(columnOf(first)).toBe(COLUMN.check);
  await press(third, " ");
  expect(screen.getByText("Check, 1 of 2")).toBeTruthy();
});

test("Escape puts it back, and a place that takes no card says why before and after", async () => {
  const { heard, first, columnOf, stage } = await board();
  await press(first, " ", "ArrowRight", "Escape");
  await press(first, " ", "ArrowRight", "ArrowRight", " ");
  expect(heard).toEqual([
    "CAM-1 picked up from Build, 1 of 2. Arrows carry it, Space puts it down, Escape puts it back.",
    "Over Check, position 1 of 2.",
    "CAM-1 put back in Build, 1 of 2.",
    "CAM-1 picked up from Build, 1 of 2. Arrows carry it, Space puts it down, Escape puts it back.",
    "Over Check, position 1 of 2.",
    expect.stringMatching(/^Over Review\. .*Looked at on a phone/),
    expect.stringMatching(/^Not moved: .* CAM-1 stays in Build\.$/),
  ]);
  expect(columnOf(first)).toBe(COLUMN.build);
  expect(stage.sent).toEqual([]);
});

test("a move that the server refuses is taken back aloud", async () => {
  let answer: (outcomes: readonly Outcome[]) => void = () => undefined;
  const { heard, first, columnOf, stage } = await board(
    () => new Promise((resolve) => void (answer = resolve)),
  );
  act(() => stage.live.replica.connected());
  await press(first, " ", "ArrowRight", " ");
  expect(columnOf(first)).toBe(COLUMN.check);
  await act(async () => {
    answer([{ status: "refused", refusal: { code: "wip_full", column: COLUMN.check, count: 1, limit: 1 } }]);
  });
  expect(columnOf(first)).toBe(COLUMN.build);
  expect(heard.slice(-2)).toEqual([
    "CAM-1 dropped in Check, 1 of 2.",
    expect.stringMatching(/^Taken back: Check is full, 1 of 1\..* CAM-1 is in Build\.$/),
  ]);
});

test("a card that somebody else moves leaves the hand", async () => {
  const { heard, first, scenario, stage } = await board();
  await press(first, " ");
  await elsewhere(stage, scenario, () =>
    scenario.give("lead", "request.move", { request: first, column: COLUMN.check }),
  );
  expect(heard.at(-1)).toBe("CAM-1 was moved to Check meanwhile, and is no longer in your hand.");
  await press(first, "Escape");
  expect(heard).toHaveLength(2);
});

test("a column that is taken away under a carried card takes no card", async () => {
  const { heard, first, third, scenario, stage, columnOf } = await board();
  await press(first, " ", "ArrowRight");
  await elsewhere(stage, scenario, () => {
    scenario.give("lead", "request.move", { request: third, column: COLUMN.build });
    scenario.give("lead", "column.remove", { column: COLUMN.check });
  });
  await press(first, " ");
  expect(heard.at(-1)).toMatch(/^Not moved: That column is gone\..* CAM-1 stays in Build\.$/);
  expect(columnOf(first)).toBe(COLUMN.build);
  expect(stage.sent).toEqual([]);
});

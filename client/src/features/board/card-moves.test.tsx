import { act, fireEvent, screen, within } from "@testing-library/react";
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

/** A key, or one with Shift: "shift+ArrowDown". */
async function press(card: RequestId, ...keys: readonly string[]): Promise<void> {
  for (const name of keys) {
    const key = name.replace("shift+", "");
    await act(async () => void fireEvent.keyDown(linkOf(card), { key, shiftKey: key !== name }));
  }
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
  const [first, second, third] = cards as [RequestId, RequestId, RequestId];
  const columnOf = (id: RequestId) => requestOf(stage.view(), id)?.column;
  return { scenario, stage, heard: listen(), first, second, third, columnOf };
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

test("several cards are chosen by key, carried together, put down in order and taken back as one", async () => {
  const { heard, first, second, third, stage } = await board();
  await press(first, "x", "shift+ArrowDown");
  await press(second, " ", "ArrowRight", "ArrowDown", " ");
  expect(stage.view().lanes[COLUMN.check]).toEqual([third, first, second]);
  expect(stage.sent.map(({ type }) => type)).toEqual(["request.move", "request.move"]);
  await act(async () => void fireEvent.keyDown(document.body, { key: "z" }));
  expect(stage.view().lanes[COLUMN.build]).toEqual([first, second]);
  await act(async () => void fireEvent.keyDown(document.body, { key: "Escape" }));
  expect(heard).toEqual([
    "CAM-1 chosen. 1 card chosen.",
    "CAM-2 chosen. 2 cards chosen.",
    "2 cards picked up, CAM-2 from Build. Arrows carry them, Space puts them down, Escape puts them back.",
    "Over Check, position 1 of 2.",
    "Over Check, position 2 of 2.",
    "2 cards moved to Check.",
    "Undone: CAM-2, CAM-1.",
    "No card chosen.",
  ]);
});

test("of several cards those that a rule keeps back stay, and are told once", async () => {
  const { heard, first, third, scenario, stage } = await board();
  await elsewhere(stage, scenario, () =>
    scenario.give("lead", "column.change", { column: COLUMN.check, limit: 2, limitKind: "hard" }),
  );
  await press(first, "x", "shift+ArrowDown", "m");
  const dialog = within(await screen.findByRole("dialog", { name: "Move 2 cards to…" }));
  fireEvent.click(dialog.getByRole("radio", { name: /^Check/ }));
  expect(dialog.getByText("Position 2 to 3 of 3")).toBeTruthy();
  await act(async () => void fireEvent.click(dialog.getByRole("button", { name: "Move" })));
  expect(stage.view().lanes[COLUMN.check]).toEqual([third, first]);
  expect(heard.at(-1)).toMatch(/^1 card moved to Check\. 1 stayed\. CAM-2: Check is full, 2 of 2\./);
});

test("a press chooses a card where a key is held or choosing is switched on, and who leaves the board is let go", async () => {
  const { heard, first, second, third, scenario, stage } = await board();
  await act(async () => void fireEvent.click(linkOf(first), { ctrlKey: true }));
  await act(async () => void fireEvent.click(linkOf(second), { shiftKey: true }));
  expect(await screen.findByRole("toolbar", { name: "2 cards chosen" })).toBeTruthy();
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Choose" })));
  await act(async () => void fireEvent.click(linkOf(third)));
  await elsewhere(stage, scenario, () =>
    scenario.give("marketer", "request.withdraw", { request: second, reason: "" }),
  );
  expect(heard).toEqual([
    "CAM-1 chosen. 1 card chosen.",
    "2 cards chosen.",
    "Choosing cards. Press a card to choose it, Escape to end.",
    "CAM-3 chosen. 3 cards chosen.",
    "One is not shown any more. 2 cards chosen.",
  ]);
});

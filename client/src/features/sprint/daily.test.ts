import { zoneClock } from "@tandem/shared";
import { bringTo, COLUMN, company, DAY_MS, POD, type Scenario } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { roundOf, roundWords } from "./daily.ts";

const zone = zoneClock("Europe/Brussels");
const round = (s: Scenario) => roundOf(s.state, s.state.pods[POD]!, zone, zone.dayAt(s.now));
const keys = (cards: readonly { readonly request: { readonly key: string } }[]) =>
  cards.map(({ request }) => request.key);

test("the round goes blocked, ageing, waiting on the other side, then right to left; each card once", () => {
  const s = company();
  const old = bringTo(s, "in_progress", 1);
  const stuck = bringTo(s, "in_progress", 2);
  s.wait(DAY_MS);
  const stuckLater = bringTo(s, "in_progress", 3);
  s.give("hand", "request.block", { request: stuck, reason: "marketing", note: "Which text?" });
  s.wait(3_600_000).give("hand", "request.block", { request: stuckLater, reason: "vendor", note: "Key" });
  s.wait(30 * DAY_MS);
  bringTo(s, "review", 4);
  bringTo(s, "launch_ready", 5);
  s.give("hand", "request.move", { request: bringTo(s, "in_progress", 7), column: COLUMN.check });
  bringTo(s, "in_progress", 6);
  const found = round(s);
  expect(keys(found.blocked)).toEqual(["CAM-2", "CAM-3"]);
  expect(found.ageing.map(({ request, tone }) => [request.id, tone])).toEqual([[old, "red"]]);
  expect(keys(found.otherSide)).toEqual(["CAM-4"]);
  expect(found.columns.map(({ column, cards, above }) => [column.stage, keys(cards), above])).toEqual([
    ["launch_ready", ["CAM-5"], 0],
    ["review", [], 1],
    ["in_progress", ["CAM-6"], 0],
    ["in_progress", ["CAM-7"], 3],
    ["committed", [], 0],
  ]);
  expect(roundWords(found)).toBe("First: 2 blocked, 1 ageing and 1 waiting on the other side");
});

test("a board on which nothing is stuck is simply walked", () => {
  const s = company();
  bringTo(s, "in_progress", 1);
  expect(roundWords(round(s))).toBe("Nothing is stuck. Walk the board");
});

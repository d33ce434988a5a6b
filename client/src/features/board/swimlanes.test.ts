import { requestOf, type Column, type GoalId } from "@tandem/shared";
import { bringTo, COLUMN, company, id, PEOPLE, POD } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { cellId, cellsOf } from "./board-cells.ts";
import { matcherOf, NONE, type BoardSearch, type LanesBy } from "./board-search.ts";
import { cellFrom, laneChange, swimlanesOf } from "./swimlanes.ts";

const everything = () => true;
const nameOf = (id: string) => Object.entries(PEOPLE).find(([, member]) => member === id)?.[0] ?? id;

function board() {
  const s = company();
  const mine = bringTo(s, "in_progress", 1);
  const free = bringTo(s, "ready", 2);
  s.give("hand", "request.assign", { request: mine, assignees: [PEOPLE.hand, PEOPLE.lead] });
  const card = (id: string) => requestOf(s.state, id)!;
  const column = (id: string): Column => s.state.columns[id]!;
  const lanes = (by: LanesBy) => {
    const cells = cellsOf(s.state.pods[POD]!, by, everything)(s.state);
    return { cells, lanes: swimlanesOf(s.state, s.state.pods[POD]!, by, cells, nameOf) };
  };
  return { s, mine, free, card, column, lanes };
}

test("a card lies in the lane of the first person who works on it, and the pod's others have one too", () => {
  const { mine, free, lanes } = board();
  const { cells, lanes: people } = lanes("assignee");
  expect(cells.get(cellId(COLUMN.build, PEOPLE.hand))).toEqual([mine]);
  expect(cells.get(cellId(COLUMN.ready, NONE))).toEqual([free]);
  expect(people.map(({ name, count }) => [name, count])).toEqual([
    ["hand", 1],
    ["lead", 0],
    ["otherLead", 0],
    ["Nobody yet", 1],
  ]);
  expect(lanes("class").lanes.map(({ key }) => key)).toEqual(["fixed_date", "standard", "intangible"]);
});

test("a cell whose cards did not change keeps its list", () => {
  const { s, free } = board();
  const of = cellsOf(s.state.pods[POD]!, undefined, everything);
  const before = of(s.state).get(COLUMN.build);
  s.give("hand", "request.size", { request: free, size: 8 });
  expect(of(s.state).get(COLUMN.build)).toBe(before);
});

test("another person's lane takes the first one's place, another class is triaged, a service stays", () => {
  const { s, mine, card, column } = board();
  const build = column(COLUMN.build);
  const change = (by: LanesBy, lane: string) => laneChange(s.state, by, card(mine), build, lane);
  expect(change("assignee", PEOPLE.hand)).toEqual({});
  expect(change("assignee", PEOPLE.lead)).toEqual({ assignees: [PEOPLE.lead] });
  expect(change("assignee", NONE)).toEqual({ assignees: [] });
  expect(change("class", "intangible")).toEqual({ class: "intangible" });
  expect(change("service", "another")).toMatchObject({ code: "input" });
  expect(change("sprint", "another")).toMatchObject({ code: "input" });
});

test("an active goal has its lane while it is empty, and a card put there serves it", () => {
  const { s, mine, card, column, lanes } = board();
  const [goal, draft] = [id<GoalId>(0x87), id<GoalId>(0x88)];
  const owners = { marketing: PEOPLE.marketingLeader, it: PEOPLE.lead };
  s.give("marketer", "goal.propose", { goal, name: "Shorter way to the basket", ...owners });
  s.give("marketer", "goal.propose", { goal: draft, name: "Nothing returned" });
  s.give("itLeader", "goal.activate", { goal });
  expect(lanes("goal").lanes.map(({ key }) => key)).toEqual([goal, NONE]);
  const build = column(COLUMN.build);
  expect(laneChange(s.state, "goal", card(mine), build, goal)).toEqual({ goal });
  s.give("hand", "request.move", { request: mine, column: COLUMN.build, goal });
  expect(lanes("goal").lanes[0]).toEqual({ key: goal, name: "Shorter way to the basket", count: 1 });
  expect(laneChange(s.state, "goal", card(mine), build, NONE)).toEqual({ goal: null });
  expect(matcherOf({ goal }, PEOPLE.hand, () => null)(card(mine), s.state)).toBe(true);
  expect(matcherOf({ goal: NONE }, PEOPLE.hand, () => null)(card(mine), s.state)).toBe(false);
});

test("keys go from cell to cell, and nowhere beyond the edge", () => {
  const { s } = board();
  const columns = s.state.pods[POD]!.columns.map((id) => s.state.columns[id]!);
  const grid = { columns, lanes: ["a", "b"] };
  expect(cellFrom(grid, `${COLUMN.build} a`, 1, 0)).toBe(`${COLUMN.check} a`);
  expect(cellFrom(grid, `${COLUMN.build} a`, 0, 1)).toBe(`${COLUMN.build} b`);
  expect(cellFrom(grid, `${COLUMN.build} b`, 0, 1)).toBeNull();
  expect(cellFrom({ columns, lanes: null }, COLUMN.ready, -1, 0)).toBeNull();
  expect(cellFrom({ columns, lanes: null }, COLUMN.ready, 0, 1)).toBeNull();
});

test("choices of one kind add up and kinds narrow each other", () => {
  const { s, mine, free, card } = board();
  const shows = (search: BoardSearch, id: string) =>
    matcherOf(search, PEOPLE.hand, () => null)(card(id), s.state);
  expect(shows({ assignee: `${PEOPLE.lead},none` }, mine)).toBe(true);
  expect(shows({ assignee: `${PEOPLE.lead},none` }, free)).toBe(true);
  expect(shows({ assignee: "none", class: "intangible" }, free)).toBe(false);
  expect(shows({ q: "  " }, free)).toBe(true);
  expect(shows({ show: "mine" }, free)).toBe(false);
});

import { requestOf, ViewId } from "@tandem/shared";
import { bringTo, company, PEOPLE } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { applied, BoardSearch, chosen, countFilters, kept, matcherOf } from "./board-search.ts";

test("what the address does not know falls away", () => {
  expect(
    BoardSearch.parse({ lanes: "moon", show: "late", density: "tiny", q: 142, class: ["standard"], page: 3 }),
  ).toEqual({ q: "142" });
});

test("several choices are joined by commas", () => {
  const search = BoardSearch.parse({ class: "standard,,intangible", lanes: "assignee" });
  expect(chosen(search.class)).toEqual(["standard", "intangible"]);
  expect(countFilters(search)).toBe(1);
});

test("a view keeps the filters and not the pod, and opened it leaves nothing of before", () => {
  const search = kept({ pod: "growth", view: "old", lanes: "class", q: "", label: "a,b" });
  expect(search).toEqual({ lanes: "class", label: "a,b" });
  const id = ViewId.parse("00000000-0000-7000-8000-0000000000b1");
  const change = applied({ id, search: { ...search, moon: "full", lanes: "moon" } });
  expect({ pod: "growth", q: "hero", ...change }).toEqual({ pod: "growth", label: "a,b", view: id });
});

test("cards fit all that is asked, and one choice of each kind is enough", () => {
  const scenario = company();
  const standard = bringTo(scenario, "ready");
  const other = bringTo(scenario, "in_progress", 2);
  scenario.give("hand", "request.assign", { request: other, assignees: [PEOPLE.hand] });
  const fits = (address: Record<string, string>) =>
    [standard, other].map((id) =>
      matcherOf(
        BoardSearch.parse(address),
        PEOPLE.hand,
        () => 1,
      )(requestOf(scenario.state, id)!, scenario.state),
    );
  const title = requestOf(scenario.state, other)!.title;
  expect(fits({})).toEqual([true, true]);
  expect(fits({ show: "mine" })).toEqual([false, true]);
  expect(fits({ assignee: "none" })).toEqual([true, false]);
  expect(fits({ assignee: `none,${PEOPLE.hand}` })).toEqual([true, true]);
  expect(fits({ assignee: PEOPLE.hand, class: "expedite" })).toEqual([false, false]);
  expect(fits({ label: "none", sprint: "none" })).toEqual([true, true]);
  expect(fits({ q: `${title.toUpperCase()} ${requestOf(scenario.state, other)!.key}` })).toEqual([
    false,
    true,
  ]);
});

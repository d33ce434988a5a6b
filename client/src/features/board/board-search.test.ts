import { expect, test } from "vitest";
import { BoardSearch, chosen, countFilters } from "./board-search.ts";

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

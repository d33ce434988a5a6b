import { ViewId } from "@tandem/shared";
import { expect, test } from "vitest";
import { applied, BoardSearch, chosen, countFilters, kept } from "./board-search.ts";

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

import { requestOf } from "@tandem/shared";
import { bringTo, company, file } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { twinsOf } from "./twins.ts";

test("a duplicate is looked for by the words of its title, then by what is typed", () => {
  const scenario = company();
  const store = bringTo(scenario, "live", 1, { title: "Store opening Leeds" });
  const gone = file(scenario, 2, { title: "Store opening Ghent" });
  scenario.give("marketer", "request.withdraw", { request: gone });
  const linen = file(scenario, 3, { title: "Linen quiz" });
  const id = file(scenario, 4, { title: "Leeds: page for the store" });
  const request = requestOf(scenario.state, id);
  if (!request) throw new Error("no request");
  const found = (typed: string) => twinsOf(scenario.state, request, typed).map((twin) => twin.id);
  expect(found("")).toEqual([store]);
  expect(found("linen")).toEqual([linen]);
  expect(found("cam-1")).toEqual([store]);
  expect(found("velvet")).toEqual([]);
});

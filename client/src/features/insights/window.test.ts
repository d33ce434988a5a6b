import { expect, test } from "vitest";
import { readInsightsSearch } from "./insights-search.ts";
import { rangeToShow, windowOf } from "./window.ts";

const TODAY = "2026-11-22";

test("a choice of weeks ends today; all spans what is known", () => {
  expect(windowOf(4, TODAY, null)).toEqual({ from: "2026-10-26", to: TODAY });
  expect(windowOf("all", TODAY, { from: "2026-01-05", to: "2026-11-20" })).toEqual({
    from: "2026-01-05",
    to: TODAY,
  });
  const old = { from: "2013-03-01", to: "2016-05-05" };
  expect(windowOf("all", TODAY, old)).toEqual(old);
});

test("where only older work is known, all of it shows unless someone chose", () => {
  const old = { from: "2013-03-01", to: "2016-05-05" };
  expect(rangeToShow(undefined, TODAY, old)).toBe("all");
  expect(rangeToShow(12, TODAY, old)).toBe(12);
  expect(rangeToShow(undefined, TODAY, null)).toBe(26);
});

test("an address is read as far as it makes sense", () => {
  expect(readInsightsSearch({ weeks: 12, service: "landing_page", why: "2026-W44" })).toEqual({
    weeks: 12,
    service: "landing_page",
    why: "2026-W44",
  });
  expect(readInsightsSearch({ weeks: 13, service: "No service", why: "soon" })).toEqual({});
});

import { expect, test } from "vitest";
import { readInsightsSearch } from "./insights-search.ts";
import { comparedWith, comparedWords, ownWindow, rangeToShow, shownWindow, windowOf } from "./window.ts";

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
  expect(rangeToShow(26, TODAY, old)).toBe(26);
  expect(rangeToShow(undefined, TODAY, null)).toBe(12);
});

test("an address is read as far as it makes sense", () => {
  expect(readInsightsSearch({ weeks: 12, service: "landing_page", why: "2026-W44" })).toEqual({
    weeks: 12,
    service: "landing_page",
    why: "2026-W44",
  });
  expect(readInsightsSearch({ weeks: 13, service: "No service", why: "soon" })).toEqual({});
});

test("days of one's own are read either way round, and told as far as they have happened", () => {
  const search = readInsightsSearch({ from: "2026-09-30", to: "2026-07-01", weeks: 4 });
  expect(search).toEqual({ from: "2026-07-01", to: "2026-09-30" });
  expect(shownWindow(search, TODAY, null)).toMatchObject({
    range: null,
    words: "1\u00a0Jul to 30\u00a0Sep\u00a02026",
  });
  expect(ownWindow({ from: "2026-11-01", to: "2027-03-01" }, TODAY)).toEqual({
    from: "2026-11-01",
    to: TODAY,
  });
  expect(ownWindow({ from: "2027-01-01", to: "2027-03-01" }, TODAY)).toEqual({ from: TODAY, to: TODAY });
  expect(ownWindow({ from: "1900-01-01", to: TODAY }, TODAY).from > "1970-01-01").toBe(true);
  expect(readInsightsSearch({ from: "2026-02-31", to: "2026-07-01" })).toEqual({});
});

test("a window is compared with as many days before, or with the same weekdays a year before", () => {
  const window = { from: "2026-10-26", to: "2026-11-22" };
  expect(comparedWith(window, undefined)).toEqual({ from: "2026-09-28", to: "2026-10-25" });
  expect(comparedWith(window, "year")).toEqual({ from: "2025-10-27", to: "2025-11-23" });
  expect(comparedWords(window, undefined)).toBe("the 4 weeks before");
  expect(comparedWords({ from: "2026-11-20", to: "2026-11-22" }, undefined)).toBe("the 3 days before");
});

test("filters and lists that no address can hold fall away", () => {
  const pod = "0190a000-0000-7000-8000-000000000001";
  expect(readInsightsSearch({ class: "expedite", side: "it", pod, compare: "year", list: "late" })).toEqual({
    class: "expedite",
    side: "it",
    pod,
    compare: "year",
    list: "late",
  });
  expect(readInsightsSearch({ class: "vip", side: "hr", pod: "x", compare: "?", list: "all.<b>" })).toEqual(
    {},
  );
});

import { describe, expect, it } from "vitest";
import { addDays } from "../kernel/calendar-time.ts";
import { finished, flowInput } from "../testing/flow-facts.ts";
import { serviceId } from "../testing/ids.ts";
import { flowOf } from "./flow.ts";
import { likelyLive, promiseHistory, promiseOf, shareLiveBy } from "./promise.ts";
import type { ClassOfService } from "./record.ts";

const TODAY = "2026-11-30"; // of flowInput
const took = (days: number, ofClass: ClassOfService = "standard", live = "2026-11-20") =>
  finished(addDays(live, 1 - days), live, live, { class: ofClass });
const upTo = (n: number, ofClass: ClassOfService = "standard") =>
  Array.from({ length: n }, (_, i) => took(i + 1, ofClass));
const historyOf = (records: ReturnType<typeof upTo>) =>
  promiseHistory(flowOf(flowInput(records)))[serviceId(1)];

describe("a promise", () => {
  it("is P85 of filed to live of the same service and class", () => {
    // 1 … 10 days: P85 is the 9th. The expedites are quicker and must not blend in.
    const history = historyOf([...upTo(10), ...Array.from({ length: 10 }, () => took(1, "expedite"))]);
    expect(promiseOf(history, "standard")).toMatchObject({
      basis: "service_and_class",
      requests: 10,
      p85Days: 9,
    });
    expect(promiseOf(history, "expedite")).toMatchObject({ requests: 10, p85Days: 1 });
  });

  it("rests on the whole service where the class has fewer than ten", () => {
    // Nine of 1 … 9 and one of 20: the 9th of ten is 9.
    const history = historyOf([...upTo(9), took(20, "fixed_date")]);
    expect(promiseOf(history, "standard")).toMatchObject({ basis: "service", requests: 10, p85Days: 9 });
    expect(promiseOf(history, "intangible")).toMatchObject({ basis: "service", requests: 10 });
  });

  it("is never made from fewer than ten", () => {
    expect(promiseOf(historyOf(upTo(9)), "standard")).toBeNull();
    expect(promiseOf(undefined, "standard")).toBeNull();
  });

  it("looks at the last 90 days, today included", () => {
    const nine = upTo(9);
    // 2 September to 30 November are 29 + 31 + 30 = 90 days.
    expect(promiseOf(historyOf([...nine, took(1, "standard", "2026-09-01")]), "standard")).toBeNull();
    expect(promiseOf(historyOf([...nine, took(1, "standard", "2026-09-02")]), "standard")?.requests).toBe(10);
    expect(promiseOf(historyOf([...nine, took(1, "standard", TODAY)]), "standard")?.requests).toBe(10);
  });

  it("says how likely a date is", () => {
    const promise = promiseOf(historyOf(upTo(10)), "standard")!;
    // Filed today and live today is 1 day; live on 5 December is 6.
    expect(shareLiveBy(promise, TODAY, TODAY)).toBe(0.1);
    expect(shareLiveBy(promise, TODAY, "2026-12-05")).toBe(0.6);
    expect(shareLiveBy(promise, TODAY, "2027-01-31")).toBe(1);
    expect(shareLiveBy(promise, TODAY, "2026-11-29")).toBe(0);
  });

  it("says by when it is likely, of those that took as long as it did by now", () => {
    // 1 … 20 days: P85 is the 17th. On its 5th day 5 … 20 are left, sixteen: the 14th is 18 days.
    const promise = promiseOf(historyOf(upTo(20)), "standard");
    expect(likelyLive(promise, TODAY, TODAY)).toBe("2026-12-16");
    expect(likelyLive(promise, "2026-11-26", TODAY)).toBe("2026-12-13");
    // On its 11th day ten are left (11 … 20): the 9th is 19 days. On its 12th, nine: too few to say.
    expect(likelyLive(promise, "2026-11-20", TODAY)).toBe("2026-12-08");
    expect(likelyLive(promise, "2026-11-19", TODAY)).toBeNull();
    expect(likelyLive(null, TODAY, TODAY)).toBeNull();
  });

  it("survives the way to the browser", () => {
    const history = historyOf(upTo(12));
    expect(promiseOf(JSON.parse(JSON.stringify(history)), "standard")).toEqual(
      promiseOf(history, "standard"),
    );
  });
});

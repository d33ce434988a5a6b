import { zoneClock } from "@tandem/shared";
import type { DayHistogram, MarketPromise } from "@tandem/shared/flow";
import { bringTo, company, DAY_MS, file, requestId, SERVICE, type Scenario } from "@tandem/shared/testing";
import { describe, expect, it } from "vitest";
import { promiseFacts } from "./promise-facts.ts";

const zone = zoneClock("Europe/Brussels");
const KEPT = {
  class: "standard",
  basis: "service",
  requests: 20,
  days: 6,
  probability: 0.85,
  day: "2026-11-07",
  ownDate: null,
  queue: 0,
} as const;

/** One request for each number of days. */
const like = (...days: number[]): MarketPromise => ({
  basis: "service",
  requests: days.length,
  p85Days: 6,
  histogram: days.map((day) => [day, 1]) satisfies DayHistogram,
});
const TWENTY = like(...Array.from({ length: 20 }, (_, i) => i + 1));

// Filed on Monday 2 November.
function promised(s: Scenario = company()) {
  const request = file(s, 1);
  s.give(null, "request.promise", { request, promise: KEPT });
  return { s, request };
}
const facts = (s: Scenario, today: MarketPromise | null) =>
  promiseFacts(s.request(requestId(1)), {
    state: s.state,
    service: s.state.services[SERVICE.campaign_tweak]!,
    today,
    now: s.now,
    zone,
  });

describe("promise and now", () => {
  it("holds on to what was promised, whatever would be promised today", () => {
    const { s } = promised();
    expect(facts(s, TWENTY)).toMatchObject({ basis: "kept", promised: "2026-11-07", likely: "2026-11-18" });
    expect(facts(s, null)).toMatchObject({ basis: "kept", promised: "2026-11-07", likely: null });
  });

  it("says why the day moved, and leaves out what speaks for another day", () => {
    const { s, request } = promised();
    s.wait(DAY_MS).give("hand", "request.ask", { request, question: "Which page?" });
    s.wait(2 * DAY_MS);
    const { moved, reasons } = facts(s, { ...TWENTY, p85Days: 4 })!;
    expect([moved, reasons]).toEqual(["later", [{ kind: "asked", days: 2 }]]);
  });

  it("names what may move it where too few took that long, and its day is not past", () => {
    const { s } = promised();
    bringTo(s, "ready", 2);
    expect(facts(s, like(1, 2, 3))).toMatchObject({
      likely: null,
      moved: null,
      reasons: [{ kind: "queue", from: 0, to: 1 }],
    });
  });

  it("is what the service expects of itself where nothing is known", () => {
    const s = company();
    file(s, 1);
    expect(facts(s, null)).toMatchObject({ basis: "expected", requests: null, reasons: [] });
  });
});

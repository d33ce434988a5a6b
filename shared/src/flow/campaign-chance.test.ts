import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../kernel/calendar-time.ts";
import type { Day } from "../kernel/when.ts";
import { campaignChance, chanceToMake } from "./campaign-chance.ts";
import type { MarketPromise } from "./promise.ts";

const today: Day = "2026-11-16";
/** Twenty finished: five took 2 days, ten 6, five 10. */
const promise: MarketPromise = {
  basis: "service",
  requests: 20,
  p85Days: 10,
  histogram: [
    [2, 5],
    [6, 10],
    [10, 5],
  ],
};

describe("the chance to make a date", () => {
  it("is the share of those alike that were live in time, worked by hand", () => {
    // Filed today, live by Saturday: six days, 15 of 20.
    expect(chanceToMake({ filed: today, promise }, today, "2026-11-21")).toBe(0.75);
    // Filed four days ago it is in its fifth day: the five quick ones are no like; ten of fifteen by the seventh.
    expect(chanceToMake({ filed: "2026-11-12", promise }, today, "2026-11-18")).toBeCloseTo(10 / 15, 12);
    // Older than any that went live.
    expect(chanceToMake({ filed: "2026-11-01", promise }, today, "2026-11-30")).toBe(0);
    expect(chanceToMake({ filed: today, promise }, today, "2026-11-15")).toBe(0);
    expect(chanceToMake({ filed: today, promise: null }, today, "2026-11-21")).toBeNull();
  });

  it("of a campaign is that all make it; unknown where one is", () => {
    const item = (id: string, filed: Day) => ({ id, filed, promise });
    const two = [item("a", today), item("b", "2026-11-12")];
    // By Thursday: four days for the one (5 of 20), the eighth day of the other (10 of 15).
    expect(campaignChance(two, today, "2026-11-19").all).toBeCloseTo((5 / 20) * (10 / 15), 12);
    expect(campaignChance([], today, "2026-11-21").all).toBe(1);
    const dark = { id: "c", filed: today, promise: null };
    expect(campaignChance([...two, dark], today, "2026-11-21")).toMatchObject({ all: null, untold: 1 });
  });

  it("never falls as the date moves out, and stays between none and certain", () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(20), fc.nat(20), (age, first, more) => {
        const item = { filed: addDays(today, -age), promise };
        const near = chanceToMake(item, today, addDays(today, first)) ?? -1;
        const far = chanceToMake(item, today, addDays(today, first + more)) ?? -1;
        expect(near).toBeGreaterThanOrEqual(0);
        expect(far).toBeLessThanOrEqual(1);
        expect(far).toBeGreaterThanOrEqual(near);
      }),
    );
  });
});

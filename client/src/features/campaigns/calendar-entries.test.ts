import { company, file, id, bringTo } from "@tandem/shared/testing";
import { describe, expect, it } from "vitest";
import { calendarEntries, monthRange, nextMonth, weeksOf } from "./calendar-entries.ts";

describe("the launch calendar", () => {
  it("knows months, their weeks from Monday on, and what lies beside them", () => {
    expect(nextMonth("2026-12", 1)).toBe("2027-01");
    expect(nextMonth("2026-01", -1)).toBe("2025-12");
    expect(monthRange("2028-02")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
    const weeks = weeksOf("2026-11");
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe("2026-10-26");
    expect(weeks[5]?.[6]).toBe("2026-12-06");
    expect(weeksOf("2027-02")).toHaveLength(4);
  });

  it("shows launches, due days and what is late, and nothing of other months or of closed campaigns", () => {
    const s = company();
    const range = { from: "2026-11-01", to: "2026-11-30", today: "2026-11-20" };
    const [linen, gone] = [id<never>(0x80), id<never>(0x81)];
    s.give("marketer", "campaign.add", { campaign: linen, name: "Linen", launchDate: "2026-11-28" });
    s.give("marketer", "campaign.add", { campaign: gone, name: "Gone", launchDate: "2026-11-27" });
    s.give("marketer", "campaign.change", { campaign: gone, closed: true });
    file(s, 1, { dueDate: "2026-11-28", title: "Hub" });
    file(s, 2, { dueDate: "2026-11-19", title: "Teaser" });
    file(s, 3, { dueDate: "2026-12-01", title: "Later" });
    bringTo(s, "live", 4);
    const entries = calendarEntries(s.state, [], range);
    expect(entries.map(({ day, kind, title, late }) => [day, kind, title, late])).toEqual([
      ["2026-11-19", "due", "Teaser", true],
      ["2026-11-28", "launch", "Linen", false],
      ["2026-11-28", "due", "Hub", false],
    ]);
  });
});

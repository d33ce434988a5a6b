import { describe, expect, it } from "vitest";
import { businessClock } from "../kernel/business-time.ts";
import { DEFAULT_CALENDAR } from "../kernel/business-calendar.ts";
import { toEpochDay, zoneClock } from "../kernel/calendar-time.ts";
import type { Day } from "../kernel/when.ts";
import { company, PEOPLE, POD } from "../testing/index.ts";
import { dutyOf, type Rota } from "./rota.ts";

// 2 November 2026 is a Monday; Wednesday the 11th is a holiday here.
const business = businessClock(zoneClock("Europe/Brussels"), {
  ...DEFAULT_CALENDAR,
  holidays: ["2026-11-11"],
});
const { hand, lead, otherLead } = PEOPLE;
const weekly: Rota = { members: [hand, lead, otherLead], turn: "week", handover: 0, from: "2026-11-04" };

const duty = (rota: Rota | null, day: Day, s = company()) =>
  dutyOf({ id: POD, rota }, s.state.members, toEpochDay(day), business.isWorkingDay);

describe("who is on duty", () => {
  it("is the next one from the handover on, and the first again after the last", () => {
    const taken = ["2026-11-02", "2026-11-08", "2026-11-09", "2026-11-16", "2026-11-23"].map(
      (day) => duty(weekly, day)?.member,
    );
    expect(taken).toEqual([hand, hand, lead, otherLead, hand]);
    expect(duty(weekly, "2026-10-30")?.member).toBe(otherLead);
  });

  it("lasts until the turn's last working day", () => {
    expect(duty(weekly, "2026-11-04")).toEqual({ member: hand, until: "2026-11-06", next: lead });
    const midweek: Rota = { ...weekly, handover: 3 };
    expect(duty(midweek, "2026-11-06")?.until).toBe("2026-11-10");
    expect(duty({ ...weekly, turn: "fortnight" }, "2026-11-09")).toMatchObject({
      member: hand,
      until: "2026-11-13",
    });
  });

  it("changes each working day where a turn is a day, over weekends and holidays", () => {
    const daily: Rota = { ...weekly, turn: "day", from: "2026-11-05" };
    const days = ["2026-11-05", "2026-11-06", "2026-11-09", "2026-11-10", "2026-11-12"];
    expect(days.map((day) => duty(daily, day)?.member)).toEqual([hand, lead, otherLead, hand, lead]);
    expect(duty(daily, "2026-11-07")).toEqual({ member: otherLead, until: "2026-11-09", next: hand });
    expect(duty(daily, "2026-11-11")).toMatchObject({ member: lead, until: "2026-11-12" });
  });

  it("passes over who left, and is nobody where nobody is left", () => {
    const s = company();
    s.give("admin", "member.deactivate", { member: lead });
    expect(duty(weekly, "2026-11-09", s)).toEqual({ member: otherLead, until: "2026-11-13", next: hand });
    s.give("admin", "member.deactivate", { member: hand });
    expect(duty(weekly, "2026-11-09", s)).toMatchObject({ member: otherLead, next: null });
    s.give("admin", "member.change", { member: otherLead, side: "it", roles: [], pods: {} });
    expect(duty(weekly, "2026-11-09", s)).toBeNull();
    expect(duty(null, "2026-11-09")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import {
  counted,
  dayWords,
  durationWords,
  instantDay,
  instantTime,
  momentWords,
  money,
  percent,
} from "./format.ts";

/** Comparisons are about words, not about which space keeps them together. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const at = (iso: string) => Date.parse(iso);

describe("instants in a workspace's zone", () => {
  it("tells the day and the time there, not here", () => {
    const late = at("2025-11-27T23:30:00Z");
    expect(plain(instantDay(late, "Europe/Brussels"))).toBe("Fri 28 Nov");
    expect(instantTime(late, "Europe/Brussels")).toBe("00:30");
    expect(plain(instantDay(late, "America/New_York"))).toBe("Thu 27 Nov");
    expect(instantTime(late, "America/New_York")).toBe("18:30");
  });

  it("says today, then the date, then the year, as far as needed", () => {
    const now = at("2025-11-25T10:31:00Z");
    expect(plain(momentWords(at("2025-11-25T09:19:00Z"), now, "Europe/Brussels"))).toBe("today 10:19");
    expect(plain(momentWords(at("2025-11-18T08:20:00Z"), now, "Europe/Brussels"))).toBe("18 Nov 09:20");
    expect(plain(momentWords(at("2024-11-25T09:19:00Z"), now, "Europe/Brussels"))).toBe("25 Nov 2024 10:19");
  });

  it("keeps a calendar day what it is, in every zone", () => {
    expect(plain(dayWords("2025-11-28"))).toBe("Fri 28 Nov");
    expect(plain(dayWords("2026-01-01", { year: true }))).toBe("Thu 1 Jan 2026");
  });

  it("names the year of a day that is not in this one", () => {
    expect(plain(dayWords("2026-01-01", { today: "2025-11-25" }))).toBe("Thu 1 Jan 2026");
    expect(plain(dayWords("2025-11-28", { today: "2025-11-25" }))).toBe("Fri 28 Nov");
  });
});

describe("lengths of time", () => {
  it.each([
    [0, "0 min"],
    [59_999, "0 min"],
    [31 * 60_000, "31 min"],
    [72 * 60_000, "1 h 12 min"],
    [4 * 3_600_000, "4 h"],
    [51 * 3_600_000, "2 d 3 h"],
    [48 * 3_600_000 + 60_000, "2 d"],
    [-5, "0 min"],
  ])("%d ms reads as %s", (ms, words) => expect(plain(durationWords(ms))).toBe(words));
});

describe("amounts", () => {
  it("reads minor units in their currency", () => {
    expect(money(3_820_000, "EUR")).toBe("€38,200");
    expect(money(3_820_050, "EUR")).toBe("€38,200.50");
    expect(money(1500, "JPY")).toBe("¥1,500");
  });

  it("rounds shares and counts things", () => {
    expect(plain(percent(0.624))).toBe("62 %");
    expect(counted(1, "day")).toBe("1 day");
    expect(counted(1204, "request")).toBe("1,204 requests");
    expect(counted(2, "reply", "replies")).toBe("2 replies");
  });
});

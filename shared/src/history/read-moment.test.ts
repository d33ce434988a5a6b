import { describe, expect, it } from "vitest";
import { readMoment } from "./read-moment.ts";

const brussels = (text: string) => readMoment(text, "Europe/Brussels");

describe("reading a date of a file", () => {
  it("keeps a date without a time a day", () => {
    expect(brussels("2026-02-28")).toBe("2026-02-28");
    expect(brussels(" 2024-02-29 ")).toBe("2024-02-29");
  });

  it("takes a time with an offset as that instant, however it is written", () => {
    const noon = Date.UTC(2026, 5, 1, 12);
    for (const text of [
      "2026-06-01T12:00:00Z",
      "2026-06-01T14:00:00+02:00",
      "2026-06-01 14:00 +0200",
      "2026-06-01T07:00-05",
      "2026-06-01T12:00:00.000000z",
    ])
      expect(brussels(text)).toBe(noon);
    expect(brussels("2026-06-01T12:00:00.25Z")).toBe(noon + 250);
  });

  it("takes a time without an offset as the workspace's", () => {
    expect(brussels("2026-06-01 14:00")).toBe(Date.UTC(2026, 5, 1, 12));
    expect(brussels("2026-12-01T14:00:30")).toBe(Date.UTC(2026, 11, 1, 13, 0, 30));
  });

  it("moves a time that the clock change skips, and takes the first of two that it repeats", () => {
    expect(brussels("2026-03-29T02:30")).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(brussels("2026-10-25T02:30")).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it.each([
    "",
    "yesterday",
    "3/4/2026",
    "04.02.2026",
    "2026-02-30",
    "2026-13-01",
    "2026-2-3",
    "2026-02-03T25:00",
    "2026-02-03T10:61",
    "2026-02-03T10:00+99:00",
    "20260203",
    "46023",
  ])("does not guess what “%s” means", (text) => {
    expect(brussels(text)).toBeNull();
  });
});

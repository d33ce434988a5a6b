import { expect, it } from "vitest";
import { escapeText, fold, icsOf } from "./ics.ts";

it("escapes what ends a value or a line, and drops what no line may hold", () => {
  expect(escapeText("a, b; c\\d\r\ne\nf\u0000\u0007")).toBe("a\\, b\\; c\\\\d\\ne\\nf");
});

it("folds at 75 octets and never cuts a character", () => {
  const line = `SUMMARY:${"é".repeat(60)}${"🎈".repeat(30)}`;
  const folded = fold(line);
  const lines = folded.split("\r\n");
  expect(lines.length).toBeGreaterThan(2);
  for (const one of lines) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
  expect(lines.slice(1).every((one) => one.startsWith(" "))).toBe(true);
  expect(folded.replaceAll("\r\n ", "")).toBe(line);
  expect(fold("x".repeat(75))).toBe("x".repeat(75));
  expect(fold("x".repeat(76))).toBe(`${"x".repeat(75)}\r\n x`);
});

it("writes whole days whose end is the first free one, each line ended by CR LF", () => {
  const sprint = { uid: "sprint-1@tandem", first: "2026-11-16", last: "2026-11-27" };
  const ics = icsOf(
    "Growth pod",
    [{ ...sprint, summary: "Sprint 24", description: "", url: "https://a.example/w/x/sprint" }],
    Date.UTC(2026, 10, 16, 8, 5, 9),
  );
  expect(ics.split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tandem//Sprints and due dates//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:Growth pod",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    "BEGIN:VEVENT",
    "UID:sprint-1@tandem",
    "DTSTAMP:20261116T080509Z",
    "DTSTART;VALUE=DATE:20261116",
    "DTEND;VALUE=DATE:20261128",
    "SUMMARY:Sprint 24",
    "URL:https://a.example/w/x/sprint",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

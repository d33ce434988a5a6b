import { addDays, type Day, type Instant } from "@tandem/shared";

/** Something that takes whole days. */
export interface CalendarEntry {
  /** The same whenever the calendar is read, so that a program moves an entry and does not double it. */
  readonly uid: string;
  readonly first: Day;
  /** The last day, counted. */
  readonly last: Day;
  readonly summary: string;
  readonly description: string;
  /** Where a click leads. */
  readonly url: string;
}

/** A line's longest length in octets, the line break not counted (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

/** Text as a property's value holds it (RFC 5545, 3.3.11); characters that no line may hold are left out. */
export const escapeText = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/gu, "\\n")
    .replaceAll(/[^\P{Cc}\t]/gu, "");

/** A line cut so that none is longer than 75 octets and no character is cut in two; what goes on begins with a space. */
export function fold(line: string): string {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      lines.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join("\r\n");
}

const date = (day: Day): string => day.replaceAll("-", "");
const stamp = (at: Instant): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/gu, "");

/**
 * A calendar of whole days as RFC 5545 wants it.
 * @param at when what it says last changed, in milliseconds
 */
export function icsOf(name: string, entries: readonly CalendarEntry[], at: Instant): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tandem//Sprints and due dates//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...entries.flatMap(({ uid, first, last, summary, description, url }) => [
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `DTSTAMP:${stamp(at)}`,
      `DTSTART;VALUE=DATE:${date(first)}`,
      // The end is the first day that is free again.
      `DTEND;VALUE=DATE:${date(addDays(last, 1))}`,
      `SUMMARY:${escapeText(summary)}`,
      ...(description === "" ? [] : [`DESCRIPTION:${escapeText(description)}`]),
      `URL:${url}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

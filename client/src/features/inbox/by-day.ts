import { MS_PER_DAY, type ZoneClock } from "@tandem/shared";
import type { InboxLine } from "../../live/notifications.ts";
import { instantDay } from "../../ui/format.ts";

interface DayOfLines {
  /** "Today", "Yesterday", "Fri 28 Nov", or "Earlier" for all that is over a week ago. */
  readonly day: string;
  readonly lines: readonly InboxLine[];
}

/** Lines, newest first, under the local day they came on. */
export function byDay(lines: readonly InboxLine[], now: number, zone: ZoneClock): DayOfLines[] {
  const today = zone.epochDayAt(now);
  const days = new Map<string, InboxLine[]>();
  for (const line of lines) {
    const ago = today - zone.epochDayAt(line.at);
    const day =
      ago <= 0 ? "Today" : ago === 1 ? "Yesterday" : ago < 7 ? instantDay(line.at, zone.zone) : "Earlier";
    const known = days.get(day);
    if (known === undefined) days.set(day, [line]);
    else known.push(line);
  }
  return [...days].map(([day, ofDay]) => ({ day, lines: ofDay }));
}

/** Whether a line is so old that its day has to stand beside its time. */
export const isEarlier = (at: number, now: number): boolean => now - at > 6 * MS_PER_DAY;

import { z } from "zod";
import { isTimeZone, mondayOf, MS_PER_DAY, MS_PER_MINUTE, zoneClock } from "../kernel/calendar-time.ts";
import type { Instant } from "../kernel/when.ts";
import { NOTICE_FACTS, NOTICE_KINDS, REACHES, type NoticeKind, type Reach } from "./kinds.ts";

/** When a digest goes out, in minutes since midnight; a weekly one on Mondays. */
const DIGEST_AT = 8 * 60;
const MinuteOfDay = z.int().min(0).max(1439);

/** How one member wants to be told. */
export const NoticePreferences = z.strictObject({
  /** What differs from the kind's own reach. */
  reach: z.partialRecord(z.enum(NOTICE_KINDS), z.enum(REACHES)).default({}),
  /** When mail comes: one by one, or together at eight in the morning, every day or on Mondays. */
  mail: z.enum(["at_once", "daily", "weekly", "never"]).default("at_once"),
  /** No mail from one minute of the day to another, over midnight if `to` is the earlier. */
  quiet: z.strictObject({ from: MinuteOfDay, to: MinuteOfDay }).nullable().default(null),
  /** IANA zone; null: the workspace's. */
  zone: z.string().max(64).refine(isTimeZone, "Choose a time zone from the list.").nullable().default(null),
  /** Expedites are mailed at once, whatever the hour and whether or not the rest comes together. */
  urgent: z.boolean().default(true),
});
export type NoticePreferences = z.infer<typeof NoticePreferences>;

export const DEFAULT_PREFERENCES: NoticePreferences = NoticePreferences.parse({});

export const reachOf = (preferences: NoticePreferences, kind: NoticeKind): Reach =>
  preferences.reach[kind] ?? NOTICE_FACTS[kind].reach;

/** `at`, or the end of the quiet hours where it falls into them. */
export function outOfQuiet({ quiet }: NoticePreferences, zone: string, at: Instant): Instant {
  if (quiet === null || quiet.from === quiet.to) return at;
  const clock = zoneClock(zone);
  const day = clock.epochDayAt(at);
  const minute = Math.floor((at + clock.offsetAt(at) - day * MS_PER_DAY) / MS_PER_MINUTE);
  const overMidnight = quiet.from > quiet.to;
  const isBefore = minute < quiet.to;
  const isQuiet = overMidnight ? minute >= quiet.from || isBefore : minute >= quiet.from && isBefore;
  return isQuiet ? clock.instantOf(overMidnight && !isBefore ? day + 1 : day, quiet.to) : at;
}

/** The first time for a digest after `at`. */
function nextDigest(every: "daily" | "weekly", zone: string, at: Instant): Instant {
  const clock = zoneClock(zone);
  const today = clock.epochDayAt(at);
  const [first, next] = every === "daily" ? [today, today + 1] : [mondayOf(today), mondayOf(today) + 7];
  const soonest = clock.instantOf(first, DIGEST_AT);
  return soonest > at ? soonest : clock.instantOf(next, DIGEST_AT);
}

/**
 * When a notice of this kind, made at `at`, is to be mailed, and whether together with others; null: not by mail.
 * @param workspaceZone for a member who chose no zone
 */
export function mailTimeOf(
  preferences: NoticePreferences,
  workspaceZone: string,
  kind: NoticeKind,
  at: Instant,
): { readonly at: Instant; readonly together: boolean } | null {
  const { mail, urgent } = preferences;
  if (mail === "never" || reachOf(preferences, kind) !== "mail") return null;
  if (urgent && kind === "expedite") return { at, together: false };
  const zone = preferences.zone ?? workspaceZone;
  const together = mail !== "at_once";
  return { at: outOfQuiet(preferences, zone, together ? nextDigest(mail, zone, at) : at), together };
}

/** Times of day, dates and amounts as people read them. Every instant is UTC milliseconds; the zone is an IANA name. */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Keeps a number and its unit on one line. */
const nbsp = "\u00a0";

const clocks = new Map<string, Intl.DateTimeFormat>();

function parts(instant: number, zone: string): Readonly<Record<Intl.DateTimeFormatPartTypes, string>> {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
    });
    clocks.set(zone, clock);
  }
  const found = clock.formatToParts(instant).map((part) => [part.type, part.value] as const);
  return Object.fromEntries(found) as Record<Intl.DateTimeFormatPartTypes, string>;
}

/** "Fri 28 Nov", of an instant in a zone. */
export function instantDay(instant: number, zone: string): string {
  const at = parts(instant, zone);
  return `${at.weekday} ${at.day}${nbsp}${at.month}`;
}

/** "14:31", of an instant in a zone. */
export function instantTime(instant: number, zone: string): string {
  const at = parts(instant, zone);
  return `${at.hour}:${at.minute}`;
}

/** "14:31" on the same local day, else "18 Nov 14:31", with the year where it differs. */
export function momentWords(instant: number, now: number, zone: string): string {
  const at = parts(instant, zone);
  const today = parts(now, zone);
  const time = `${at.hour}:${at.minute}`;
  if (at.year !== today.year) return `${at.day}${nbsp}${at.month}${nbsp}${at.year} ${time}`;
  if (at.month === today.month && at.day === today.day) return `today ${time}`;
  return `${at.day}${nbsp}${at.month} ${time}`;
}

/** "Fri 28 Nov", of a calendar day such as `2025-11-28`; with the year if asked, or where it is not the year of `today`. */
export function dayWords(
  calendarDay: string,
  { year = false, today }: { readonly year?: boolean; readonly today?: string } = {},
): string {
  // Noon UTC of a calendar day is that day everywhere the formatter looks, since it looks in UTC.
  const instant = Date.parse(`${calendarDay}T12:00:00Z`);
  const at = parts(instant, "UTC");
  const words = `${at.weekday} ${at.day}${nbsp}${at.month}`;
  const isOther = today !== undefined && today.slice(0, 4) !== calendarDay.slice(0, 4);
  return year || isOther ? `${words}${nbsp}${at.year}` : words;
}

/** A length of time in its two largest units: "31 min", "1 h 12 min", "2 d 3 h". Never negative; parts are cut off. */
export function durationWords(ms: number): string {
  const whole = Math.max(0, ms);
  if (whole < hour) return `${Math.floor(whole / minute)}${nbsp}min`;
  if (whole < day) {
    const minutes = Math.floor((whole % hour) / minute);
    const hours = `${Math.floor(whole / hour)}${nbsp}h`;
    return minutes === 0 ? hours : `${hours} ${minutes}${nbsp}min`;
  }
  const hours = Math.floor((whole % day) / hour);
  const days = `${Math.floor(whole / day)}${nbsp}d`;
  return hours === 0 ? days : `${days} ${hours}${nbsp}h`;
}

/** "€38,200" or "€38,200.50", of minor units (cents) in an ISO 4217 currency. */
export function money(minorUnits: number, currency: string): string {
  const probe = new Intl.NumberFormat("en-US", { style: "currency", currency });
  const digits = probe.resolvedOptions().maximumFractionDigits ?? 2;
  const scale = 10 ** digits;
  const isWhole = minorUnits % scale === 0;
  return new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    minimumFractionDigits: isWhole ? 0 : digits,
    maximumFractionDigits: isWhole ? 0 : digits,
  }).format(minorUnits / scale);
}

/** "62 %", of a share from 0 to 1, rounded to whole percent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}${nbsp}%`;
}

// Made once: `toLocaleString` looks for its locale each time.
const thousands = new Intl.NumberFormat("en-US");

/** "1 day", "3 days", "1,204 requests"; the plural adds an s unless given. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${thousands.format(count)} ${count === 1 ? one : many}`;
}

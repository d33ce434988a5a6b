import { Day } from "@tandem/shared";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const two = (part: number): string => String(part).padStart(2, "0");

/** A calendar day; null where there is none such, as 30 February. */
function dayOf(year: number, month: number, day: number): Day | null {
  const found = Day.safeParse(`${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`);
  return found.success ? found.data : null;
}

/**
 * Reads a day as people write it: "2026-11-28", "28 Nov", "Nov 28, 2026", "Saturday, 28 November 2026", "28.11.2026". Without a
 * year it is this year's, or, where only days from `from` on make sense, the next one. null where it cannot be told, also for
 * "5/6/2026", which is two days.
 */
export function readDay(typed: string, year: number, from?: Day): Day | null {
  const text = typed.trim();
  const iso = Day.safeParse(text);
  if (iso.success) return iso.data;
  const words = (text.match(/\p{L}+/gu) ?? []).map((word) => word.toLocaleLowerCase());
  const numbers = (text.match(/\d+/gu) ?? []).map(Number);
  const named = words.map((word) => MONTHS.indexOf(word.slice(0, 3)) + 1).find((month) => month > 0);
  const written = text.match(/\d{4}/u) === null ? undefined : numbers.find((number) => number >= 1000);
  const rest = numbers.filter((number) => number !== written);
  const nextOf = (month: number, day: number): Day | null => {
    if (written !== undefined) return dayOf(written, month, day);
    const here = dayOf(year, month, day);
    return here !== null && from !== undefined && here < from ? dayOf(year + 1, month, day) : here;
  };
  const [one, other] = rest;
  if (one === undefined || rest.length > 2) return null;
  if (named !== undefined) return other === undefined ? nextOf(named, one) : null;
  if (other === undefined || words.length > 0) return null;
  if (text.includes(".") || one > 12) return nextOf(other, one);
  return other > 12 ? nextOf(one, other) : null;
}

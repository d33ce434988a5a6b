import { MS_PER_DAY } from "../kernel/calendar-time.ts";
import type { ServiceId } from "../kernel/ids.ts";
import type { Passage } from "./row-memo.ts";

/** What one service did to the change of the mean. */
export interface MixShift {
  /** null: work without a service. */
  readonly service: ServiceId | null;
  readonly requests: { readonly now: number; readonly before: number };
  /** Mean elapsed days from filed to live; null in a period without any. */
  readonly nowDays: number | null;
  readonly beforeDays: number | null;
  /** Days of the change because there was more or less of it; and because it went slower or faster itself. */
  readonly mixDays: number;
  readonly paceDays: number;
}

interface Sums {
  requests: number;
  ms: number;
}

function sumsByService(passages: readonly Passage[]): Map<ServiceId | null, Sums> {
  const sums = new Map<ServiceId | null, Sums>();
  for (const { facts, totalMs } of passages) {
    const of = sums.get(facts.service);
    if (of) {
      of.requests++;
      of.ms += totalMs;
    } else sums.set(facts.service, { requests: 1, ms: totalMs });
  }
  return sums;
}

const meanOf = (sums: Sums | undefined): number | null => (sums ? sums.ms / sums.requests : null);

/**
 * The change of a mean, taken apart by service: with p its share of the requests and m its mean, now and before,
 * mix = (p - p') × ((m + m') / 2 - (M + M') / 2) and pace = (m - m') × (p + p') / 2, where M is the mean of all. Over all
 * services they add up to M - M'. A service that one period lacks has no pace of its own to compare: its other mean counts
 * twice. Source: Kitagawa, "Components of a difference between two rates", JASA 50 (1955), measured from the mean of all.
 * @returns strongest first; null where a period is empty
 */
export function mixShift(now: readonly Passage[], before: readonly Passage[]): MixShift[] | null {
  if (now.length === 0 || before.length === 0) return null;
  const total = (passages: readonly Passage[]) =>
    passages.reduce((sum, { totalMs }) => sum + totalMs, 0) / passages.length;
  const middle = (total(now) + total(before)) / 2;
  const current = sumsByService(now);
  const past = sumsByService(before);
  const size = ({ mixDays, paceDays }: MixShift) => Math.abs(mixDays + paceDays);
  return [...new Set([...current.keys(), ...past.keys()])]
    .map((service): MixShift => {
      const [a, b] = [current.get(service), past.get(service)];
      const requests = { now: a?.requests ?? 0, before: b?.requests ?? 0 };
      const [nowMs, beforeMs] = [meanOf(a), meanOf(b)];
      const m = nowMs ?? beforeMs ?? 0;
      const was = beforeMs ?? nowMs ?? 0;
      const [p, q] = [requests.now / now.length, requests.before / before.length];
      return {
        service,
        requests,
        nowDays: nowMs === null ? null : nowMs / MS_PER_DAY,
        beforeDays: beforeMs === null ? null : beforeMs / MS_PER_DAY,
        mixDays: ((p - q) * ((m + was) / 2 - middle)) / MS_PER_DAY,
        paceDays: ((m - was) * (p + q)) / 2 / MS_PER_DAY,
      };
    })
    .sort((a, b) => size(b) - size(a) || ((a.service ?? "") < (b.service ?? "") ? -1 : 1));
}

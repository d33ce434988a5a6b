import { MS_PER_DAY } from "../kernel/calendar-time.ts";
import type { RequestId, ServiceId } from "../kernel/ids.ts";
import type { DayRange, Flow } from "./flow.ts";
import { type MixShift, mixShift } from "./mix-shift.ts";
import { type BlockReason, BLOCK_REASONS } from "./record.ts";
import { passages } from "./passages.ts";
import { PASSED_STANDINGS, type PassedStanding, type Passage } from "./row-memo.ts";

/** Requests told of a stage, or of the whole. */
const MOST_REQUESTS = 12;

/** By how much one request moved a mean. */
export interface Mover {
  readonly id: RequestId;
  readonly key: string;
  readonly title: string;
  readonly service: ServiceId | null;
  /** Elapsed days that it spent there (in the stage, or from filed to live). */
  readonly elapsedDays: number;
  /** Days by which it moves the mean: (its days - the mean before) / requests now. */
  readonly contributionDays: number;
}

/** One part of the way from filed to live, in elapsed days a request; null of a period without a finish. */
export interface ChangedPart {
  readonly nowDays: number | null;
  readonly beforeDays: number | null;
  /** now - before; these add up to the change of the whole. */
  readonly changeDays: number | null;
}

export interface WhyChanged extends ChangedPart {
  /** Finished requests whose visits are known, of either period. */
  readonly requests: { readonly now: number; readonly before: number };
  /** Every standing on the way, in order, with the requests that moved it most in the direction it went. */
  readonly stages: readonly (ChangedPart & {
    readonly standing: PassedStanding;
    readonly movers: readonly Mover[];
  })[];
  /** Blocked time by reason. It lies within the stages, not beside them. */
  readonly blocked: readonly (ChangedPart & { readonly reason: BlockReason })[];
  /** What the services did to it: their mix, and the pace of each. null where a period has no finish. */
  readonly services: readonly MixShift[] | null;
  /** Requests that moved the whole most in the direction it went. */
  readonly movers: readonly Mover[];
}

/** Milliseconds a request; null of none. */
const meanMs = (sumMs: number, requests: number): number | null => (requests === 0 ? null : sumMs / requests);
const daysOf = (ms: number | null): number | null => (ms === null ? null : ms / MS_PER_DAY);

/** One part's sums in both periods. */
function part(now: readonly Passage[], before: readonly Passage[], msOf: (passage: Passage) => number) {
  const sum = (passages: readonly Passage[]) => {
    let total = 0;
    for (const passage of passages) total += msOf(passage);
    return total;
  };
  const nowMs = meanMs(sum(now), now.length);
  const beforeMs = meanMs(sum(before), before.length);
  const changeMs = nowMs === null || beforeMs === null ? null : nowMs - beforeMs;
  return {
    beforeMs,
    changeMs,
    told: { nowDays: daysOf(nowMs), beforeDays: daysOf(beforeMs), changeDays: daysOf(changeMs) },
  };
}

/** The passages of the highest positive scores, the highest first, without sorting the rest. */
function strongest(passages: readonly Passage[], scoreOf: (passage: Passage) => number): Passage[] {
  const found: { readonly passage: Passage; readonly score: number }[] = [];
  const isBefore = (a: (typeof found)[number], b: (typeof found)[number]) =>
    a.score > b.score || (a.score === b.score && a.passage.facts.id < b.passage.facts.id);
  let least = 0;
  for (const passage of passages) {
    const score = scoreOf(passage);
    if (score <= 0 || score < least) continue;
    const entry = { passage, score };
    const place = found.findIndex((other) => isBefore(entry, other));
    found.splice(place === -1 ? found.length : place, 0, entry);
    if (found.length > MOST_REQUESTS) found.pop();
    if (found.length === MOST_REQUESTS) least = found.at(-1)?.score ?? 0;
  }
  return found.map(({ passage }) => passage);
}

/** The requests of a period that moved a mean most, the strongest first; none where it did not move. */
function moversOf(
  now: readonly Passage[],
  { beforeMs, changeMs }: ReturnType<typeof part>,
  msOf: (passage: Passage) => number,
): Mover[] {
  if (beforeMs === null || changeMs === null || changeMs === 0) return [];
  const direction = Math.sign(changeMs);
  return strongest(now, (passage) => direction * (msOf(passage) - beforeMs)).map((passage) => ({
    id: passage.facts.id,
    key: passage.facts.key,
    title: passage.facts.title,
    service: passage.facts.service,
    elapsedDays: msOf(passage) / MS_PER_DAY,
    contributionDays: (msOf(passage) - beforeMs) / now.length / MS_PER_DAY,
  }));
}

/**
 * "Why slower?": takes the change of the mean elapsed time from filed to live between two periods apart, without a rest.
 *
 * With x(i,s) the time that request i of the n finished now spent in standing s, and m(s) its mean of the period before,
 * the change is the sum over i and s of (x(i,s) - m(s)) / n. Summed over the requests this is what a stage changed by;
 * summed over the stages, what a request contributed. The mean and not a percentile is taken apart because only sums can
 * be. Elapsed days with their fractions, all visits counted, those before a return or a reopening too; a visit of which
 * only the days are known counts their difference.
 */
export function whyChanged(now: Flow, range: DayRange, before: Flow, beforeRange: DayRange): WhyChanged {
  const current = passages(now, range);
  const past = passages(before, beforeRange);
  const totalOf = ({ totalMs }: Passage) => totalMs;
  const whole = part(current, past, totalOf);
  return {
    ...whole.told,
    requests: { now: current.length, before: past.length },
    stages: PASSED_STANDINGS.map((standing) => {
      const msOf = ({ standingMs }: Passage) => standingMs[standing];
      const stage = part(current, past, msOf);
      return { standing, ...stage.told, movers: moversOf(current, stage, msOf) };
    }),
    blocked: BLOCK_REASONS.map((reason) => ({
      reason,
      ...part(current, past, ({ blockedMs }) => blockedMs[reason] ?? 0).told,
    })),
    services: mixShift(current, past),
    movers: moversOf(current, whole, totalOf),
  };
}

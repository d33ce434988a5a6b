import {
  isEnough,
  type CumulativeFlow,
  type HowMany,
  type PromisesKept,
  type ServiceFigures,
  type StageSplit,
  type WeekSpeed,
  type WeekThroughput,
} from "@tandem/shared/flow";
import { counted, dayWords, percent } from "../format.ts";
import { countWord, fractionWords } from "../number-words.ts";

/** The sentences on top of charts: each says what its chart means, from the very figures it draws. */

/** Of fewer than ten nothing is said of the others; see the rule in shared/src/flow/enough.ts. */
interface Percentiles {
  readonly requests: number;
  readonly p50Days: number | null;
  readonly p85Days: number | null;
}

/** "85 % are live within 12 days, half within 5. The target is 10." */
export function speedSentence({ p50Days, p85Days }: Percentiles, targetDays: number | null): string {
  if (p85Days === null || p50Days === null) return "Nothing went live in this window.";
  const target =
    targetDays === null
      ? "No target is set."
      : p85Days <= targetDays
        ? `The target of ${targetDays} is reached.`
        : `The target is ${targetDays}.`;
  return `85 % are live within ${counted(p85Days, "day")}, half within ${p50Days}. ${target}`;
}

/** "Half of the work takes 4 days once started, 85 % takes 8" */
export function cycleTitle({ requests, p50Days, p85Days }: Percentiles): string {
  if (p85Days === null || p50Days === null || !isEnough(requests)) return "How long work takes once started";
  if (p50Days === p85Days) return `85 % of the work takes ${counted(p85Days, "day")} at most, once started`;
  return `Half of the work takes ${counted(p50Days, "day")} once started, 85 % takes ${p85Days}`;
}

const BEFORE_START = ["filed", "needs_info", "ready", "committed"] as const;

/** "Two in five days pass before work starts" */
export function splitTitle({ requests, stages }: Pick<StageSplit, "requests" | "stages">): string {
  const days = (of: (standing: string) => boolean) =>
    stages.reduce(
      (sum, { standing, meanElapsedDays }) => (of(standing) ? sum + (meanElapsedDays ?? 0) : sum),
      0,
    );
  const all = days(() => true);
  if (all === 0 || !isEnough(requests)) return "Where the days go";
  const share = days((standing) => BEFORE_START.some((one) => one === standing)) / all;
  if (share < 0.05) return "Almost all days pass after work starts";
  const part = fractionWords(share);
  return part.startsWith("Every") || part.startsWith("One")
    ? `${part} ${part.startsWith("Every") ? "day" : "days"} passes before work starts`
    : `${part} days pass before work starts`;
}

/** "One card is older than 19 in 20 that passed"; null: too few passed to say so. */
export function ageingTitle(inProcess: number, beyond95: number | null): string {
  if (inProcess === 0) return "Nothing is in progress";
  if (beyond95 === null) return "How old is what is in progress";
  if (beyond95 === 0) return "No card is older than 19 in 20 that passed";
  return beyond95 === 1
    ? "One card is older than 19 in 20 that passed"
    : `${countWord(beyond95)} cards are older than 19 in 20 that passed`;
}

type Trend = "grew" | "shrank" | "held steady";

const trendOf = (before: number, after: number): Trend => {
  if (Math.abs(after - before) <= 0.1 * Math.max(before, 1)) return "held steady";
  return after > before ? "grew" : "shrank";
};

/** "Open requests shrank while arrivals grew": from the first day to the last, and its first half against its second. */
export function cumulativeTitle({ days, arrivals }: Pick<CumulativeFlow, "days" | "arrivals">): string {
  const last = days.length - 1;
  const at = (line: readonly number[], i: number) => line[i] ?? 0;
  const open = (i: number) => at(arrivals.filed, i) - at(arrivals.live, i);
  const half = Math.floor(last / 2);
  const came = (from: number, to: number) => at(arrivals.filed, to) - at(arrivals.filed, from);
  if (last < 2 || !isEnough(at(arrivals.filed, last))) return "What is open, stage by stage";
  const openTrend = trendOf(open(0), open(last));
  const arrivalTrend = trendOf(came(0, half), came(half, half * 2));
  return openTrend === arrivalTrend
    ? `Open requests and arrivals both ${openTrend}`
    : `Open requests ${openTrend} while arrivals ${arrivalTrend}`;
}

/** Of fewer whole weeks nothing is said about the others. */
const ENOUGH_WEEKS = 4;

/** "In every second week 11 or more go live": nearest-rank median of the whole weeks. */
export function throughputTitle(weeks: readonly Pick<WeekThroughput, "days" | "requests">[]): string {
  const whole = weeks.filter(({ days }) => days === 7).map(({ requests }) => requests);
  const descending = whole.sort((a, b) => b - a);
  const median = descending[Math.ceil(descending.length / 2) - 1];
  if (median === undefined || whole.length < ENOUGH_WEEKS) return "How many go live each week";
  if (median === 0) return "Most weeks pass without a go-live";
  return `In every second week ${median} or more go live`;
}

/** "At least 53 more go live by Thu 24 Dec" */
export function forecastTitle(answer: HowMany | null): string {
  const likely = answer?.results.find(({ confidencePercent }) => confidencePercent === 85);
  if (!answer || !likely) return "How many more go live";
  return `At least ${likely.requests} more go live by ${dayWords(answer.until)}`;
}

/** "Four of six services keep what they promise", of services with at least ten finished requests. */
export function servicesTitle(
  services: readonly Pick<ServiceFigures, "sleAttainment" | "expected">[],
): string {
  const known = services.filter(({ sleAttainment }) => isEnough(sleAttainment.requests));
  if (known.length === 0) return "Expectations by service";
  const kept = known.filter(
    ({ sleAttainment, expected }) => (sleAttainment.share ?? 0) >= expected.cycleProbability,
  );
  const of = countWord(known.length).toLocaleLowerCase();
  const isAll = services.every(({ sleAttainment: { requests } }) => requests === 0 || isEnough(requests));
  const those = isAll ? "services" : "services with enough data";
  if (known.length === 1)
    return `${kept.length === 1 ? "The one" : "No"} service with enough data keeps its expectation`;
  if (kept.length === 0) return `None of ${of} ${those} keeps its expectation`;
  return kept.length === known.length
    ? `${known.length === 2 ? "Both" : `All ${of}`} ${those} keep their expectation`
    : `${countWord(kept.length)} of ${of} ${those} ${kept.length === 1 ? "keeps its" : "keep their"} expectation`;
}

/** Weeks with fewer finishes say little about how slow a week was. */
const ENOUGH_IN_WEEK = 3;

/** A week is measured by so many before it. */
const WEEKS_BESIDE = 4;

/**
 * The week to ask about, of the last thirteen: whose P85 rose most above the mean of the weeks told just before it, the
 * later one of equals. null: none was slower than those before.
 */
export function slowWeek(weeks: readonly WeekSpeed[]): WeekSpeed | null {
  const told = weeks.filter(({ requests, p85Days }) => requests >= ENOUGH_IN_WEEK && p85Days !== null);
  const recent = new Set(weeks.slice(-13));
  let slowest: WeekSpeed | null = null;
  let most = 0;
  told.forEach((week, i) => {
    const beside = told.slice(Math.max(0, i - WEEKS_BESIDE), i);
    if (beside.length === 0 || !recent.has(week)) return;
    const usual = beside.reduce((sum, { p85Days }) => sum + (p85Days ?? 0), 0) / beside.length;
    const rise = (week.p85Days ?? 0) - usual;
    if (rise > 0 && rise >= most) [slowest, most] = [week, rise];
  });
  return slowest;
}

/** "W44", of `2026-W44`. */
export const weekNumber = (week: string): number => Number(week.slice(6));

/** Opening hours: "42 min", "2 h 20 min", from ten hours on whole hours. */
export function openingHours(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 10 || minutes % 60 === 0) return `${Math.round(minutes / 60)} h`;
  return `${hours} h ${minutes % 60} min`;
}

/** "165 of 168 promises came true: 98 %, where 85 % were promised" */
export function promisesTitle({ kept, requests, share, promised }: PromisesKept): string {
  if (share === null || promised === null) return "How promises came true";
  return `${kept} of ${counted(requests, "promise")} came true: ${percent(share)}, where ${percent(promised)} were promised`;
}

import { daysInclusive } from "../kernel/calendar-time.ts";
import type { Day } from "../kernel/when.ts";
import type { MarketPromise } from "./promise.ts";

/** A request of a campaign that is not live yet. */
export interface OpenItem {
  readonly id: string;
  /** The local day on which it was filed. */
  readonly filed: Day;
  /** What its service and class promise; null: not enough data yet. */
  readonly promise: MarketPromise | null;
}

export interface CampaignChance {
  /** Share (0 to 1) of the cases in which all are live by the date; null where one of them cannot be told. */
  readonly all: number | null;
  /** The same of each request, by its id. */
  readonly each: ReadonlyMap<string, number | null>;
  /** How many cannot be told: fewer than ten like them went live in 90 days. */
  readonly untold: number;
}

/**
 * The chance (0 to 1) that a request filed some days ago is live by a date: of the finished requests like it that took at
 * least as long as it has taken already, the share that made it by then. Days are calendar days, both ends counted.
 * A request that is older than all of them has no like: 0. null: fewer than ten finished.
 */
export function chanceToMake(
  { filed, promise }: Pick<OpenItem, "filed" | "promise">,
  today: Day,
  date: Day,
): number | null {
  if (date < today) return 0;
  if (promise === null) return null;
  const age = daysInclusive(filed, today);
  const allowed = daysInclusive(filed, date);
  let alike = 0;
  let inTime = 0;
  for (const [days, requests] of promise.histogram) {
    if (days < age) continue;
    alike += requests;
    if (days <= allowed) inTime += requests;
  }
  return alike === 0 ? 0 : inTime / alike;
}

/**
 * The chance that a whole campaign makes its date: the product of its requests' chances, as if each went its own way
 * (the rule of independent events). Work that holds up one holds up others, so it is a lower bound in a calm
 * pod and says so on screen. Nothing open: 1.
 */
export function campaignChance(items: readonly OpenItem[], today: Day, date: Day): CampaignChance {
  const each = new Map(items.map((item) => [item.id, chanceToMake(item, today, date)]));
  const told = [...each.values()].filter((chance) => chance !== null);
  const untold = each.size - told.length;
  return {
    all: untold > 0 ? null : told.reduce((product, chance) => product * chance, 1),
    each,
    untold,
  };
}

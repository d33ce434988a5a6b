import type { EpochDay, ZoneClock } from "../kernel/calendar-time.ts";
import { toEpochDay } from "../kernel/calendar-time.ts";
import type { When } from "../kernel/when.ts";
import { type FlowRow, NEVER } from "./flow-row.ts";

/** The local days between which everything happened that a figure can count of a request; both included. */
export interface FlowSpan {
  readonly first: EpochDay;
  /** NEVER while it may still go on: not live, or blocked. */
  readonly last: EpochDay;
}

/**
 * The span of a row. Whatever a figure reads of a request by its day lies in it: entries and visits, blocks, the first
 * response, promised days, the rating. A new kind of fact that a figure counts by its day belongs here too; the test that
 * compares the kept figures with those from scratch sees where one is missing.
 */
export function spanOf({ facts, filed, finish }: FlowRow, zone: ZoneClock): FlowSpan {
  let [begin, end] = [Infinity, -Infinity];
  let [first, last] = [filed, finish];
  const include = (when: When): void => {
    if (typeof when === "number") {
      if (when < begin) begin = when;
      if (when > end) end = when;
    } else {
      const day = toEpochDay(when);
      if (day < first) first = day;
      if (day > last) last = day;
    }
  };
  for (const { from, to } of facts.visits) {
    include(from);
    if (to !== null) include(to);
  }
  for (const { from, to } of facts.blocks) {
    include(from);
    if (to === null) last = NEVER;
    else include(to);
  }
  if (facts.firstResponseAt !== null) include(facts.firstResponseAt);
  if (facts.rating) include(facts.rating.at);
  if (facts.promise) {
    include(facts.promise.day);
    if (facts.promise.ownDate) include(facts.promise.ownDate.day);
  }
  if (begin !== Infinity) {
    first = Math.min(first, zone.epochDayAt(begin));
    last = Math.max(last, zone.epochDayAt(end));
  }
  return { first, last };
}

import { isoWeek, toEpochDay } from "@tandem/shared";
import { FlowScope } from "@tandem/shared/flow";
import type { FinishedItems } from "../../live/use-report.ts";

type Item = FinishedItems[number];

/** Requests behind a figure: all of the window's, or those of which something is true. */
const PLAIN = ["live", "late", "kept", "slow", "reopened", "wip", "rapid"] as const;
type PlainList = (typeof PLAIN)[number];

/** A part that was marked in a chart: days of go-live, and how long it took. */
const MARKED = /^marked\.(\d{4}-\d{2}-\d{2})\.(\d{4}-\d{2}-\d{2})\.(\d{1,5})\.(\d{1,5})\.(cycle|market)$/u;
/** `days.7.7.market`: those that took so many days. */
const DAYS = /^days\.(\d{1,5})\.(\d{1,5})\.(cycle|market)$/u;
const WEEK = /^week\.(\d{4}-W\d{2})$/u;
const GROUP = /^(service|class|pod|podType|goal|requesterSide)\.([\w-]{1,60})$/u;

/** Names a list in the address: `late`, `week.2026-W44`, `service.<id>`. */
export type ListKey = string;

export function readList(raw: unknown): ListKey | undefined {
  if (typeof raw !== "string") return undefined;
  const isKnown =
    PLAIN.some((one) => one === raw) || [MARKED, DAYS, WEEK, GROUP].some((form) => form.test(raw));
  return isKnown ? raw : undefined;
}

/** What a list of a group narrows the figures by; empty for other lists. */
export function scopeOfList(list: ListKey | undefined): FlowScope {
  const [, key, value] = GROUP.exec(list ?? "") ?? [];
  if (key === undefined) return {};
  return FlowScope.safeParse({ [key]: value }).data ?? {};
}

const daysOf = (item: Item, of: string | undefined): number =>
  of === "market" ? item.marketDays : item.cycleDays;

/** A list's requests among those that went live, the slowest first. */
export function listed(list: ListKey, items: FinishedItems, p85MarketDays: number | null): FinishedItems {
  const tests: Readonly<Record<PlainList, (item: Item) => boolean>> = {
    live: () => true,
    late: ({ keptExpectation }) => keptExpectation === false,
    kept: ({ keptExpectation }) => keptExpectation === true,
    slow: ({ marketDays }) => p85MarketDays !== null && marketDays > p85MarketDays,
    reopened: ({ reopened }) => reopened,
    rapid: ({ marketMinutes }) => marketMinutes !== null,
    wip: () => false,
  };
  const plain = PLAIN.find((one) => one === list);
  const [, week] = WEEK.exec(list) ?? [];
  const marked = MARKED.exec(list);
  const days = DAYS.exec(list);
  const test = (item: Item): boolean => {
    if (plain !== undefined) return tests[plain](item);
    if (week !== undefined) return isoWeek(toEpochDay(item.finish)) === week;
    if (marked) {
      const [, from = "", to = "", least, most, of] = marked;
      const took = daysOf(item, of);
      return item.finish >= from && item.finish <= to && took >= Number(least) && took <= Number(most);
    }
    if (days) {
      const took = daysOf(item, days[3]);
      return took >= Number(days[1]) && took <= Number(days[2]);
    }
    return true;
  };
  return items.filter(test).toSorted((a, b) => b.marketDays - a.marketDays);
}

const PLAIN_WORDS: Readonly<Record<PlainList, string>> = {
  live: "What went live",
  late: "Live after their service’s expectation",
  kept: "Live within their service’s expectation",
  slow: "Slower than 85 % were",
  reopened: "Live, and reopened since",
  wip: "In progress now",
  rapid: "Rapid responses that went live",
};

/** What a list is called; `nameOf` names the group that it is of. */
export function listWords(list: ListKey, nameOf: (key: string, value: string) => string): string {
  const plain = PLAIN.find((one) => one === list);
  if (plain !== undefined) return PLAIN_WORDS[plain];
  const week = WEEK.exec(list)?.[1];
  if (week !== undefined) return `Live in week ${Number(week.slice(6))}`;
  const [, from, to] = DAYS.exec(list) ?? [];
  if (from !== undefined) return from === to ? `Live, ${from} days` : `Live, ${from} to ${to} days`;
  const [, key, value] = GROUP.exec(list) ?? [];
  if (key !== undefined && value !== undefined) return `Live: ${nameOf(key, value)}`;
  return "Marked in the chart";
}

import type { PodId, RequestId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/when.ts";
import type { OutcomeReport } from "../outcome/outcome.ts";
import { type StarCounts, starCounts } from "./ratings.ts";
import type { FlowFacts } from "./record.ts";

/** What a request brought, with what it is called. */
export interface Brought extends OutcomeReport {
  readonly request: RequestId;
  readonly key: string;
  readonly title: string;
}

/** How a pod's deliveries of a window were received. */
export interface Deliveries {
  /** Deliveries rated 1, 2, 3, 4 and 5, in this order; never whose. */
  readonly ratings: StarCounts;
  /** What live work brought, as told within the window; the latest first, at most so many as asked for. */
  readonly brought: readonly Brought[];
  /** How many were told within the window, shown or not. */
  readonly told: number;
}

/** How one pod's deliveries were rated, and what they brought, from an instant on (milliseconds UTC). */
export function deliveriesOf(
  records: Iterable<FlowFacts>,
  { pod, from, most }: { readonly pod: PodId; readonly from: Instant; readonly most: number },
): Deliveries {
  const own = [...records].filter((one) => one.pod === pod);
  const brought: Brought[] = [];
  for (const { id, key, title, outcomeReport } of own) {
    if (outcomeReport && outcomeReport.at >= from)
      brought.push({ request: id, key, title, ...outcomeReport });
  }
  brought.sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1));
  const ratings = starCounts(own.filter(({ rating }) => rating && rating.at >= from));
  return { ratings, brought: brought.slice(0, most), told: brought.length };
}

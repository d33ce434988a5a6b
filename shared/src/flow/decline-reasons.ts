import type { DayRange, Flow } from "./flow.ts";
import { within } from "./flow.ts";
import { tookAlternative } from "./kin.ts";
import { share } from "./percentile.ts";
import type { DeclineFact, FlowFacts } from "./record.ts";

/** Reasons told one by one; the rest together. */
const MOST_REASONS = 10;

/** Declines with one reason, and what became of the alternatives. */
export interface DeclineReason {
  /** As first written; null: all that are too rare to be told alone. A duplicate's is told as such. */
  readonly reason: string | null;
  readonly duplicate: boolean;
  readonly declined: number;
  /** Of these, alternative taken: see `declineReasons`. */
  readonly taken: number;
  /** Share taken, 0 to 1; null of none. */
  readonly share: number | null;
}

export interface DeclineReasons {
  readonly declined: number;
  readonly taken: number;
  readonly share: number | null;
  readonly reasons: readonly DeclineReason[];
}

interface Group {
  words: string | null;
  duplicate: boolean;
  declined: number;
  taken: number;
}

/** The decline that stands, where it was made within the range. */
function declineIn(flow: Flow, range: DayRange, { declines }: FlowFacts): DeclineFact | null {
  const last = declines.at(-1);
  return last && within(flow.zone.epochDayAt(last.at), range) ? last : null;
}

/** Reasons are typed: told apart without case, spaces at the ends and a last full stop. */
const sameWords = (reason: string): string => reason.trim().replace(/\.+$/, "").toLowerCase();

function grouped(flow: Flow, range: DayRange): Group[] {
  const groups = new Map<string, Group>();
  for (const facts of flow.declined) {
    const decline = declineIn(flow, range, facts);
    if (!decline) continue;
    const duplicate = decline.duplicateOf !== null;
    const key = duplicate ? "" : sameWords(decline.reason);
    const words = duplicate ? null : decline.reason.trim();
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { words, duplicate, declined: 0, taken: 0 }));
    // Whatever the order of the records, the same spelling is shown.
    if (group.words !== null && words !== null && words < group.words) group.words = words;
    group.declined++;
    if (tookAlternative(flow.kin, facts, decline)) group.taken++;
  }
  return [...groups.values()].sort(
    (a, b) => b.declined - a.declined || ((a.words ?? "") < (b.words ?? "") ? -1 : 1),
  );
}

/**
 * Why IT said no, and whether the alternative was taken, of the declines that stand and were made within a window. The
 * alternative counts as taken where the other request of a duplicate is open or live, or where somebody filed a request
 * that goes on from the declined one and that is itself neither declined nor withdrawn. An alternative that leaves no
 * request behind ("use the template") counts as not taken, so the share is a lower bound.
 */
export function declineReasons(flow: Flow, range: DayRange): DeclineReasons {
  const groups = grouped(flow, range);
  const sum = (list: readonly Group[], of: "declined" | "taken") =>
    list.reduce((n, group) => n + group[of], 0);
  const told = ({ words: reason, duplicate, declined, taken }: Group): DeclineReason => ({
    reason,
    duplicate,
    declined,
    taken,
    share: share(taken, declined),
  });
  const rare = groups.slice(MOST_REASONS);
  const [declined, taken] = [sum(groups, "declined"), sum(groups, "taken")];
  const rest = { words: null, duplicate: false, declined: sum(rare, "declined"), taken: sum(rare, "taken") };
  return {
    declined,
    taken,
    share: share(taken, declined),
    reasons: [...groups.slice(0, MOST_REASONS), ...(rare.length > 0 ? [rest] : [])].map(told),
  };
}

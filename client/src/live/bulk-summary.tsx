import { counted } from "../ui/format.ts";

/** A request that something was not done to, and why. */
export interface Line {
  readonly key: string;
  readonly reason: string;
}

interface Group {
  readonly reason: string;
  readonly keys: readonly string[];
}

export interface Summary {
  /** "7 cards moved. 2 stayed." */
  readonly head: string;
  /** The reasons, each once, with those it holds for. */
  readonly groups: readonly Group[];
  /** All of it as one text, for an ear. */
  readonly words: string;
}

/** What was done to how many. */
export interface BulkWords {
  /** "card". */
  readonly noun: string;
  /** "moved". */
  readonly done: string;
  /** Of those that it was not done to: "stayed". */
  readonly rest: string;
}

/** Named in a summary; a longer list is no summary. */
const MOST_NAMED = 5;

/** "CAM-1, CAM-7: Build is full, 3 of 3."; a reason that names its request needs no more. */
function groupWords({ reason, keys }: Group): string {
  if (keys.every((key) => reason.includes(key))) return reason;
  const rest = keys.length - MOST_NAMED;
  return `${keys.slice(0, MOST_NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}: ${reason}`;
}

/** What became of one thing done to several requests: "7 cards moved. 2 stayed. CAM-1, CAM-7: Build is full, 3 of 3." */
export function summaryOf(count: number, { noun, done, rest }: BulkWords, lines: readonly Line[]): Summary {
  const byReason = new Map<string, string[]>();
  for (const { key, reason } of lines) {
    const keys = byReason.get(reason);
    if (keys) keys.push(key);
    else byReason.set(reason, [key]);
  }
  const groups = [...byReason].map(([reason, keys]) => ({ reason, keys }));
  const parts = [
    ...(count > 0 || lines.length === 0 ? [`${counted(count, noun)} ${done}.`] : []),
    ...(lines.length > 0
      ? [count > 0 ? `${lines.length} ${rest}.` : `${counted(lines.length, noun)} ${rest}.`]
      : []),
  ];
  return { head: parts.join(" "), groups, words: [...parts, ...groups.map(groupWords)].join(" ") };
}

/** The reasons of a summary, one below the other where there are several. */
export function SummaryLines({ groups }: { readonly groups: Summary["groups"] }) {
  const [only, ...more] = groups;
  if (only === undefined) return null;
  if (more.length === 0) return groupWords(only);
  return (
    <ul>
      {groups.map((group) => (
        <li key={group.reason}>{groupWords(group)}</li>
      ))}
    </ul>
  );
}

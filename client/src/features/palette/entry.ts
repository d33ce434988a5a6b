import type { Icon } from "@tabler/icons-react";
import { folded, fuzzyScore, wordsOf } from "./fuzzy.ts";

/** What the palette is ordered by where nothing was typed. */
export const GROUPS = [
  "This request",
  "On this page",
  "Do",
  "Requests",
  "Go to",
  "Campaigns",
  "Services",
  "People",
  "Search",
] as const;
export type Group = (typeof GROUPS)[number];

/** Something that the palette offers. */
export interface Entry {
  readonly id: string;
  readonly group: Group;
  readonly words: string;
  /** Other words it is found by. */
  readonly also?: string;
  /** What stands beside it: where something stands, why it cannot be now. */
  readonly hint?: string;
  /** The key that does the same: "shift+A". */
  readonly keys?: string;
  readonly icon: Icon;
  /** Only shown once something is typed. */
  readonly isHidden?: boolean;
  readonly run: () => void;
}

export interface FoundGroup {
  readonly group: Group;
  readonly entries: readonly Entry[];
}

/** Shown of one group while something is typed. */
const MOST = 6;

const kept = new WeakMap<Entry, { readonly name: string; readonly all: string }>();

/** Each entry is looked through at every key: it is folded once. */
function foldedOf(entry: Entry) {
  const known = kept.get(entry);
  if (known !== undefined) return known;
  const name = folded(entry.words);
  const made = { name, all: entry.also === undefined ? name : `${name} ${folded(entry.also)}` };
  kept.set(entry, made);
  return made;
}

interface Scored {
  readonly entry: Entry;
  readonly score: number;
}

/** What answers what was typed, by group: the group with the best one first. Without a word: what may be done here, and the pages. */
export function findEntries(entries: readonly Entry[], typed: string): readonly FoundGroup[] {
  const words = wordsOf(typed);
  if (words.length === 0)
    return GROUPS.flatMap((group) => {
      const shown = entries.filter((entry) => entry.group === group && entry.isHidden !== true);
      return shown.length === 0 ? [] : [{ group, entries: shown }];
    });
  const groups = new Map<Group, Scored[]>();
  for (const entry of entries) {
    const { name, all } = foldedOf(entry);
    // Found by something beside its name, it comes after all that are called so.
    const score = Math.max(fuzzyScore(name, words), all === name ? 0 : fuzzyScore(all, words) * 0.6);
    if (score === 0) continue;
    const group = groups.get(entry.group) ?? [];
    group.push({ entry, score });
    groups.set(entry.group, group);
  }
  return [...groups]
    .map(([group, scored]) => ({ group, scored: scored.sort((a, b) => b.score - a.score).slice(0, MOST) }))
    .sort(
      (a, b) =>
        (b.scored[0]?.score ?? 0) - (a.scored[0]?.score ?? 0) ||
        GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group),
    )
    .map(({ group, scored }) => ({ group, entries: scored.map(({ entry }) => entry) }));
}

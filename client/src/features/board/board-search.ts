import type { MemberId, Request, Service, View } from "@tandem/shared";
import { ageTone } from "@tandem/shared/flow";
import { z } from "zod";

/** By what a board may be cut into swimlanes. */
export const LANES_BY = ["class", "service", "goal", "assignee", "sprint"] as const;
export type LanesBy = (typeof LANES_BY)[number];

/** Stands for "no service", "nobody" or "no sprint", in filters and as a lane. */
export const NONE = "none";

const unlessUnknown = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);
// An address made of digits alone is read as a number.
const text = unlessUnknown(
  z.preprocess((raw) => (typeof raw === "number" ? String(raw) : raw), z.string().max(900)),
);

/**
 * What the address says about the board: which pod, its lanes, and which cards are shown. Filters never change what WIP
 * counts. Several choices of one kind are joined by commas; what it does not know falls away.
 */
export const BoardSearch = z.object({
  pod: text,
  lanes: unlessUnknown(z.enum(LANES_BY)),
  q: text,
  show: unlessUnknown(z.enum(["mine", "blocked", "over"])),
  service: text,
  class: text,
  assignee: text,
  label: text,
  goal: text,
  sprint: text,
  view: text,
  density: unlessUnknown(z.literal("compact")),
});
export type BoardSearch = z.infer<typeof BoardSearch>;

/** What a saved view keeps of the address: all but which pod it is, and which view. */
export function kept(search: BoardSearch): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(search).filter(
      (entry): entry is [string, string] =>
        entry[0] !== "pod" && entry[0] !== "view" && entry[1] !== undefined && entry[1] !== "",
    ),
  );
}

/** What the address says once a view is opened: what the view keeps and nothing of before, on the same pod. */
export function applied({ id, search }: Pick<View, "id" | "search">): Partial<BoardSearch> {
  const nothing = Object.fromEntries(Object.keys(BoardSearch.shape).map((key) => [key, undefined]));
  const { pod: _, ...facts } = { ...nothing, ...BoardSearch.parse(search), view: id };
  return facts;
}

/** Facts that a filter chooses among. */
export const FILTERS = ["service", "class", "goal", "assignee", "label", "sprint"] as const;
export type Filter = (typeof FILTERS)[number];

/** The choices of a filter; empty: all. */
export const chosen = (joined: string | undefined): readonly string[] =>
  joined?.split(",").filter(Boolean) ?? [];

/** How many kinds of fact are filtered by, not counting the words looked for. */
export const countFilters = (search: BoardSearch): number =>
  FILTERS.filter((filter) => search[filter]).length;

/** Days since the start, today counted; null before the start or once live. */
export type AgeOf = (request: Request) => number | null;

interface Known {
  readonly services: Readonly<Record<string, Service>>;
  /** Those that were not removed since. */
  readonly labels: Readonly<Record<string, unknown>>;
}

/** Small letters of what a request is found by, made once a request: a filter reads thousands at each key. */
const saidBy = new WeakMap<Request, string>();

function said(request: Request): string {
  const known = saidBy.get(request);
  if (known !== undefined) return known;
  const words = `${request.key} ${request.title}`.toLowerCase();
  saidBy.set(request, words);
  return words;
}

type Matches = (request: Request, all: Known) => boolean;

/** Whether a filter shows a request. Read once for a whole board: what is not asked costs nothing a card. */
export function matcherOf(search: BoardSearch, me: MemberId, ageOf: AgeOf): Matches {
  const asked: Matches[] = [];
  if (search.show === "mine")
    asked.push((request) => request.assignees.includes(me) || request.requester === me);
  if (search.show === "blocked") asked.push((request) => request.block !== null);
  if (search.show === "over") asked.push((request, all) => isOverAge(request, ageOf, all.services));
  const choose = (
    filter: Filter,
    fits: (request: Request, of: ReadonlySet<string>, all: Known) => boolean,
  ) => {
    const of = new Set(chosen(search[filter]));
    if (of.size > 0) asked.push((request, all) => fits(request, of, all));
  };
  const some = (of: ReadonlySet<string>, values: readonly string[]) =>
    values.length === 0 ? of.has(NONE) : values.some((value) => of.has(value));
  choose("service", (request, of) => of.has(request.service ?? NONE));
  choose("class", (request, of) => of.has(request.class));
  choose("goal", (request, of) => of.has(request.goal ?? NONE));
  choose("sprint", (request, of) => of.has(request.sprint ?? NONE));
  choose("assignee", (request, of) => some(of, request.assignees));
  choose("label", (request, of, all) =>
    some(
      of,
      request.labels.filter((id) => Object.hasOwn(all.labels, id)),
    ),
  );
  const words = search.q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  if (words.length > 0) asked.push((request) => words.every((word) => said(request).includes(word)));
  return (request, all) => asked.every((matches) => matches(request, all));
}

export function isOverAge(request: Request, ageOf: AgeOf, services: Known["services"]): boolean {
  const age = ageOf(request);
  const expected = request.service === null ? undefined : services[request.service]?.cycle.days;
  return age !== null && expected !== undefined && ageTone(age, expected) === "red";
}

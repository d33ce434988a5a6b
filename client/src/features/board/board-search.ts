import type { MemberId, Request, Service, View } from "@tandem/shared";
import { ageTone } from "@tandem/shared/flow";
import { z } from "zod";

/** By what a board may be cut into swimlanes. */
export const LANES_BY = ["class", "service", "assignee", "sprint"] as const;
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
export const FILTERS = ["service", "class", "assignee", "label", "sprint"] as const;
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

/** Whether a filter shows a request. Read once for a whole board. */
export function matcherOf(search: BoardSearch, me: MemberId, ageOf: AgeOf) {
  const words = search.q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const [services, ofClass, people, labels, sprints] = FILTERS.map(
    (filter) => new Set(chosen(search[filter])),
  );
  const fits = (set: ReadonlySet<string> | undefined, value: string | null) =>
    !set || set.size === 0 || set.has(value ?? NONE);
  const fitsOne = (set: ReadonlySet<string> | undefined, values: readonly string[]) =>
    values.length === 0 ? fits(set, null) : values.some((value) => fits(set, value));
  return (request: Request, all: Known): boolean => {
    if (search.show === "mine" && !request.assignees.includes(me) && request.requester !== me) return false;
    if (search.show === "blocked" && !request.block) return false;
    if (search.show === "over" && !isOverAge(request, ageOf, all.services)) return false;
    if (!fits(services, request.service) || !fits(ofClass, request.class) || !fits(sprints, request.sprint))
      return false;
    if (
      !fitsOne(people, request.assignees) ||
      !fitsOne(
        labels,
        request.labels.filter((id) => Object.hasOwn(all.labels, id)),
      )
    )
      return false;
    if (words.length === 0) return true;
    const said = `${request.key} ${request.title}`.toLowerCase();
    return words.every((word) => said.includes(word));
  };
}

export function isOverAge(request: Request, ageOf: AgeOf, services: Known["services"]): boolean {
  const age = ageOf(request);
  const expected = request.service === null ? undefined : services[request.service]?.cycle.days;
  return age !== null && expected !== undefined && ageTone(age, expected) === "red";
}

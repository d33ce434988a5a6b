import { CampaignId, Day, GoalId, isServiceKey, PodId } from "@tandem/shared";
import { CLASSES, type ClassOfService, type Side, SIDES } from "@tandem/shared/flow";
import type { z } from "zod";
import { readList, type ListKey } from "./lists.ts";

/** Windows that can be picked, in weeks; `all` is everything that is known. */
export const RANGES = [4, 12, 26, 52, "all"] as const;
export type Range = (typeof RANGES)[number];

/** What the address of the insights holds; what is left out filters nothing. */
export interface InsightsSearch {
  readonly weeks?: Range;
  /** A window of its own, both days counted; outweighs `weeks`. */
  readonly from?: Day;
  readonly to?: Day;
  /** With what it is compared; without: as many days just before. */
  readonly compare?: "year";
  readonly service?: string;
  readonly class?: ClassOfService;
  readonly pod?: PodId;
  readonly campaign?: CampaignId;
  readonly side?: Side;
  readonly goal?: GoalId;
  /** What is asked to be slower: an ISO week, or the whole window. */
  readonly why?: string;
  /** Which requests are listed. */
  readonly list?: ListKey;
}

/** What is set to undefined leaves the address. */
export type SearchChange = { readonly [Key in keyof InsightsSearch]?: InsightsSearch[Key] | undefined };

/** The window itself is asked about, not one of its weeks. */
export const WHOLE = "window";
const WHY = /^(?:\d{4}-W\d{2}|window)$/u;

const oneOf = <Value extends string>(values: readonly Value[], raw: unknown): Value | undefined =>
  values.find((value) => value === raw);

const read = <Schema extends z.ZodType>(schema: Schema, raw: unknown): z.infer<Schema> | undefined =>
  schema.safeParse(raw).data;

/** A window that ends before it starts is meant the other way round. */
function windowRead(raw: Readonly<Record<string, unknown>>): Pick<InsightsSearch, "from" | "to"> {
  const [from, to] = [read(Day, raw["from"]), read(Day, raw["to"])];
  if (from === undefined || to === undefined) return {};
  return from <= to ? { from, to } : { from: to, to: from };
}

/** Reads the address; what it cannot be is left out. */
export function readInsightsSearch(raw: Readonly<Record<string, unknown>>): InsightsSearch {
  const own = windowRead(raw);
  const weeks =
    own.from === undefined ? RANGES.find((range) => String(range) === String(raw["weeks"])) : undefined;
  const service = isServiceKey(raw["service"]) ? raw["service"] : undefined;
  const ofClass = oneOf(CLASSES, raw["class"]);
  const pod = read(PodId, raw["pod"]);
  const campaign = read(CampaignId, raw["campaign"]);
  const side = oneOf(SIDES, raw["side"]);
  const goal = read(GoalId, raw["goal"]);
  const why = raw["why"];
  const list = readList(raw["list"]);
  return {
    ...own,
    ...(weeks === undefined ? {} : { weeks }),
    ...(raw["compare"] === "year" ? { compare: "year" } : {}),
    ...(service === undefined ? {} : { service }),
    ...(ofClass === undefined ? {} : { class: ofClass }),
    ...(pod === undefined ? {} : { pod }),
    ...(campaign === undefined ? {} : { campaign }),
    ...(side === undefined ? {} : { side }),
    ...(goal === undefined ? {} : { goal }),
    ...(typeof why === "string" && WHY.test(why) ? { why } : {}),
    ...(list === undefined ? {} : { list }),
  };
}

/** An address after a change, through its reader: what it cannot be is left out. */
export const applied = (was: InsightsSearch, change: SearchChange): InsightsSearch =>
  readInsightsSearch({ ...was, ...change });

/** What the address of the brief holds. */
export interface BriefSearch {
  /** It is put on paper as soon as it stands. */
  readonly print?: true;
}

export const readBriefSearch = (raw: Readonly<Record<string, unknown>>): BriefSearch =>
  raw["print"] === true ? { print: true } : {};

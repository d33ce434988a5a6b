import type { ClassOfService, Side } from "../flow/record.ts";
import type { MemberId, PodId, ProposalId, ServiceId, SkillId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/when.ts";
import type { FormField } from "./form.ts";

/** The eight that every workspace starts with. */
export const SERVICE_KEYS = [
  "landing_page",
  "email_campaign",
  "campaign_tweak",
  "tracking_tag",
  "data_extract",
  "website_change",
  "technology_advice",
  "rapid_response",
] as const;
export type ServiceKey = (typeof SERVICE_KEYS)[number];

/** Whether a text can be the key of a service, one's own too. */
export const isServiceKey = (value: unknown): value is string =>
  typeof value === "string" && /^[a-z][a-z0-9_]{0,40}$/.test(value);

/** The pictures a service can have: one for each of the eight, and some for what a company adds. */
export const SERVICE_ICONS = [
  ...SERVICE_KEYS,
  "form",
  "advert",
  "event",
  "film",
  "link",
  "money",
  "print",
  "report",
  "shop",
  "social",
  "translation",
] as const;
export type ServiceIconName = (typeof SERVICE_ICONS)[number];

/** Service level expectation: this share (0 to 1) within this many days, first and last counted. */
export interface Expectation {
  readonly days: number;
  readonly probability: number;
}

/** What a service says of itself: an entry of the catalogue, owned by one person from each side. */
export interface ServiceSettings {
  readonly id: ServiceId;
  /** Short and unique, for addresses; never changes. That of rapid response makes its clock run on elapsed minutes. */
  readonly key: string;
  readonly icon: ServiceIconName;
  readonly name: string;
  readonly description: string;
  /** The pod that answers. */
  readonly pod: PodId;
  readonly marketingOwner: MemberId | null;
  readonly itOwner: MemberId | null;
  /** Names of the products it touches: the shop, the mailing tool. */
  readonly linkedProducts: readonly string[];
  /** What a request of it usually needs somebody to know. */
  readonly skills: readonly SkillId[];
  readonly fields: readonly FormField[];
  /** Of `fields`; from 1, one more with every change of them. */
  readonly formVersion: number;
  /** Definition of ready and of done. */
  readonly ready: readonly string[];
  readonly done: readonly string[];
  /** Minutes until the first answer; business time, but elapsed for rapid response. */
  readonly responseMinutes: number;
  /** Start to finish. */
  readonly cycle: Expectation;
  /** Filed to live. */
  readonly market: Expectation;
  /** What a request of it is before anyone chooses. */
  readonly defaultClass: ClassOfService;
  /** Points that an unsized request counts as. */
  readonly sizeHint: number;
  /** So many days after a request of it went live, its requester is asked what it brought. */
  readonly outcomeAfterDays: number;
  readonly active: boolean;
}

/** A service as it stands: its settings, and what happened to it. */
export interface Service extends ServiceSettings {
  readonly addedAt: Instant;
  /** Older forms by version, as long as a request that was filed with one is kept. */
  readonly forms: Readonly<Record<string, readonly FormField[]>>;
  /** When someone of a side last looked it through and found it right. */
  readonly reviews: Readonly<Record<Side, ServiceReview | null>>;
  /** The due date of a side's review that its owner was last reminded of. */
  readonly reminded: Readonly<Record<Side, Instant | null>>;
  /** What people would like to be different: open ones, and the latest that were answered. */
  readonly proposals: readonly ServiceProposal[];
}

export interface ServiceReview {
  readonly at: Instant;
  readonly by: MemberId | null;
  readonly note: string;
}

export interface ServiceProposal {
  readonly id: ProposalId;
  readonly by: MemberId | null;
  readonly at: Instant;
  readonly text: string;
  /** null while nobody answered. */
  readonly settled: {
    readonly at: Instant;
    readonly by: MemberId | null;
    readonly taken: boolean;
    readonly answer: string;
  } | null;
}

const place = ({ key }: Pick<Service, "key">): number => {
  const i = (SERVICE_KEYS as readonly string[]).indexOf(key);
  return i < 0 ? SERVICE_KEYS.length : i;
};

/** The catalogue's order, for sorting: the first eight as they came, then by name. */
export const byCatalogue = (a: Pick<Service, "key" | "name">, b: Pick<Service, "key" | "name">): number =>
  place(a) - place(b) || a.name.localeCompare(b.name);

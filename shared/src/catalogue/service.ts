import type { ClassOfService } from "../flow/record.ts";
import type { MemberId, PodId, ServiceId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/when.ts";
import type { FormField } from "./form.ts";

/** The eight that every workspace starts with; the key picks the icon. */
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

/** Service level expectation: this share (0 to 1) within this many days, first and last counted. */
export interface Expectation {
  readonly days: number;
  readonly probability: number;
}

/** What a service says of itself: an entry of the catalogue, owned by one person from each side. */
export interface ServiceSettings {
  readonly id: ServiceId;
  readonly key: ServiceKey;
  readonly name: string;
  readonly description: string;
  /** The pod that answers. */
  readonly pod: PodId;
  readonly marketingOwner: MemberId | null;
  readonly itOwner: MemberId | null;
  /** Names of the products it touches: the shop, the mailing tool. */
  readonly linkedProducts: readonly string[];
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
  readonly active: boolean;
}

/** A service as it stands: its settings, and what happened to it. */
export interface Service extends ServiceSettings {
  readonly addedAt: Instant;
  /** Older forms by version, as long as a request that was filed with one is kept. */
  readonly forms: Readonly<Record<string, readonly FormField[]>>;
}

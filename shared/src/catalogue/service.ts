import type { MemberId, PodId, ServiceId } from "../kernel/ids.ts";

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

/** A question of a service's form. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly kind: "text" | "long_text" | "link" | "choice" | "number" | "yes_no";
  readonly required: boolean;
  readonly hint: string;
  /** Of a choice; otherwise empty. */
  readonly options: readonly string[];
}

/** Service level expectation: this share (0 to 1) within this many days, first and last counted. */
export interface Expectation {
  readonly days: number;
  readonly probability: number;
}

/** An entry of the catalogue, owned by one person from each side. */
export interface Service {
  readonly id: ServiceId;
  readonly key: ServiceKey;
  readonly name: string;
  readonly description: string;
  /** The pod that answers. */
  readonly pod: PodId;
  readonly marketingOwner: MemberId | null;
  readonly itOwner: MemberId | null;
  readonly fields: readonly FormField[];
  /** Definition of ready and of done. */
  readonly ready: readonly string[];
  readonly done: readonly string[];
  /** Minutes until the first answer; business time, but elapsed for rapid response. */
  readonly responseMinutes: number;
  /** Start to finish. */
  readonly cycle: Expectation;
  /** Filed to live. */
  readonly market: Expectation;
  /** Points that an unsized request counts as. */
  readonly sizeHint: number;
  readonly active: boolean;
}

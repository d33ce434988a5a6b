import type { PodId, ServiceId, SkillId } from "../kernel/ids.ts";
import { OUTCOME_AFTER_DAYS } from "../outcome/outcome.ts";
import { startingSkillsOf } from "../skill/starting-skills.ts";
import type { FormField } from "./form.ts";
import type { ServiceKey, ServiceSettings } from "./service.ts";

const field = (
  id: string,
  label: string,
  kind: FormField["kind"],
  rest: Partial<Pick<FormField, "required" | "hint" | "options">> = {},
): FormField => ({
  id,
  label,
  kind,
  required: false,
  hint: "",
  options: [],
  showIf: null,
  onCard: false,
  ...rest,
});

interface Start {
  readonly key: ServiceKey;
  readonly name: string;
  readonly description: string;
  readonly fields: readonly FormField[];
  readonly ready: readonly string[];
  readonly done: readonly string[];
  readonly responseMinutes?: number;
  readonly cycleDays: number;
  readonly marketDays: number;
  readonly sizeHint: number;
}

const OUTCOME = "The outcome is one or two sentences";

const STARTS: readonly Start[] = [
  {
    key: "landing_page",
    name: "Landing page",
    description: "A page of its own for an offer, an event or a launch.",
    fields: [
      field("address", "Address", "text", { required: true, hint: "/summer-linen" }),
      field("languages", "Languages", "text", { hint: "Dutch, French" }),
      field("texts", "Texts and pictures", "link", { hint: "Where the pod finds them" }),
    ],
    ready: [OUTCOME, "Texts are there in every language", "Pictures are there, with rights"],
    done: ["Works on a phone", "Tracking fires once", "Texts are proofread", "Rollback is tried"],
    cycleDays: 6,
    marketDays: 10,
    sizeHint: 5,
  },
  {
    key: "email_campaign",
    name: "E-mail campaign",
    description: "One mailing or a series, to a named audience.",
    fields: [
      field("audience", "Audience", "text", { required: true, hint: "Loyalty members, Nordics" }),
      field("sends", "Number of e-mails", "number"),
      field("texts", "Texts and pictures", "link"),
    ],
    ready: [OUTCOME, "The audience is named", "Texts are there"],
    done: ["Test e-mail read on phone and desktop", "Links carry their tracking", "Unsubscribe works"],
    cycleDays: 4,
    marketDays: 7,
    sizeHint: 3,
  },
  {
    key: "campaign_tweak",
    name: "Campaign tweak",
    description: "A small change to something that is live: a headline, a picture, a price.",
    fields: [
      field("where", "Where is it?", "link", { required: true }),
      field("signal", "What did you see?", "text", { hint: "Clicks fell 31 % since Sunday" }),
    ],
    ready: [OUTCOME],
    done: ["Looked at on a phone", "The old version can come back"],
    cycleDays: 2,
    marketDays: 3,
    sizeHint: 1,
  },
  {
    key: "tracking_tag",
    name: "Tracking tag",
    description: "Measure something new, or mend what is measured.",
    fields: [
      field("event", "What shall be counted?", "text", { required: true }),
      field("where", "Where does it happen?", "link"),
      field("consent", "Needs consent?", "yes_no"),
    ],
    ready: [OUTCOME, "The event has a name and an owner"],
    done: ["Fires once per event", "Stays silent without consent", "Seen in the report"],
    cycleDays: 3,
    marketDays: 5,
    sizeHint: 2,
  },
  {
    key: "data_extract",
    name: "Audience or data extract",
    description: "A list or a file: who, which fields, for what.",
    fields: [
      field("who", "Who or what is in it?", "text", {
        required: true,
        hint: "Lapsed buyers, 90 to 180 days",
      }),
      field("purpose", "What is it for?", "text", { required: true }),
      field("often", "How often?", "choice", { options: ["Once", "Every week", "Every month"] }),
    ],
    ready: [OUTCOME, "The purpose is stated", "The fields are listed"],
    done: [
      "Counts agree with the source",
      "Delivered where it was asked for",
      "Deleted when the purpose ends",
    ],
    cycleDays: 5,
    marketDays: 8,
    sizeHint: 3,
  },
  {
    key: "website_change",
    name: "Website change",
    description: "Something new or different on the site or in the shop.",
    fields: [
      field("where", "Which page?", "link", { required: true }),
      field("today", "What happens today?", "long_text"),
    ],
    ready: [OUTCOME, "The pages are named", "Texts are there"],
    done: ["Works on a phone", "No page got slower", "Texts are proofread", "Rollback is tried"],
    cycleDays: 8,
    marketDays: 12,
    sizeHint: 5,
  },
  {
    key: "technology_advice",
    name: "Technology advice",
    description: "Ask before you buy or promise: can we, what would it take, what is there already?",
    fields: [field("options", "What have you looked at?", "long_text")],
    ready: [OUTCOME],
    done: ["The answer is written down", "The next step has an owner"],
    cycleDays: 5,
    marketDays: 7,
    sizeHint: 2,
  },
  {
    key: "rapid_response",
    name: "Rapid response",
    description: "Something is wrong in front of customers, or a chance is gone tomorrow.",
    fields: [field("where", "Where is it?", "link")],
    ready: [],
    done: ["Seen live by the requester"],
    responseMinutes: 15,
    cycleDays: 1,
    marketDays: 1,
    sizeHint: 2,
  },
];

/**
 * The eight services a workspace starts with, answered by its first pod; needs as many ids.
 * @param skills ids of the ready-made skills; none: services need nothing in particular
 */
export const startingServices = (
  pod: PodId,
  ids: readonly ServiceId[],
  skills: readonly SkillId[],
): ServiceSettings[] =>
  STARTS.map(({ cycleDays, marketDays, responseMinutes, ...start }, i) => ({
    ...start,
    id: ids[i]!,
    pod,
    marketingOwner: null,
    itOwner: null,
    icon: start.key,
    linkedProducts: [],
    skills: startingSkillsOf(start.key, skills),
    formVersion: 1,
    defaultClass: start.key === "rapid_response" ? "expedite" : "standard",
    responseMinutes: responseMinutes ?? 480,
    cycle: { days: cycleDays, probability: 0.85 },
    market: { days: marketDays, probability: 0.85 },
    outcomeAfterDays: OUTCOME_AFTER_DAYS,
    active: true,
  }));

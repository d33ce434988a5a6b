import type { FormField } from "../../catalogue/form.ts";
import { question } from "../question.ts";
import { SERVICE_KEYS } from "../../catalogue/service.ts";
import type { Course } from "./agenda.ts";
import { DAY } from "./calendar.ts";
import { POD_LEAD } from "./cast.ts";
import { POD_OF, type Story } from "./story.ts";

/** What this company asks beyond the eight forms it started with, and which products its services touch. */
export function describeServices({ teller, services }: Story): void {
  const fieldsOf = (service: string): readonly FormField[] => teller.state.services[service]?.fields ?? [];
  teller.give("ruth", "service.change", {
    service: services.tracking_tag,
    linkedProducts: ["Tag manager", "Web shop"],
    fields: [
      ...fieldsOf(services.tracking_tag).map((field) =>
        field.id === "event" ? { ...field, onCard: true } : field,
      ),
      question("consent_by", "member", {
        label: "Who agreed the consent text?",
        showIf: { field: "consent", equals: [true] },
      }),
      question("platforms", "choices", {
        label: "Where shall it count?",
        options: ["Web shop", "App", "Newsletter"],
      }),
    ],
  });
  teller.give("ruth", "service.change", {
    service: services.data_extract,
    linkedProducts: ["Customer base"],
    fields: [
      ...fieldsOf(services.data_extract).map((field) =>
        field.id === "often" ? { ...field, onCard: true } : field,
      ),
      question("until", "date", {
        label: "Until when?",
        showIf: { field: "often", equals: ["Every week", "Every month"] },
      }),
      question("asset", "data_asset", { label: "Which data?", hint: "Customers, orders" }),
      question("goes_to", "vendor", { label: "Who else gets it?", hint: "Only if it leaves the house" }),
    ],
  });
  teller.give("ruth", "service.change", {
    service: services.landing_page,
    linkedProducts: ["Web shop", "Content system"],
    fields: [
      ...fieldsOf(services.landing_page),
      question("media", "money", { label: "Media behind it", hint: "20,000" }),
      question("agency", "yes_no", { label: "Does an agency build part of it?" }),
      question("agency_name", "vendor", {
        label: "Which agency?",
        required: true,
        showIf: { field: "agency", equals: [true] },
      }),
    ],
  });
}

const OWNERS = ["priya", "jonas", "mara", "jonas", "elif", "tom", "sofia", "mara"] as const;

/** Owners look their services through, all but one in time, and people propose what should be different. */
export function* careForServices({ teller, services, end }: Story): Course {
  const aside = (tell: () => void) => teller.apart(tell);
  aside(() => {
    for (const [i, key] of SERVICE_KEYS.entries()) {
      if (key === "campaign_tweak") continue;
      teller.give(OWNERS[i] ?? "mara", "service.review", { service: services[key] });
      teller.give(POD_LEAD[POD_OF[key]], "service.review", { service: services[key] });
    }
  });
  yield end - 16 * DAY;
  const asked = { service: services.tracking_tag, proposal: teller.apart(() => teller.id<never>()) };
  aside(() =>
    teller.give("mara", "service.propose", {
      ...asked,
      text: "Ask where it shall count: the last two tags went to the shop alone, and we missed the app.",
    }),
  );
  yield end - 13 * DAY;
  aside(() =>
    teller.give(POD_LEAD[POD_OF.tracking_tag], "service.settle_proposal", {
      ...asked,
      taken: true,
      answer: "There is a question for it now.",
    }),
  );
  yield end - 2 * DAY;
  aside(() =>
    teller.give("mara", "service.propose", {
      service: services.landing_page,
      proposal: teller.id<never>(),
      text: "Ask which language goes live first. Dutch is always needed a week before the others.",
    }),
  );
}

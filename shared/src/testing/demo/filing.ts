import type { Answer } from "../../catalogue/form.ts";
import { makePromise, recentHistory } from "../../flow/make-promise.ts";
import { toDay } from "../../kernel/calendar-time.ts";
import type { RequestValue } from "../../request/request-value.ts";
import type { ServiceKey } from "../../catalogue/service.ts";
import { serving } from "./goals.ts";
import { labelling } from "./labels.ts";
import { needing } from "./skills.ts";
import type { Plan } from "./plan.ts";
import type { Story } from "./story.ts";
import { MISSED, WAITING } from "./talk.ts";
import { EVENTS, SEGMENTS } from "./words.ts";

/** Files a request as its requester fills in the form. */
export function filing(story: Story, plan: Plan): void {
  const { teller, dice, services } = story;
  const expedite = plan.class === "expedite";
  const fixed = plan.class === "fixed_date";
  teller.give(plan.requester, "request.file", {
    request: plan.id,
    service: services[plan.service],
    class: plan.class,
    title: plan.title,
    outcome: plan.outcome,
    fields: answers(story, plan),
    value: worth(story, plan.service),
    waitingFor: dice.chance(0.4) ? dice.of(WAITING)! : "",
    dueDate: plan.dueDate,
    ifMissed: fixed ? dice.of(MISSED)! : "",
    meanwhileWaits: expedite ? waitsMeanwhile(story, plan) : "",
    campaign: campaignOf(story, plan),
  });
  promise(story, plan);
  labelling(story, plan);
  serving(story, plan);
  needing(story, plan);
}

/** As the server does it a moment after. */
function promise({ teller }: Story, { id }: Plan): void {
  const made = makePromise(teller.state, teller.request(id), recentHistory(teller.state, teller.now));
  if (made) teller.apart(() => teller.give(null, "request.promise", { request: id, promise: made }));
}

function campaignOf(story: Story, { campaign }: Plan) {
  if (!campaign) return null;
  const known = story.campaigns.get(campaign.name);
  if (known) return known;
  // Nobody starts a campaign after its launch: what comes this late stands alone.
  if (campaign.launch !== null && campaign.launch < toDay(story.office.dayOf(story.teller.now))) return null;
  const id = story.teller.id<typeof known & string>();
  story.teller.give(campaign.owner, "campaign.add", {
    campaign: id,
    name: campaign.name,
    launchDate: campaign.launch,
    goal: campaign.goal,
  });
  story.campaigns.set(campaign.name, id);
  return id;
}

/** The filer of an expedite names something of their own that may wait. */
function waitsMeanwhile(story: Story, plan: Plan): string {
  const requester = story.teller.people[plan.requester];
  for (const bucket of story.teller.state.requests)
    for (const request of Object.values(bucket))
      if (request.requester === requester && request.standing === "committed")
        return `${request.key} ${request.title}`;
  return "whatever of mine is in Committed";
}

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);

function answers({ dice }: Story, { service, title }: Plan): Record<string, Answer> {
  const page = `https://www.hollin-reed.example/${slug(title)}`;
  const fields: Readonly<Record<ServiceKey, () => Record<string, Answer>>> = {
    landing_page: () => ({
      address: `/${slug(title)}`,
      languages: dice.of(["Dutch, French", "English", "Dutch, French, German"])!,
      media: 250_000 * (1 + (title.length % 12)),
    }),
    email_campaign: () => ({ audience: dice.of(SEGMENTS)!, sends: 1 + dice.below(3) }),
    campaign_tweak: () => ({
      where: page,
      signal: dice.chance(0.5) ? `Clicks fell ${10 + dice.below(30)} % in a week` : "",
    }),
    tracking_tag: () => ({
      event: dice.of(EVENTS)!,
      where: page,
      consent: dice.chance(0.6),
      platforms: ["Web shop", "App", "Newsletter"].slice(title.length % 3),
    }),
    data_extract: () => ({
      who: title,
      purpose: "One mailing, then it is deleted",
      often: dice.of(["Once", "Every week", "Every month"])!,
      asset: ["Customers", "Orders", "Newsletter readers"][title.length % 3] ?? "Customers",
    }),
    website_change: () => ({ where: page }),
    technology_advice: () => ({ options: "What the agency showed us, and a sheet of our own" }),
    rapid_response: () => ({ where: page }),
  };
  return fields[service]();
}

/** A guess in euros, in cents; some cannot say, some say it in another unit. */
function worth({ dice }: Story, service: ServiceKey): RequestValue | null {
  if (service === "technology_advice" || dice.chance(0.3)) return null;
  if (dice.chance(0.12))
    return { kind: "other", amount: 50 * (1 + dice.below(20)), unit: "fewer calls a month" };
  return { kind: dice.chance(0.75) ? "generated" : "protected", amount: (1 + dice.below(60)) * 100_000 };
}

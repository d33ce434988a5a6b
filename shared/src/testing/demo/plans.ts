import type { ServiceKey } from "../../catalogue/service.ts";
import { addDays, toDay, toEpochDay } from "../../kernel/calendar-time.ts";
import type { BlockReason } from "../../flow/record.ts";
import { campaignsBetween, drawsOn, type CampaignPlan } from "./campaigns.ts";
import { DAY, HOUR } from "./calendar.ts";
import { MARKETERS, POD_HANDS, type CastName } from "./cast.ts";
import type { Plan } from "./plan.ts";
import { POD_OF, type Story } from "./story.ts";
import { BLOCKS, QUESTIONS, REOPENINGS, RETURNS, SCOPE_CHANGES } from "./talk.ts";
import { newOutcome, newTitle } from "./titles.ts";

const FILED = 388;

const MIX: readonly (readonly [ServiceKey, share: number])[] = [
  ["email_campaign", 27],
  ["landing_page", 21],
  ["campaign_tweak", 20],
  ["tracking_tag", 11],
  ["data_extract", 9],
  ["website_change", 9],
  ["technology_advice", 5],
];

const BUILD_HOURS: Readonly<Record<ServiceKey, number>> = {
  landing_page: 10,
  email_campaign: 5,
  campaign_tweak: 1.4,
  tracking_tag: 4.5,
  data_extract: 13,
  website_change: 25,
  technology_advice: 8,
  rapid_response: 1.1,
};
const SIZES: Readonly<Record<ServiceKey, readonly Plan["size"][]>> = {
  landing_page: [2, 3, 3, 5],
  email_campaign: [1, 2, 2, 3],
  campaign_tweak: [1, 1, 1, 2],
  tracking_tag: [1, 1, 2],
  data_extract: [1, 2, 3],
  website_change: [2, 3, 3, 5],
  technology_advice: [1, 1, 2],
  rapid_response: [1, 2],
};
const BLOCK_REASONS: readonly BlockReason[] = [
  "marketing",
  "marketing",
  "data_approval",
  "vendor",
  "dependency",
  "legal",
  "other",
];

/** Whoever wants something for Christmas has filed it before. */
function seasonOf(day: string): number {
  if (day >= "12-18" || day <= "01-03") return 0.15;
  return day >= "12-12" ? 0.6 : 1;
}

/** When requests come in: more before campaigns, few around Christmas, none on closed days, none in the last hours. */
function filings(story: Story, campaigns: readonly CampaignPlan[]): number[] {
  const { office, dice, start, end } = story;
  const last = office.before(end, 11);
  const days: { open: number; weight: number }[] = [];
  for (let day = office.dayOf(start); day <= office.dayOf(last); day++) {
    const date = toDay(day);
    const season = seasonOf(date.slice(5));
    const drawn = campaigns
      .filter((campaign) => drawsOn(campaign, date))
      .reduce((sum, { weight }) => sum + weight, 0);
    if (office.isOpenDay(day)) days.push({ open: office.at(day, "09:00"), weight: season * (14 + drawn) });
  }
  const total = days.reduce((sum, { weight }) => sum + weight, 0);
  return days
    .flatMap(({ open, weight }) => {
      const share = (FILED * weight) / total;
      const count = Math.floor(share) + (dice.chance(share % 1) ? 1 : 0);
      return Array.from({ length: count }, () => open + (0.1 + dice.below(7700) / 1000) * HOUR);
    })
    .filter((at) => at < last && at > start + 6 * HOUR)
    .sort((a, b) => a - b);
}

/** All that will be filed up to about a day before the end. */
export function ordinaryPlans(story: Story): Plan[] {
  const { office, start, end } = story;
  const campaigns = campaignsBetween(toDay(office.dayOf(start)), toDay(office.dayOf(end) + 20));
  let lastExpedite = start;
  return filings(story, campaigns).map((at) => {
    const mayHurry = at - lastExpedite > 9 * DAY && at < end - 5 * DAY;
    const rapid = mayHurry && story.dice.chance(0.3);
    if (rapid) lastExpedite = at;
    return ordinary(story, at, rapid, campaigns);
  });
}

function ordinary(story: Story, at: number, rapid: boolean, campaigns: readonly CampaignPlan[]): Plan {
  const { dice, teller, office } = story;
  teller.now = at;
  const day = toDay(office.dayOf(at));
  const service = rapid
    ? dice.of(["rapid_response", "rapid_response", "campaign_tweak"] as const)!
    : drawService(story);
  const campaign = drawCampaign(
    story,
    campaigns.filter((each) => drawsOn(each, day)),
  );
  const requester =
    campaign && dice.chance(0.4) ? campaign.owner : dice.chance(0.03) ? "sofia" : dice.of(MARKETERS)!;
  const dueDate = rapid ? null : drawDueDate(story, campaign, day, service);
  // What came in lately is short of surprises, so that the inbox of the end holds what the end says.
  const daysLeft = (story.end - at) / DAY;
  const calm = rapid || daysLeft < 6;
  const fate = calm ? "build" : drawFate(story);
  const question = dice.of(QUESTIONS[service])!;
  const reason = dice.of(BLOCK_REASONS)!;
  const build = rapid
    ? 0.5 + dice.below(100) / 80
    : story.about(BUILD_HOURS[service] * story.grows(1.05, 0.5));
  const roll = (share: number): boolean => !calm && dice.chance(share);
  const id = teller.id<Plan["id"]>();
  const plain = () => (dice.chance(0.04) ? "intangible" : "standard");
  const classOfService = rapid ? "expedite" : dueDate !== null ? "fixed_date" : plain();
  const title = newTitle(service, dice, campaign, story.titles);
  return {
    id,
    at,
    requester,
    service,
    campaign,
    dueDate,
    rapid,
    fate,
    class: classOfService,
    title,
    outcome: newOutcome(service, dice, campaign, title),
    respondHours: rapid
      ? 0.05 + dice.below(15) / 100
      : Math.min(story.about(story.grows(7, 1.5)), daysLeft < 5 ? 5 : 15),
    ask: roll(story.grows(0.22, 0.12))
      ? { question: question[0], answer: question[1], hours: Math.min(14, story.about(story.grows(9, 3))) }
      : null,
    decline: null,
    size: dice.of(SIZES[service])!,
    buildHours: build,
    checkHours: rapid ? 0.2 : Math.max(0.5, build * 0.2),
    acceptHours: rapid ? 0.25 : story.about(story.grows(4.5, 1.2)),
    publishHours: rapid ? 0.1 : story.about(story.grows(2, 0.7)),
    block: roll(story.grows(0.2, 0.1))
      ? {
          reason,
          note: dice.of(BLOCKS[reason])!,
          hours: story.about(story.grows(9, 4)),
          owner: blockOwner(story, reason, requester, service),
        }
      : null,
    scopeChange: roll(story.grows(0.3, 0.1)) ? dice.of(SCOPE_CHANGES)! : null,
    returned: roll(story.grows(0.12, 0.06)) ? dice.of(RETURNS)! : null,
    reopened: roll(0.035) ? dice.of(REOPENINGS)! : null,
    aside: "",
    pull: null,
    hold: null,
  };
}

function blockOwner(
  story: Story,
  reason: BlockReason,
  requester: CastName,
  service: ServiceKey,
): CastName | null {
  if (reason === "marketing") return requester;
  if (reason === "data_approval") return story.dice.of(["ruth", "ines"] as const)!;
  return story.dice.chance(0.6) ? story.dice.of(POD_HANDS[POD_OF[service]])! : null;
}

function drawService({ dice }: Story): ServiceKey {
  let rest = dice.below(MIX.reduce((sum, [, share]) => sum + share, 0));
  for (const [service, share] of MIX) if ((rest -= share) < 0) return service;
  return "email_campaign";
}

function drawCampaign({ dice }: Story, open: readonly CampaignPlan[]): CampaignPlan | null {
  if (dice.chance(0.15)) return null;
  let rest = dice.below(open.reduce((sum, { weight }) => sum + weight, 0));
  for (const campaign of open) if ((rest -= campaign.weight) < 0) return campaign;
  return null;
}

/** Some of a campaign's work has to be there for its launch. */
function drawDueDate(
  { dice }: Story,
  campaign: CampaignPlan | null,
  day: string,
  service: ServiceKey,
): string | null {
  if (!campaign?.launch || service === "technology_advice" || !dice.chance(0.35)) return null;
  const due = addDays(campaign.launch, -dice.below(4));
  const ahead = toEpochDay(due) - toEpochDay(day);
  return ahead >= 6 && ahead <= 30 ? due : null;
}

function drawFate({ dice }: Story): Plan["fate"] {
  if (dice.chance(0.05)) return "decline";
  if (dice.chance(0.02)) return "appeal";
  return dice.chance(0.035) ? "withdraw" : "build";
}

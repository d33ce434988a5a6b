import type { ServiceKey } from "../../catalogue/service.ts";
import type { Dice } from "../dice.ts";
import type { CampaignPlan } from "./campaigns.ts";
import { EVENTS, FEATURES, MARKETS, PAGES, PRODUCTS, SEGMENTS, STORES } from "./words.ts";

/** What a title or an outcome may speak of. */
const SLOTS = {
  product: PRODUCTS,
  segment: SEGMENTS,
  market: MARKETS,
  store: STORES,
  page: PAGES,
  event: EVENTS,
  feature: FEATURES,
} as const;

/** `{campaign}` and `{offer}` are of the request's campaign. */
const TITLES: Readonly<Record<ServiceKey, readonly string[]>> = {
  email_campaign: [
    "{campaign} teaser for {segment}",
    "{campaign} reminder, {segment} in {market}",
    "Last call for {offer}, {market}",
    "Early access to {offer} for {segment}",
    "{offer}: announcement for {market}",
    "Back-in-stock e-mail for {product}",
    "Care series after an order of {product}",
    "Basket reminder with {product}",
    "Review request three weeks after {product}",
    "Invitation to the {store} store evening",
    "Win-back with {offer}, {segment}",
    "Thank-you e-mail after {product}, {market}",
    "{campaign} countdown, last three days, {market}",
    "How to choose {product}, for {segment}",
  ],
  landing_page: [
    "{campaign} hub for {market}",
    "{store} store opening: RSVP page",
    "Story page for {product}",
    "Lookbook with {product}, {market}",
    "Page for {offer}, {market}",
    "Gift finder for {campaign}",
    "Competition page: win {product}",
    "{store} pop-up: hours, route and three products",
    "Size and care page for {product}",
    "{campaign} page for {segment}",
    "Partner page with the {store} design week",
  ],
  campaign_tweak: [
    "Swap hero on {page} to {product}",
    "Shorter subject line, {segment}",
    "New price for {offer} on {page}",
    "Bring {product} above the fold on {page}",
    "Other picture of {product} on {page}",
    "Mend a typo on {page}, {market}",
    "Clearer button on {page}, {market}",
    "Take {product} off {page}, sold out",
    "Longer opening hours for {store} on {page}",
    "{campaign} banner on {page}",
    "Softer headline for {product}, {market}",
  ],
  tracking_tag: [
    "Count “{event}” on {page}",
    "Consent-safe tag for “{event}”, {market}",
    "“{event}” fires twice on {page}",
    "Conversion tag for {campaign}, {market}",
    "Scroll depth on {page}",
    "Tell app and web apart for “{event}”",
    "Tag for {offer}, {market}",
  ],
  data_extract: [
    "{segment} in {market}, for {campaign}",
    "Buyers of {product} without a second order, {market}",
    "{segment} near the {store} store",
    "Weekly list: {segment} who looked at {product}",
    "Returns of {product} by reason, {market}",
    "Who opened “{campaign}” but did not buy, {market}",
    "Postcodes with most orders of {product}",
  ],
  website_change: [
    "{feature} on {page}",
    "{feature} for {product}",
    "{feature} for {market}",
    "Filter {product} by colour and width",
    "Show {offer} in the basket, {market}",
    "Related products below {product}",
    "Store stock on {page}, {store} first",
    "Sort {product} by what customers kept",
  ],
  technology_advice: [
    "Can we show {product} in a customer’s own room?",
    "What would it take to let {segment} vote on a fabric?",
    "Which tool for text messages in {market}?",
    "Do we have something that plans posts for {campaign}?",
    "Can {segment} get one voucher across stores and shop?",
    "Is live shopping from {store} something we can do ourselves?",
    "What does a waiting list for {product} need?",
  ],
  rapid_response: [
    "E-mail shows the wrong price for {product}",
    "{page} still shows last week’s price, {market}",
    "Voucher of {campaign} is refused at checkout",
    "Broken link in the {campaign} e-mail, {market}",
    "{offer}: countdown ended a day early",
    "Sold-out {product} still advertised in {market}",
    "A competitor cut {product}: match it on {page}",
  ],
};

const OUTCOMES: Readonly<Record<ServiceKey, readonly string[]>> = {
  email_campaign: [
    "{segment} come back for a second order before the month is over.",
    "More {segment} in {market} hear of {offer} first from us, and not from an ad.",
    "Open rate has been flat since spring; we want one in four to open and one in twenty to click.",
    "People who bought {product} know how to wash it, so fewer pieces come back.",
  ],
  landing_page: [
    "Visitors of the ad land on one page with {offer}, and not on the whole catalogue.",
    "People near {store} see hours, route and three products within one scroll.",
    "Whoever looks for {product} understands in a minute why ours costs more.",
    "{segment} find everything for {campaign} in one place and reach the basket in two taps.",
  ],
  campaign_tweak: [
    "Clicks fell by a third since Sunday. The old picture did better.",
    "Half of the visitors never scroll to it. Higher up it should sell again.",
    "Customers in {market} write that they do not understand the offer.",
    "It has to agree with what the stores say, or the tills get the complaints.",
  ],
  tracking_tag: [
    "We decide about next month’s budget and cannot see which half works.",
    "Finance and we count different numbers. From now on there is one.",
    "We want to know whether “{event}” leads to orders before we build more of it.",
  ],
  data_extract: [
    "We write only to people for whom {offer} makes sense, and leave the others alone.",
    "Stores near {store} plan their staff by it.",
    "We want to stop sending vouchers to {segment} who would have bought anyway.",
  ],
  website_change: [
    "Every tenth call to the service team is about this. It should be clear on the page.",
    "Shoppers leave {page} to look it up elsewhere, and one in five does not come back.",
    "Baskets with {product} are left behind twice as often as others.",
    "Customers in {market} know it from other shops and expect it.",
  ],
  technology_advice: [
    "Before we sign anything, we want to know what we have and what it would cost to run.",
    "The agency proposes a tool of its own. We would rather ask you first.",
    "It is an idea for next season. A yes or no with two reasons is enough.",
  ],
  rapid_response: [
    "Customers are shown something that is not true, and the service team is getting calls.",
    "It costs us orders every hour it stays like this.",
  ],
};

/** Fills a text's slots, with the market that `about` names; the first letter becomes a capital. */
export function fill(text: string, dice: Dice, campaign: CampaignPlan | null, about = ""): string {
  const market = MARKETS.find((each) => about.includes(each));
  const filled = text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === "campaign")
      return campaign?.short ?? dice.of(["Weekend", "Autumn mood", "Sunday morning", "Slow living"])!;
    if (slot === "offer")
      return dice.of(campaign?.offers ?? ["free delivery", "the colour of the month", "the bundle price"])!;
    const drawn = dice.of(SLOTS[slot as keyof typeof SLOTS])!;
    return slot === "market" ? (market ?? drawn) : drawn;
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** Titles that are taken, and phrases that rest because they were used a short time ago. */
export interface ToldTitles {
  readonly titles: Set<string>;
  readonly resting: Map<ServiceKey, readonly string[]>;
}

/** A title that no request had before, in a phrase that the board does not show twice. */
export function newTitle(
  key: ServiceKey,
  dice: Dice,
  campaign: CampaignPlan | null,
  told: ToldTitles,
): string {
  const phrases = TITLES[key];
  const resting = told.resting.get(key) ?? [];
  const phrase = dice.of(phrases.filter((each) => !resting.includes(each)))!;
  told.resting.set(key, [phrase, ...resting].slice(0, Math.floor(phrases.length * 0.6)));
  let title = "";
  for (let tries = 0; tries < 50; tries++) {
    title = fill(tries < 25 ? phrase : dice.of(phrases)!, dice, campaign);
    if (!told.titles.has(title)) break;
  }
  told.titles.add(title);
  return title;
}

/** What the request of this title should change. */
export const newOutcome = (
  key: ServiceKey,
  dice: Dice,
  campaign: CampaignPlan | null,
  title: string,
): string => fill(dice.of(OUTCOMES[key])!, dice, campaign, title);

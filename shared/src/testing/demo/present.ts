import { addDays, toDay } from "../../kernel/calendar-time.ts";
import type { Instant } from "../../kernel/when.ts";
import { MS_PER_MINUTE } from "../../kernel/calendar-time.ts";
import type { CastName } from "./cast.ts";
import { isPutAside, type Hold, type Plan } from "./plan.ts";
import { lastSprintStart } from "./pods.ts";
import { POD_OF, type Story } from "./story.ts";

type Scene = Pick<Plan, "requester" | "service" | "title" | "outcome" | "hold"> &
  Partial<Omit<Plan, "id" | "at" | "campaign" | "pull">> & {
    /** Office hours before the end; of a card that is under way, before it was pulled. */
    readonly filed: number;
    readonly pulled?: Pulled;
  };

/** How many days old the card should be at most (at least, where it is over its age), and who pulled it; `override`: just now, over the limit. */
type Pulled =
  | { readonly by: CastName; readonly age: number; readonly over?: number }
  | { readonly by: CastName; readonly override: string };

const SCENES: readonly Scene[] = [
  {
    filed: 6.9,
    requester: "tom",
    service: "landing_page",
    hold: "filed",
    title: "Pop-up shop page for the Antwerp weekend",
    outcome:
      "People who walk past the pop-up should find opening hours, three hero products and a route within one scroll, in Dutch and in French. Today they land on the store list, which does not know the pop-up.",
  },
  {
    filed: 4.3,
    requester: "elif",
    service: "campaign_tweak",
    hold: "filed",
    title: "Warmer headline above the gift cards",
    outcome: "“Give choice” sells less than “Give a soft evening” did. Nordic numbers are in the sheet.",
  },
  {
    filed: 1.6,
    requester: "jonas",
    service: "website_change",
    hold: "filed",
    size: 8,
    title: "Wish list that two people can share",
    outcome: "Couples who furnish a flat send each other screenshots. They should save to one list.",
  },
  {
    filed: 20,
    respondHours: 7,
    requester: "priya",
    service: "landing_page",
    hold: "appealed",
    fate: "appeal",
    title: "Students with a second address: offer page",
    outcome: "First flats are furnished in three weekends. We want to be found on all three.",
    decline: [
      "Two pages for students exist, and neither is read much.",
      "Put the offer on top of the first-flat page. That is a tweak, live in two days.",
    ],
  },
  {
    filed: 22,
    respondHours: 6,
    requester: "mara",
    service: "landing_page",
    hold: null,
    fate: "decline",
    title: "Linen quiz: which weave sleeps cooler?",
    outcome: "People who take the quiz leave an address, and get the swatch box that fits their answer.",
    decline: [
      "A quiz with its own answers takes nine days, and the pod has four until the weekend.",
      "The survey tool of the stores asks the same five questions. Sam sets it up in an hour.",
    ],
  },
  {
    filed: 9.2,
    respondHours: 8,
    requester: "mara",
    service: "landing_page",
    hold: "asked",
    title: "Gift finder with live stock per store",
    outcome:
      "Shoppers open it on the way to the store. Each gift should say whether their store still has it.",
    ask: {
      question: "When a store has fewer than three pieces left, do we show the number, or “last pieces”?",
      answer: "",
      hours: 0,
    },
  },
  {
    filed: 13,
    requester: "jonas",
    service: "landing_page",
    hold: "ready",
    size: 3,
    title: "Lookbook with table runners, six tables",
    outcome: "Guests who like a table can put all of it into the basket at once.",
  },
  {
    filed: 15,
    requester: "priya",
    service: "website_change",
    hold: "ready",
    size: 5,
    title: "Delivery date already in the basket",
    outcome: "Every third question to the service team in December is “will it come in time?”.",
  },
  {
    filed: 11,
    requester: "elif",
    service: "website_change",
    hold: "ready",
    size: 2,
    title: "Filter bedding by what is in the nearest store",
    outcome: "Who needs it today sees what is there today.",
  },
  {
    filed: 14,
    requester: "tom",
    service: "landing_page",
    hold: "committed",
    size: 2,
    title: "Returns after Christmas: one page for all questions",
    outcome: "Calls in the first week of January fall by a quarter.",
  },
  {
    filed: 16,
    pulled: { by: "hana", age: 13, over: 9 },
    requester: "priya",
    service: "website_change",
    hold: "blocked",
    size: 3,
    title: "Gift-wrap option in checkout for orders over €60",
    outcome: "Half of the people who ask the service team for gift wrap end up not ordering.",
    block: { reason: "marketing", note: "final wording of the gift note", hours: 0, owner: "elif" },
  },
  {
    filed: 10,
    pulled: { by: "hana", age: 6 },
    requester: "mara",
    service: "landing_page",
    hold: "build",
    size: 3,
    class: "fixed_date",
    title: "Hub for the weekend deals, with stock per store",
    outcome:
      "Each deal should say whether the visitor’s store still has it, fresh to five minutes, so that nobody travels for nothing.",
  },
  {
    filed: 6.5,
    pulled: { by: "sam", override: "gift-wrap has to run beside the hub" },
    respondHours: 1.5,
    requester: "tom",
    service: "website_change",
    hold: "build",
    size: 1,
    title: "Gift-wrap notice on the delivery page",
    outcome: "Whoever reads the delivery page learns by when to order so that wrapping is still possible.",
  },
  {
    filed: 12,
    pulled: { by: "sam", age: 4 },
    requester: "elif",
    service: "landing_page",
    hold: "check",
    size: 2,
    title: "“Made to last” story page for linen care",
    outcome: "Customers who read how linen ages return it half as often.",
  },
  {
    filed: 14,
    pulled: { by: "sam", age: 4 },
    requester: "mara",
    service: "website_change",
    hold: "review",
    size: 2,
    title: "Size guide as a pop-up on curtains",
    outcome:
      "Every tenth curtain comes back because it is too short. The guide should be one tap away from the width field.",
  },
  {
    filed: 12,
    pulled: { by: "hana", age: 9, over: 7 },
    requester: "tom",
    service: "landing_page",
    hold: "review",
    size: 2,
    title: "Store opening Leeds: RSVP page with calendar file",
    outcome: "Two hundred guests on the evening, and we know by Friday how many.",
  },
  {
    filed: 12,
    pulled: { by: "lukas", age: 4 },
    requester: "tom",
    service: "landing_page",
    hold: "launch_ready",
    size: 2,
    title: "Click-and-collect explainer before the peak",
    outcome: "Service calls about collection halve, because the page says how long a parcel is kept.",
  },
  {
    filed: 10,
    pulled: { by: "lukas", age: 3 },
    requester: "jonas",
    service: "data_extract",
    hold: "blocked",
    size: 2,
    title: "Lapsed buyers, 90 to 180 days, for win-back",
    outcome: "We write only to people for whom the voucher makes sense, and leave the others alone.",
    block: {
      reason: "data_approval",
      note: "use of the customer master is not approved yet",
      hours: 0,
      owner: "ruth",
    },
  },
  {
    filed: 8,
    pulled: { by: "ines", age: 2 },
    requester: "tom",
    service: "tracking_tag",
    hold: "returned",
    returned: "In Safari the tag fires before anybody has agreed.",
    size: 1,
    title: "Consent-safe conversion tag on the store finder",
    outcome: "We want to know whether a look at the finder leads to a visit.",
  },
  {
    filed: 9,
    pulled: { by: "lukas", age: 4 },
    requester: "jonas",
    service: "email_campaign",
    hold: "check",
    size: 2,
    title: "Countdown for the last three days, loyalty members",
    outcome: "Members order before the rush, so that parcels leave in time.",
  },
  {
    filed: 10,
    pulled: { by: "ines", age: 2 },
    requester: "priya",
    service: "email_campaign",
    hold: "review",
    size: 2,
    title: "Calendar sign-up, Nordic markets",
    outcome: "Twenty thousand people who hear from us every day for four weeks, because they asked to.",
  },
  {
    filed: 10,
    pulled: { by: "ines", age: 2 },
    requester: "mara",
    service: "email_campaign",
    hold: "launch_ready",
    size: 2,
    title: "Care guide in three e-mails after a linen order",
    outcome: "People who know how to wash it keep it, and come back for the matching curtains.",
  },
  {
    filed: 4,
    requester: "mara",
    service: "landing_page",
    hold: "snoozed",
    aside: "The texts come back from legal the day before.",
    title: "Spring linen preview for newsletter readers",
    outcome: "Readers see the spring colours a week before the stores do, and put them on their list.",
  },
  {
    filed: 3.2,
    requester: "priya",
    service: "email_campaign",
    hold: "handed_over",
    aside: "The page behind it is the work; the mail itself is an hour.",
    title: "Swatch box reminder with a page to choose five fabrics",
    outcome: "Half of the people who order a swatch box never choose a second fabric. They should.",
  },
];

/** What the present looks like on every home screen: something to answer, to judge, to unblock, to pull. */
export function presentPlans(story: Story): Plan[] {
  const { office, end, teller } = story;
  const plans = SCENES.map(({ filed, pulled, ...scene }, i): Plan => {
    const at = pulled && pulledAt(story, pulled, scene.hold, i);
    const kept = pulled && "override" in pulled ? pulled.override : null;
    if (at !== undefined && kept === null) story.kept.push({ pod: POD_OF[scene.service], until: at });
    teller.now =
      at === undefined || kept !== null ? office.before(end, filed) : filedBefore(story, at, filed);
    return {
      ...(isPutAside(scene.hold) ? teller.apart(() => plain(story, teller.now)) : plain(story, teller.now)),
      ...(at === undefined ? {} : hoursOf(scene.hold, office.hours(at, end))),
      ...scene,
      dueDate: scene.class === "fixed_date" ? addDays(toDay(office.dayOf(end)), 4) : null,
      pull: pulled && at !== undefined ? { at, by: pulled.by, override: kept } : null,
    };
  });
  return [...plans, wrongPrice(story)];
}

/** In time for the pod to commit it when the running sprint started. */
const filedBefore = ({ office, end }: Story, pulled: Instant, hours: number): Instant =>
  office.before(Math.min(pulled, office.at(lastSprintStart(office.dayOf(end)), "09:00")), hours);

/** Office hours that it takes at least to come so far. */
const NEEDS: Partial<Record<Hold, number>> = {
  blocked: 1,
  check: 3,
  review: 4,
  returned: 4,
  launch_ready: 5,
};

/** In the morning of the first open day on which the card would not be older; if that is too late, of an earlier one. */
function pulledAt({ office, end }: Story, pulled: Pulled, hold: Plan["hold"], turn: number): Instant {
  if ("override" in pulled) return office.before(end, 0.2);
  const today = office.dayOf(end);
  const morning = (day: number) => office.at(day, "09:20") + turn * 4 * MS_PER_MINUTE;
  const may = (day: number) =>
    office.isOpenDay(day) && office.hours(morning(day), end) >= ((hold && NEEDS[hold]) ?? 0.5);
  const wanted = today - pulled.age + 1;
  for (let day = wanted; day <= today + 1 - (pulled.over ?? 1); day++) if (may(day)) return morning(day);
  let earlier = wanted;
  while (!may(earlier)) earlier--;
  return morning(earlier);
}

/** How long each step took of a card that is where it is after so many office hours. */
const hoursOf = (hold: Plan["hold"], hours: number) => ({
  buildHours: hours * (hold === "blocked" ? 0.25 : hold === "launch_ready" ? 0.3 : 0.4),
  checkHours: hours * 0.1,
  acceptHours: hours * 0.15,
});

const plain = ({ teller }: Story, at: Instant) => ({
  id: teller.id<Plan["id"]>(),
  at,
  class: "standard" as const,
  campaign: null,
  rapid: false,
  respondHours: 1.2,
  ask: null,
  fate: "build" as const,
  decline: null,
  size: 5 as const,
  buildHours: 12,
  checkHours: 2,
  acceptHours: 4,
  publishHours: 2,
  block: null,
  scopeChange: null,
  returned: null,
  reopened: null,
  aside: "",
});

/** The expedite under way, by the clock on the wall: filed 79 minutes ago, answered in six. */
function wrongPrice(story: Story): Plan {
  story.teller.now = story.end - 79 * MS_PER_MINUTE;
  return {
    ...plain(story, story.teller.now),
    requester: "jonas",
    service: "rapid_response",
    class: "expedite",
    title: "Teaser e-mail shows €49 instead of €39 for the linen set",
    outcome:
      "Eleven thousand people open it this evening. The till says €39, and the service team is getting calls.",
    dueDate: null,
    rapid: true,
    respondHours: 0.1,
    size: 1,
    pull: null,
    hold: "build",
  };
}

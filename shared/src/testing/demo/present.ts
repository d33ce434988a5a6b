import { addDays, toDay } from "../../kernel/calendar-time.ts";
import type { Instant } from "../../kernel/when.ts";
import { MS_PER_MINUTE } from "../../kernel/calendar-time.ts";
import type { CastName } from "./cast.ts";
import type { Plan } from "./plan.ts";
import { POD_OF, type Story } from "./story.ts";

type Scene = Pick<Plan, "requester" | "service" | "title" | "outcome" | "hold"> &
  Partial<Omit<Plan, "id" | "at" | "campaign" | "pull">> & {
    /** Office hours before the end. */
    readonly filed: number;
    readonly pulled?: readonly [hours: number, by: CastName, override?: string];
  };

const SCENES: readonly Scene[] = [
  {
    filed: 7.4,
    requester: "tom",
    service: "landing_page",
    hold: "filed",
    title: "Pop-up shop page for the Antwerp weekend",
    outcome:
      "People who walk past the pop-up should find opening hours, three hero products and a route within one scroll, in Dutch and in French. Today they land on the store list, which does not know the pop-up.",
  },
  {
    filed: 5.1,
    requester: "elif",
    service: "campaign_tweak",
    hold: "filed",
    title: "Warmer headline above the gift cards",
    outcome: "“Give choice” sells less than “Give a soft evening” did. Nordic numbers are in the sheet.",
  },
  {
    filed: 2.2,
    requester: "jonas",
    service: "website_change",
    hold: "filed",
    size: 8,
    title: "Wish list that two people can share",
    outcome: "Couples who furnish a flat send each other screenshots. They should save to one list.",
  },
  {
    filed: 0.4,
    requester: "priya",
    service: "landing_page",
    hold: "filed",
    title: "Students with a second address: offer page",
    outcome: "First flats are furnished in three weekends. We want to be found on all three.",
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
    filed: 104,
    pulled: [84, "hana"],
    requester: "priya",
    service: "website_change",
    hold: "blocked",
    size: 8,
    title: "Gift-wrap option in checkout for orders over €60",
    outcome: "Half of the people who ask the service team for gift wrap end up not ordering.",
    buildHours: 165,
    block: { reason: "marketing", note: "final wording of the gift note", hours: 0, owner: "elif" },
  },
  {
    filed: 46,
    pulled: [33, "hana"],
    requester: "mara",
    service: "landing_page",
    hold: "build",
    size: 8,
    class: "fixed_date",
    title: "Hub for the weekend deals, with stock per store",
    outcome:
      "Each deal should say whether the visitor’s store still has it, fresh to five minutes, so that nobody travels for nothing.",
  },
  {
    filed: 6.5,
    pulled: [0.2, "sam", "gift-wrap has to run beside the hub"],
    respondHours: 1.5,
    requester: "tom",
    service: "website_change",
    hold: "build",
    size: 2,
    title: "Gift-wrap notice on the delivery page",
    outcome: "Whoever reads the delivery page learns by when to order so that wrapping is still possible.",
  },
  {
    filed: 52,
    pulled: [30, "sam"],
    requester: "elif",
    service: "landing_page",
    hold: "check",
    size: 5,
    buildHours: 17,
    title: "“Made to last” story page for linen care",
    outcome: "Customers who read how linen ages return it half as often.",
  },
  {
    filed: 60,
    pulled: [32, "sam"],
    requester: "mara",
    service: "website_change",
    hold: "review",
    size: 3,
    buildHours: 22,
    checkHours: 4,
    title: "Size guide as a pop-up on curtains",
    outcome:
      "Every tenth curtain comes back because it is too short. The guide should be one tap away from the width field.",
  },
  {
    filed: 88,
    pulled: [62, "hana"],
    requester: "tom",
    service: "landing_page",
    hold: "review",
    size: 5,
    buildHours: 30,
    checkHours: 6,
    title: "Store opening Leeds: RSVP page with calendar file",
    outcome: "Two hundred guests on the evening, and we know by Friday how many.",
  },
  {
    filed: 70,
    pulled: [44, "lukas"],
    requester: "tom",
    service: "landing_page",
    hold: "launch_ready",
    size: 3,
    buildHours: 18,
    checkHours: 3,
    acceptHours: 6,
    title: "Click-and-collect explainer before the peak",
    outcome: "Service calls about collection halve, because the page says how long a parcel is kept.",
  },
  {
    filed: 44,
    pulled: [25, "lukas"],
    requester: "jonas",
    service: "data_extract",
    hold: "blocked",
    size: 3,
    buildHours: 30,
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
    filed: 34,
    pulled: [14, "ines"],
    requester: "tom",
    service: "tracking_tag",
    hold: "build",
    size: 2,
    title: "Consent-safe conversion tag on the store finder",
    outcome: "We want to know whether a look at the finder leads to a visit.",
  },
  {
    filed: 40,
    pulled: [22, "lukas"],
    requester: "jonas",
    service: "email_campaign",
    hold: "check",
    size: 3,
    buildHours: 13,
    title: "Countdown for the last three days, loyalty members",
    outcome: "Members order before the rush, so that parcels leave in time.",
  },
  {
    filed: 42,
    pulled: [20, "ines"],
    requester: "priya",
    service: "email_campaign",
    hold: "review",
    size: 3,
    buildHours: 11,
    checkHours: 2,
    title: "Calendar sign-up, Nordic markets",
    outcome: "Twenty thousand people who hear from us every day for four weeks, because they asked to.",
  },
  {
    filed: 48,
    pulled: [26, "ines"],
    requester: "mara",
    service: "email_campaign",
    hold: "launch_ready",
    size: 3,
    buildHours: 9,
    checkHours: 2,
    acceptHours: 4,
    title: "Care guide in three e-mails after a linen order",
    outcome: "People who know how to wash it keep it, and come back for the matching curtains.",
  },
];

/** What the present looks like on every home screen: something to answer, to judge, to unblock, to pull. */
export function presentPlans(story: Story): Plan[] {
  const { office, end, teller } = story;
  const plans = SCENES.map(({ filed, pulled, ...scene }): Plan => {
    teller.now = office.before(end, filed);
    const pullAt = pulled && office.before(end, pulled[0]);
    if (pulled && pullAt !== undefined && pulled[2] === undefined)
      story.kept.push({ pod: POD_OF[scene.service], until: pullAt });
    return {
      ...plain(story, teller.now),
      ...scene,
      dueDate: scene.class === "fixed_date" ? addDays(toDay(office.dayOf(end)), 4) : null,
      pull:
        pulled && pullAt !== undefined ? { at: pullAt, by: pulled[1], override: pulled[2] ?? null } : null,
    };
  });
  return [...plans, wrongPrice(story)];
}

const plain = ({ teller }: Story, at: Instant) => ({
  id: teller.id<Plan["id"]>(),
  at,
  class: "standard" as const,
  campaign: null,
  rapid: false,
  respondHours: 1.2,
  ask: null,
  fate: "build" as const,
  size: 5 as const,
  buildHours: 12,
  checkHours: 2,
  acceptHours: 4,
  publishHours: 2,
  block: null,
  scopeChange: null,
  returned: null,
  reopened: null,
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

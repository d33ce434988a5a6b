import type { BlockReason } from "../../flow/record.ts";
import type { ServiceKey } from "../../catalogue/service.ts";

/** Questions of the pod with the answers that came. */
export const QUESTIONS: Readonly<
  Record<ServiceKey, readonly (readonly [question: string, answer: string])[]>
> = {
  email_campaign: [
    [
      "Does the first e-mail also go to people who bought last week?",
      "No, leave them out for fourteen days.",
    ],
    ["Which sender do we use, the shop or the loyalty club?", "The club. They know that name."],
    ["The texts mention a voucher. Is there a code per person?", "One code for all is fine, SOFT10."],
  ],
  landing_page: [
    [
      "Should the page stay after the campaign, or lead to the shop?",
      "Lead to the shop from the Monday after.",
    ],
    ["Two of three pictures are there. Wait, or start with two?", "Start, the third comes tomorrow morning."],
    ["Is the address final? It goes on the posters.", "Yes, print has it already."],
  ],
  campaign_tweak: [
    ["On both languages, or only where you saw it?", "Both, please. The French one is even worse."],
    ["Until when should it stay?", "Until Sunday midnight, then the old one."],
  ],
  tracking_tag: [
    [
      "Does it need consent? It looks like it follows people across pages.",
      "Count without consent, no person in it.",
    ],
    ["Who reads the number afterwards?", "Jonas, every Monday, for the channel report."],
  ],
  data_extract: [
    [
      "What is it for? Without a purpose we may not hand it out.",
      "One mailing about care, nothing else, then deleted.",
    ],
    ["With addresses, or are counts per postcode enough?", "Counts are enough. Even better."],
  ],
  website_change: [
    [
      "What should happen on a phone? There is no room beside the price.",
      "Below the price, folded, is fine.",
    ],
    ["Is this for all products or only those with a width?", "Only curtains and table linen."],
  ],
  technology_advice: [
    ["By when do you have to decide?", "The contract would start in six weeks, so in three."],
  ],
  rapid_response: [["Is it wrong in the app too?", "Yes, I just looked."]],
};

export const POD_COMMENTS = [
  "First look is on staging. The second headline breaks on small phones, I am on it.",
  "Texts are in. I shortened the button so that it fits in Dutch.",
  "Looks good on my side. Two pictures were 6 MB, they are 300 kB now.",
  "The feed is fast enough: 40 ms. I cache for five minutes.",
  "I found the same wording on two more pages and changed it there too.",
  "Test e-mail is in your inbox. Please look at the footer.",
  "Half a day later than I thought: the old template had inline styles everywhere.",
  "Counted twice against the till: same number.",
  "Rollback tried, takes a minute.",
  "Could you check the French text? “Retours gratuits” reads odd to me.",
] as const;

export const MARKETING_COMMENTS = [
  "Thank you, that was fast.",
  "Legal is fine with the wording, just heard.",
  "The stores ask whether they can print it. Can they?",
  "Pictures are in the folder now, with rights.",
  "Looks lovely. The candle picture is a bit dark on my screen.",
  "If it helps: the third paragraph may go.",
  "The agency wants to know the go-live hour. Nine would be best.",
] as const;

export const BLOCKS: Readonly<Record<BlockReason, readonly string[]>> = {
  marketing: [
    "final wording of the gift note",
    "third picture is missing",
    "two prices disagree",
    "no texts in French yet",
  ],
  data_approval: ["use of the customer master is not approved yet", "store visitors need a stated purpose"],
  vendor: [
    "carrier has not confirmed its cut-off times",
    "mail provider throttles our test sends",
    "tag vendor has an outage",
  ],
  dependency: ["waits for the new stock feed", "needs the address service that ships on Thursday"],
  legal: ["competition rules are with legal", "is the ten-year promise a guarantee?"],
  other: ["staging is down", "release freeze until Monday"],
};

export const DECLINES = [
  [
    "Too late for a page of its own, and the pod is full until Friday.",
    "A banner on the existing page can be live tomorrow. File it as a tweak.",
  ],
  [
    "It would write to people who asked us not to.",
    "Leave those out and we take it. The extract without them is ready in a day.",
  ],
  [
    "The stock feed cannot tell colours apart yet.",
    "Show “few left” for all colours now; per colour comes with the new feed next month.",
  ],
  [
    "Three places on the page do the same already.",
    "Change the text of the one above the fold. We can do that this week.",
  ],
  [
    "We would build for one weekend what costs two weeks.",
    "The form tool that stores use can do this. Sam shows you in half an hour.",
  ],
  [
    "Consent does not cover this use.",
    "Ask in the next newsletter; whoever says yes can be counted from then on.",
  ],
] as const;

export const APPEALS = [
  "The weekend is our biggest in the region. Could someone look again?",
  "The alternative reaches only a third of the people. I would cut the scope instead.",
  "The date has moved by two weeks since, so there is time now.",
] as const;

export const RETURNS = [
  "The Dutch headline is still the old one.",
  "On my phone the picture covers the button.",
  "The link leads to the German shop.",
  "Prices are without the decimal places here.",
  "Second e-mail greets everyone as “customer”.",
] as const;

export const REOPENINGS = [
  "Since this morning the old picture is back on phones.",
  "Orders from the app are not counted.",
  "The voucher works only once, it was meant for each order.",
  "Belgium sees the Dutch prices.",
] as const;

export const WITHDRAWALS = [
  "The offer was called off, thank you anyway.",
  "Solved with the form tool.",
  "We do it together with the next one.",
  "Budget went elsewhere.",
] as const;

export const SCOPE_CHANGES = [
  "Also in French.",
  "And a second list “only in your store”.",
  "Please with the new logo.",
  "Two segments instead of one.",
  "The voucher is 15 % now, not 10.",
] as const;

export const WAITING = [
  "the stores",
  "the press team",
  "the agency",
  "customer service",
  "the buying team",
  "all 61 stores",
] as const;

export const MISSED = [
  "After that the page is worth nothing.",
  "The print ads lead to an empty page.",
  "The weekend’s orders are lost.",
  "The stores start without it and call us.",
] as const;

export const LET_OVER = [
  "has to run beside the hub",
  "small, and its requester leaves tomorrow",
  "the carrier waits for it",
] as const;

import { toEpochDay } from "../../kernel/calendar-time.ts";
import type { Course } from "./agenda.ts";
import type { CampaignPlan } from "./campaigns.ts";
import type { Story } from "./story.ts";

/** Days after a launch at which its owner closes a campaign. */
const OVER_AFTER = 16;

/** A seasonal campaign is closed some days after its launch, by its owner. */
export function* closing(story: Story, { name, owner, launch }: CampaignPlan): Course {
  if (launch === null) return;
  yield story.office.after(story.office.at(toEpochDay(launch) + OVER_AFTER, "09:00"), 0.5);
  const campaign = story.campaigns.get(name);
  const { teller } = story;
  if (campaign) teller.apart(() => teller.give(owner, "campaign.change", { campaign, closed: true }));
}

/** What was learned from the year: lists of requests that the next campaign starts with. Told last. */
export function keepTemplates({ teller, services }: Story): void {
  teller.give("mara", "campaign_template.keep", {
    template: teller.id(),
    name: "Seasonal launch",
    lines: [
      { service: services.landing_page, title: "Hub page", daysBefore: 7 },
      { service: services.email_campaign, title: "Teaser for loyalty members", daysBefore: 5 },
      { service: services.email_campaign, title: "Launch e-mail", daysBefore: 0 },
      { service: services.tracking_tag, title: "Conversion tag on the hub", daysBefore: 7 },
      { service: services.website_change, title: "Banner on the home page", daysBefore: 2 },
    ],
  });
  teller.give("tom", "campaign_template.keep", {
    template: teller.id(),
    name: "Store opening",
    lines: [
      { service: services.landing_page, title: "RSVP page with calendar file", daysBefore: 21 },
      { service: services.data_extract, title: "Members near the store", daysBefore: 21 },
      { service: services.email_campaign, title: "Invitation to the opening evening", daysBefore: 14 },
    ],
  });
  teller.give("mara", "request_template.keep", {
    template: teller.id(),
    name: "Swap a hero picture",
    service: services.campaign_tweak,
    brief: {
      title: "Swap the hero picture",
      outcome: "Who comes from the newsletter sees what the newsletter showed.",
      fields: { where: "https://www.hollin-reed.example/" },
      waitingFor: "The newsletter team",
    },
  });
  teller.give("tom", "request_template.keep", {
    template: teller.id(),
    name: "Page for a store opening",
    service: services.landing_page,
    brief: {
      title: "Opening page for the new store",
      outcome: "People nearby know the day, and save it in their calendar.",
      fields: { languages: "Dutch, French" },
    },
  });
}

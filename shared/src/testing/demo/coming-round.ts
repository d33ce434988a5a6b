import type { RecurringId } from "../../kernel/ids.ts";
import type { Story } from "./story.ts";

/** What the marketers have filed by the clock: one runs every month, one every week, one is paused until spring. */
export function comingRound({ teller, services }: Story): void {
  teller.apart(() => {
    const [monthly, weekly, paused] = [
      teller.id<RecurringId>(),
      teller.id<RecurringId>(),
      teller.id<RecurringId>(),
    ];
    const service = services.campaign_tweak;
    teller.give("mara", "recurring.add", {
      recurring: monthly,
      service,
      brief: {
        title: "Put the month’s offers on the home page",
        outcome: "Whoever comes back sees something new.",
        fields: { where: "https://www.hollin-reed.example/" },
      },
      rhythm: { kind: "monthly_weekday", nth: 1, weekday: 1 },
      dueInDays: 7,
    });
    teller.give("mara", "recurring.add", {
      recurring: weekly,
      service: services.technology_advice,
      brief: { title: "Look at the sign-up figures together" },
      rhythm: { kind: "weekly", weekday: 4 },
    });
    teller.give("mara", "recurring.add", {
      recurring: paused,
      service,
      brief: {
        title: "Change the garden banner",
        fields: { where: "https://www.hollin-reed.example/garden" },
      },
      rhythm: { kind: "monthly", day: 1 },
    });
    teller.give("mara", "recurring.pause", { recurring: paused, on: true });
  });
}

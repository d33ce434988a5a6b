import { daysInclusive, type Day } from "@tandem/shared";
import { counted, dayWords, percent } from "../../ui/format.ts";
import type { Level } from "../../ui/level.tsx";
import type { CampaignFacts } from "./campaign-facts.ts";

/** "Sat 28 Nov, in 6 days"; with its year where that is another one; "Launch not set". */
export function launchWords(launchDate: Day | null, today: Day): string {
  if (launchDate === null) return "Launch not set";
  const day = dayWords(launchDate, { today });
  if (launchDate === today) return `${day}, today`;
  const away = launchDate > today ? daysInclusive(today, launchDate) : daysInclusive(launchDate, today);
  const days = counted(away - 1, "day");
  return `${day}, ${launchDate > today ? `in ${days}` : `${days} ago`}`;
}

/** Why there is a chance or none, in a sentence. */
export function chanceWords({ chance, items, untold }: CampaignFacts, launchDate: Day | null): string {
  if (items.length === 0) return "Nothing is open.";
  if (launchDate === null) return "Set the launch to see the chance to make it.";
  if (chance === null)
    return `Not enough data yet for ${untold === items.length ? "these requests" : `${untold} of ${items.length}`}.`;
  return `${percent(chance)} chance that all ${items.length === 1 ? "of it is" : `${items.length} are`} live by then.`;
}

/** From a chance to a sign: 85 % is what Tandem promises, half is a coin. */
export const chanceLevel = (chance: number): Level =>
  chance >= 0.85 ? "ok" : chance >= 0.5 ? "warn" : "late";

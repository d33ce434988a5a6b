import { daysInclusive, type SprintFacts } from "@tandem/shared";
import { chanceDone, howMany, type ThroughputSample } from "@tandem/shared/flow";
import { dayWords, percent } from "./format.ts";

/**
 * What will be live at the sprint's end, in words.
 * @param open requests of the sprint that are not live yet
 * @returns null where the sprint is over or too little has finished to say
 */
export function forecastWords(
  sample: ThroughputSample,
  { start, end }: Pick<SprintFacts, "start" | "end">,
  open: number,
): string | null {
  const { today } = sample;
  const days = end <= today ? 0 : daysInclusive(start > today ? start : today, end) - (start > today ? 0 : 1);
  const likely = days === 0 || open === 0 ? undefined : howMany(sample, days)?.results;
  const sure = likely?.find(({ confidencePercent }) => confidencePercent === 85);
  const all = chanceDone(sample, open, days);
  if (sure === undefined || all === null) return null;
  const live = Math.min(open, sure.requests);
  if (live === open) return `All ${open} are likely live by ${dayWords(end)}: ${percent(all)}.`;
  return `85 % sure: at least ${live} of these ${open} are live by ${dayWords(end)}. All of them: ${percent(all)}.`;
}

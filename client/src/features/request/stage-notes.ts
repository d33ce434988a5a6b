import type { Instant, Request } from "@tandem/shared";
import { STAGES, type FlowFacts, type Stage } from "@tandem/shared/flow";
import { ageDays } from "../../live/card-age.ts";
import type { Calendar } from "../../live/use-calendar.ts";
import { durationWords } from "../../ui/format.ts";

/** Work item age in days, start and today counted; null before the start and after the finish. */
export function ageOf(request: Request, now: Instant, { zone }: Pick<Calendar, "zone">): number | null {
  if (request.entered.live !== undefined || request.closedAt !== null) return null;
  return ageDays(request, zone, zone.epochDayAt(now));
}

/** How long it was in each stage, all visits together. Of being live nothing is told. */
export function stageNotes(
  { visits }: Pick<FlowFacts, "visits">,
  now: Instant,
): Partial<Record<Stage, string>> {
  const spent = new Map<Stage, number>();
  for (const { standing, from, to } of visits) {
    const stage = STAGES.find((name) => name === (standing === "needs_info" ? "filed" : standing));
    if (stage === undefined || stage === "live") continue;
    // Imported work knows days alone.
    if (typeof from !== "number" || typeof to === "string") continue;
    spent.set(stage, (spent.get(stage) ?? 0) + (to ?? now) - from);
  }
  const notes: Partial<Record<Stage, string>> = {};
  for (const [stage, ms] of spent) notes[stage] = durationWords(ms);
  return notes;
}

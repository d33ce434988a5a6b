/** How an age looks against the cycle expectation. */
export type AgeTone = "calm" | "amber" | "red";

/**
 * Amber above 70 % of the service's cycle expectation, red above 100 %, calm up to that or where nothing is expected.
 * @param ageDays start and today both counted
 */
export function ageTone(ageDays: number, cycleDays: number | null): AgeTone {
  if (cycleDays === null) return "calm";
  if (ageDays > cycleDays) return "red";
  return ageDays * 100 > cycleDays * 70 ? "amber" : "calm";
}

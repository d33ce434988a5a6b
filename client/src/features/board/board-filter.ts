import type { MemberId, Request, Service } from "@tandem/shared";
import { ageTone } from "@tandem/shared/flow";
import { z } from "zod";

/** What the address says about the board: which pod, and which cards are shown. Filters never change what WIP counts. */
export const BoardSearch = z.object({
  pod: z.string().optional().catch(undefined),
  q: z.string().optional().catch(undefined),
  show: z.enum(["mine", "blocked", "over"]).optional().catch(undefined),
});
export type BoardSearch = z.infer<typeof BoardSearch>;

/** Days since the start, today counted; null before the start or once live. */
export type AgeOf = (request: Request) => number | null;

export function matches(
  request: Request,
  { q, show }: BoardSearch,
  { me, ageOf, services }: { me: MemberId; ageOf: AgeOf; services: Readonly<Record<string, Service>> },
): boolean {
  if (show === "mine" && !request.assignees.includes(me) && request.requester !== me) return false;
  if (show === "blocked" && !request.block) return false;
  if (show === "over" && !isOverAge(request, ageOf, services)) return false;
  if (!q) return true;
  const words = `${request.key} ${request.title}`.toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.includes(part));
}

export function isOverAge(
  request: Request,
  ageOf: AgeOf,
  services: Readonly<Record<string, Service>>,
): boolean {
  const age = ageOf(request);
  const expected = request.service === null ? undefined : services[request.service]?.cycle.days;
  return age !== null && expected !== undefined && ageTone(age, expected) === "red";
}

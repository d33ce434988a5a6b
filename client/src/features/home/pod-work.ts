import {
  tableValues,
  type Instant,
  type Member,
  type Request,
  type WorkspaceState,
  type ZoneClock,
} from "@tandem/shared";
import { ageTone } from "@tandem/shared/flow";
import { ageDays } from "../../live/card-age.ts";
import { countWord } from "../../ui/number-words.ts";

/** One open card with its age. */
export interface Card {
  readonly request: Request;
  /** Days since the start, both counted; null before. */
  readonly ageDays: number | null;
  /** The service's cycle expectation. */
  readonly ofDays: number | null;
  readonly isOver: boolean;
}

export interface PodWork {
  /** Blocked, the longest first, then over age, the most over first. */
  readonly stuck: readonly Card[];
  readonly blocked: number;
  readonly over: number;
  /** Assigned to the person, what was started longest ago first. */
  readonly mine: readonly Card[];
}

const WORKED_ON = ["ready", "committed", "in_progress", "review", "launch_ready"] as const;

/** What the pods of a person have under way. */
export function podWorkOf(
  view: WorkspaceState,
  actor: Member,
  { zone, now }: { readonly zone: ZoneClock; readonly now: Instant },
): PodWork {
  const today = zone.epochDayAt(now);
  const cards: Card[] = [];
  for (const request of tableValues(view.requests)) {
    if (!WORKED_ON.some((standing) => standing === request.standing)) continue;
    const isOwn = request.pod !== null && request.pod in actor.pods;
    if (!isOwn && !request.assignees.includes(actor.id)) continue;
    const age = ageDays(request, zone, today);
    const service = request.service === null ? undefined : view.services[request.service];
    const ofDays = service?.cycle.days ?? null;
    cards.push({
      request,
      ageDays: age,
      ofDays,
      isOver: age !== null && ageTone(age, ofDays) === "red",
    });
  }
  const overBy = ({ ageDays, ofDays }: Card): number => (ageDays ?? 0) - (ofDays ?? 0);
  const blocked = cards
    .filter(({ request }) => request.block !== null)
    .sort((a, b) => (a.request.block?.since ?? 0) - (b.request.block?.since ?? 0));
  const over = cards
    .filter(({ request, isOver }) => isOver && request.block === null)
    .sort((a, b) => overBy(b) - overBy(a));
  return {
    stuck: [...blocked, ...over],
    blocked: blocked.length,
    over: over.length,
    mine: cards
      .filter(({ request }) => request.assignees.includes(actor.id))
      .sort((a, b) => (b.ageDays ?? 0) - (a.ageDays ?? 0)),
  };
}

/** "Two cards are blocked, one is over its age" */
export function stuckTitle({ blocked, over }: Pick<PodWork, "blocked" | "over">): string {
  const cards = (count: number) => `${countWord(count)} ${count === 1 ? "card is" : "cards are"}`;
  if (blocked === 0 && over === 0) return "Nothing is blocked or over age";
  if (blocked === 0) return `${cards(over)} over age`;
  if (over === 0) return `${cards(blocked)} blocked`;
  return `${cards(blocked)} blocked, ${countWord(over).toLocaleLowerCase()} ${over === 1 ? "is" : "are"} over age`;
}

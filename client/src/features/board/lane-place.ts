import type { Neighbours, RequestId } from "@tandem/shared";

/** The neighbours of index `at` in a lane, the cards in the hand left out. At the top there is nothing to lie behind. */
export function neighboursAt(lane: readonly RequestId[], held: readonly RequestId[], at: number): Neighbours {
  const others = lane.filter((id) => !held.includes(id));
  return { after: others[at - 1] ?? null, before: others[at] ?? null };
}

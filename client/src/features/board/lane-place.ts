import type { Neighbours, RequestId } from "@tandem/shared";

/** The neighbours of index `at` in a lane, the card itself left out. At the top there is nothing to lie behind. */
export function neighboursAt(lane: readonly RequestId[], card: RequestId, at: number): Neighbours {
  const others = lane.filter((id) => id !== card);
  return { after: others[at - 1] ?? null, before: others[at] ?? null };
}

import {
  BOARD_STAGES,
  isDone,
  pointsOf,
  tableValues,
  type Request,
  type SprintFacts,
  type SprintId,
  type WorkspaceState,
} from "@tandem/shared";
import { counted } from "../../ui/format.ts";

/** One request of a sprint. */
export interface Held {
  readonly request: Request;
  readonly points: number;
  readonly isDone: boolean;
}

const furthest = ({ request }: Held): number => BOARD_STAGES.findIndex((stage) => stage === request.standing);

/** What a sprint holds now: the furthest on first, within a stage as it lies on the board. */
export function heldBy(view: WorkspaceState, sprint: SprintId): readonly Held[] {
  const held: Held[] = [];
  for (const request of tableValues(view.requests)) {
    if (request.sprint !== sprint) continue;
    held.push({ request, points: pointsOf(view, request), isDone: isDone(request.standing) });
  }
  return held.sort(
    (a, b) => furthest(b) - furthest(a) || ((a.request.rank ?? "") < (b.request.rank ?? "") ? -1 : 1),
  );
}

/** Points of a sprint against its capacity. */
export interface Load {
  readonly planned: number;
  readonly done: number;
  readonly capacity: number | null;
  /** Points that still fit, negative above capacity; null without one. */
  readonly room: number | null;
}

export function loadOf(held: readonly Held[], { capacity }: Pick<SprintFacts, "capacity">): Load {
  let planned = 0;
  let done = 0;
  for (const { points, isDone: finished } of held) {
    planned += points;
    if (finished) done += points;
  }
  return { planned, done, capacity, room: capacity === null ? null : capacity - planned };
}

/** The page's answer: how much still goes in. */
export function loadWords(name: string, { planned, room }: Load): string {
  if (room === null) return planned === 0 ? `${name} is empty` : `${name} holds ${counted(planned, "point")}`;
  if (room < 0) return `${name} is ${counted(-room, "point")} over capacity`;
  return room === 0 ? `${name} is full` : `${name} has room for ${counted(room, "point")}`;
}

import {
  activeSprint,
  CLASSES,
  refuse,
  sprintsOf,
  type ClassOfService,
  type Column,
  type GoalId,
  type MemberId,
  type Pod,
  type PodId,
  type Refusal,
  type Request,
  type WorkspaceState,
} from "@tandem/shared";
import { classWords } from "../../ui/class-sign.tsx";
import { cellId, cellOf, laneKey, type Cells } from "./board-cells.ts";
import { NONE, type LanesBy } from "./board-search.ts";

/** A swimlane: what its cards have in common. */
export interface Lane {
  /** An id, a class or `none`. */
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

const NOBODY: Readonly<Record<LanesBy, string>> = {
  class: "",
  service: "No service",
  goal: "No goal",
  assignee: "Nobody yet",
  sprint: "No sprint",
};

/**
 * The lanes of a board, top to bottom. Classes, active goals and the people of the pod have theirs even while empty, so that
 * a card can be put there; services and sprints only where there are cards, and what belongs to none comes last.
 */
export function swimlanesOf(
  view: WorkspaceState,
  pod: Pod,
  by: LanesBy,
  cells: Cells,
  nameOf: (member: MemberId) => string,
): Lane[] {
  const counts = new Map<string, number>();
  for (const [cell, cards] of cells) {
    const { lane } = cellOf(cell);
    if (lane !== null) counts.set(lane, (counts.get(lane) ?? 0) + cards.length);
  }
  const offered = {
    class: () => CLASSES.filter((key) => key !== "expedite"),
    assignee: () =>
      Object.values(view.members).flatMap(({ id, active, pods }) => (active && pod.id in pods ? [id] : [])),
    service: () => [],
    goal: () => Object.values(view.goals).flatMap(({ id, state }) => (state === "active" ? [id] : [])),
    sprint: () => [],
  }[by]();
  const keys = [...new Set<string>([...offered, ...counts.keys()])].filter((key) => key !== NONE);
  const name = (key: string): string => {
    switch (by) {
      case "class":
        return classWords[key as ClassOfService].name;
      case "service":
        return view.services[key]?.name ?? "A service";
      case "goal":
        return view.goals[key]?.name ?? "A goal";
      case "assignee":
        return nameOf(key as MemberId);
      case "sprint":
        return view.sprints[key]?.name ?? "A sprint";
    }
  };
  const lanes = keys.map((key) => ({ key, name: name(key), count: counts.get(key) ?? 0 }));
  if (by === "sprint") lanes.sort((a, b) => before(view.sprints[a.key]?.start, view.sprints[b.key]?.start));
  else if (by !== "class") lanes.sort((a, b) => a.name.localeCompare(b.name));
  if (by === "class") return lanes;
  const none = { key: NONE, name: NOBODY[by], count: counts.get(NONE) ?? 0 };
  return by === "assignee" || by === "goal" || none.count > 0 ? [...lanes, none] : lanes;
}

const before = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0);

/** What lying in another lane makes of a card. */
export interface LaneChange {
  readonly class?: Exclude<ClassOfService, "expedite">;
  readonly assignees?: readonly MemberId[];
  readonly goal?: GoalId | null;
}

/**
 * What putting a card into a lane asks for besides its place. Another class is triaged anew; another person takes the
 * first one's place beside the others, or frees it of all; another goal is the one it serves from now on. A service stays what was asked for, and a sprint is decided
 * by planning, so those lanes take no card of another but from Ready into the sprint itself.
 */
export function laneChange(
  view: WorkspaceState,
  by: LanesBy | undefined,
  card: Request,
  column: Column,
  lane: string | null,
): LaneChange | Refusal {
  if (by === undefined || lane === null || laneKey(card, by) === lane) return {};
  switch (by) {
    case "class":
      return { class: lane as Exclude<ClassOfService, "expedite"> };
    case "goal":
      return { goal: lane === NONE ? null : (lane as GoalId) };
    case "assignee":
      return {
        assignees:
          lane === NONE
            ? []
            : [lane as MemberId, ...card.assignees.slice(1).filter((member) => member !== lane)],
      };
    case "service":
      return refuse("input", {
        field: "lane",
        problem: `${card.key} keeps its service. Put it into its own lane, ${view.services[card.service ?? ""]?.name ?? NOBODY.service}.`,
      });
    case "sprint":
      return joinsSprint(view, card, column, lane)
        ? {}
        : refuse("input", {
            field: "lane",
            problem: "A sprint is decided by planning. Put the card into its own lane, or plan it.",
          });
  }
}

/** From Ready into the sprint that the board would plan it into, or from a sprint back to Ready. */
function joinsSprint(view: WorkspaceState, card: Request, column: Column, lane: string): boolean {
  if (column.stage === "ready") return lane === NONE;
  return (
    card.standing === "ready" && column.stage === "committed" && lane === sprintToJoin(view, column.pod)?.id
  );
}

/** The sprint that the board plans into: the one that runs, else the next one. */
export const sprintToJoin = (view: WorkspaceState, pod: PodId): ReturnType<typeof activeSprint> =>
  activeSprint(view, pod) ?? sprintsOf(view, pod).find(({ state }) => state === "planned");

/** The cells that lie beside, above and below another, for keys. */
export interface Grid {
  readonly columns: readonly Column[];
  /** Keys of the lanes top to bottom; null where there are none. */
  readonly lanes: readonly string[] | null;
}

/** The cell `across` columns to the right and `down` lanes below; null beyond the edge. */
export function cellFrom(
  { columns, lanes }: Grid,
  from: string,
  across: number,
  down: number,
): string | null {
  const { column, lane } = cellOf(from);
  const next = columns[columns.findIndex(({ id }) => id === column) + across];
  if (!next) return null;
  if (lanes === null || lane === null) return down === 0 ? next.id : null;
  const key = lanes[lanes.indexOf(lane) + down];
  return key === undefined ? null : cellId(next.id, key);
}

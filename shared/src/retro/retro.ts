import type { SprintFacts } from "../flow/sprint-facts.ts";
import type { MemberId, PodId, RetroActionId, RetroNoteId, SprintId } from "../kernel/ids.ts";
import type { Day, Instant } from "../kernel/when.ts";

export const RETRO_KINDS = ["went_well", "to_change"] as const;
export type RetroKind = (typeof RETRO_KINDS)[number];

/** A sentence about how the sprint went. */
export interface RetroNote {
  readonly id: RetroNoteId;
  readonly kind: RetroKind;
  readonly text: string;
  /** null: Tandem itself. */
  readonly by: MemberId | null;
  readonly at: Instant;
}

/** What somebody does about it, until when. */
export interface RetroAction {
  readonly id: RetroActionId;
  readonly text: string;
  readonly owner: MemberId;
  readonly due: Day;
  readonly by: MemberId | null;
  readonly done: { readonly at: Instant; readonly by: MemberId | null } | null;
}

/** A sprint's retrospective, notes and actions in the order in which they came. */
export interface Retro {
  readonly notes: readonly RetroNote[];
  readonly actions: readonly RetroAction[];
}

export const MOST_NOTES = 60;
export const MOST_ACTIONS = 20;

interface Retros {
  readonly retros: Readonly<Record<string, Retro>>;
}

const EMPTY: Retro = { notes: [], actions: [] };

export const retroOf = (state: Retros, sprint: SprintId): Retro => state.retros[sprint] ?? EMPTY;

/** An action with the sprint whose retrospective it came from. */
export interface OpenAction extends RetroAction {
  readonly sprint: SprintId;
}

/** What a pod set out to change and has not done yet, from all of its sprints, what is due first on top. */
export function openActions(
  state: Retros & { readonly sprints: Readonly<Record<string, SprintFacts>> },
  pod: PodId,
): readonly OpenAction[] {
  return Object.values(state.sprints)
    .filter((sprint) => sprint.pod === pod)
    .flatMap(({ id }) => retroOf(state, id).actions.map((action) => ({ ...action, sprint: id })))
    .filter(({ done }) => done === null)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1));
}

import type { SprintId } from "../kernel/ids.ts";
import type { Draft } from "../workspace/draft.ts";
import type { Meta } from "../workspace/meta.ts";
import type { RetroEvent } from "./events.ts";
import { retroOf, type Retro } from "./retro.ts";

type EventOf<Type extends RetroEvent["type"]> = Extract<RetroEvent, { type: Type }>;
type Evolve = {
  readonly [Type in RetroEvent["type"]]: (draft: Draft, event: EventOf<Type>, meta: Meta) => void;
};

function change(draft: Draft, sprint: SprintId, next: (retro: Retro) => Partial<Retro>): void {
  if (!draft.state.sprints[sprint]) return;
  const retro = retroOf(draft.state, sprint);
  draft.put("retros", sprint, { ...retro, ...next(retro) });
}

/** The list with this entry in its old place, or at the end. */
const withEntry = <T extends { readonly id: string }>(list: readonly T[], entry: T): readonly T[] =>
  list.some(({ id }) => id === entry.id)
    ? list.map((each) => (each.id === entry.id ? entry : each))
    : [...list, entry];

export const EVOLVE_RETRO: Evolve = {
  "retro.noted": (draft, { sprint, note, kind, text }, { actor, at }) =>
    change(draft, sprint, ({ notes }) => {
      const { by, at: first } = notes.find(({ id }) => id === note) ?? { by: actor, at };
      return { notes: withEntry(notes, { id: note, kind, text, by, at: first }) };
    }),
  "retro.note_removed": (draft, { sprint, note }) =>
    change(draft, sprint, ({ notes }) => ({ notes: notes.filter(({ id }) => id !== note) })),
  "retro.action_set": (draft, { sprint, action, text, owner, due }, { actor }) =>
    change(draft, sprint, ({ actions }) => {
      const { by, done } = actions.find(({ id }) => id === action) ?? { by: actor, done: null };
      return { actions: withEntry(actions, { id: action, text, owner, due, by, done }) };
    }),
  "retro.action_settled": (draft, { sprint, action, done }, { actor, at }) =>
    change(draft, sprint, ({ actions }) => ({
      actions: actions.map((each) =>
        each.id === action ? { ...each, done: done ? { at, by: actor } : null } : each,
      ),
    })),
  "retro.action_removed": (draft, { sprint, action }) =>
    change(draft, sprint, ({ actions }) => ({ actions: actions.filter(({ id }) => id !== action) })),
};

import type { RecurringId } from "../kernel/ids.ts";
import type { Draft } from "../workspace/draft.ts";
import type { Meta } from "../workspace/meta.ts";
import type { RecurringEvent } from "./events.ts";
import type { Recurring } from "./recurring.ts";

type EventOf<Type extends RecurringEvent["type"]> = Extract<RecurringEvent, { type: Type }>;
type Evolve = {
  readonly [Type in RecurringEvent["type"]]: (draft: Draft, event: EventOf<Type>, meta: Meta) => void;
};

function change(draft: Draft, id: RecurringId, changes: Partial<Recurring>): void {
  const known = draft.state.recurring[id];
  if (known) draft.put("recurring", id, { ...known, ...changes });
}

export const EVOLVE_RECURRING: Evolve = {
  "recurring.added": (draft, { recurring }, { actor }) =>
    draft.put("recurring", recurring.id, { ...recurring, owner: actor, paused: null, last: null }),
  "recurring.changed": (draft, { recurring, changes }) => change(draft, recurring, changes),
  "recurring.paused": (draft, { recurring, why }, { at, actor }) =>
    change(draft, recurring, { paused: { at, by: actor, why } }),
  "recurring.resumed": (draft, { recurring, nextOn }) => change(draft, recurring, { paused: null, nextOn }),
  "recurring.filed": (draft, { recurring, request, nextOn }) =>
    change(draft, recurring, { last: request, nextOn }),
  "recurring.removed": (draft, { recurring }) => draft.remove("recurring", recurring),
};

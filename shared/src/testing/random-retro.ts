import type { SprintId } from "../kernel/ids.ts";
import type { RETRO_COMMANDS } from "../retro/commands.ts";
import { RETRO_KINDS, retroOf } from "../retro/retro.ts";
import type { Chooser } from "./chooser.ts";
import type { Row } from "./random-row.ts";

/** A sprint that has begun most often, and something of its retrospective. */
function picked(c: Chooser) {
  const looked = Object.keys(c.state.retros).filter(
    (id) => retroOf(c.state, id as SprintId).actions.length > 0,
  );
  const sprint = c.dice.chance(0.5)
    ? c.sprint("active")
    : ((c.dice.of(looked) as SprintId | undefined) ?? c.sprint());
  const { notes, actions } = retroOf(c.state, sprint);
  return {
    sprint,
    note: c.dice.of(notes)?.id ?? c.dice.uuid(),
    action: c.dice.of(actions)?.id ?? c.dice.uuid(),
  };
}

export const RETRO_ROWS: { readonly [T in (typeof RETRO_COMMANDS)[number]["type"]]: Row<T> } = {
  "retro.write_note": [
    0.6,
    (c) => {
      const { sprint, note } = picked(c);
      const id = c.dice.chance(0.7) ? c.dice.uuid() : note;
      return { sprint, note: id, kind: c.dice.of(RETRO_KINDS)!, text: c.text("Seen") };
    },
  ],
  "retro.remove_note": [
    0.3,
    (c) => {
      const { sprint, note } = picked(c);
      return { sprint, note };
    },
  ],
  "retro.set_action": [
    2,
    (c) => {
      const { sprint, action } = picked(c);
      const id = c.dice.chance(0.7) ? c.dice.uuid() : action;
      return {
        sprint,
        action: id,
        text: c.text("Do"),
        owner: c.member(),
        due: c.dice.chance(0.3) ? c.day() : "2027-02-01",
      };
    },
  ],
  "retro.settle_action": [
    1,
    (c) => {
      const { sprint, action } = picked(c);
      return { sprint, action, done: c.dice.chance(0.7) };
    },
  ],
  "retro.remove_action": [
    1,
    (c) => {
      const { sprint, action } = picked(c);
      return { sprint, action };
    },
  ],
};

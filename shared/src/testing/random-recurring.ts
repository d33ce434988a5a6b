import type { RECURRING_COMMANDS } from "../recurring/commands.ts";
import type { Rhythm } from "../recurring/rhythm.ts";
import type { Chooser } from "./chooser.ts";
import type { Row } from "./random-row.ts";

function rhythm({ dice }: Chooser): Rhythm {
  const weekday = 1 + dice.below(7);
  return dice.either<Rhythm>(
    { kind: "weekly", weekday },
    { kind: "monthly", day: 1 + dice.below(31) },
    { kind: "monthly_weekday", nth: dice.either(1, 4, -1), weekday },
  );
}

/** Requests that the clock files again and again. */
export const RECURRING_ROWS: { readonly [T in (typeof RECURRING_COMMANDS)[number]["type"]]: Row<T> } = {
  "recurring.add": [
    0.8,
    (c) => ({
      recurring: c.dice.uuid(),
      service: c.service(),
      brief: { title: c.text("Every month"), fields: { where: "https://linen.example" } },
      rhythm: rhythm(c),
      dueInDays: c.dice.either(null, 7),
    }),
  ],
  "recurring.change": [
    0.6,
    (c) => ({ recurring: c.recurring(), ...c.part({ rhythm: rhythm(c), dueInDays: 1 + c.dice.below(9) }) }),
  ],
  "recurring.pause": [0.8, (c) => ({ recurring: c.recurring(), on: c.dice.chance(0.5) })],
  "recurring.remove": [0.3, (c) => ({ recurring: c.recurring() })],
  "recurring.file": [
    0.8,
    (c) => {
      const recurring = c.recurring();
      const on = c.state.recurring[recurring]?.nextOn ?? c.day();
      return { recurring, on, request: c.dice.uuid() };
    },
  ],
};

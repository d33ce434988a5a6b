import type { GOAL_COMMANDS } from "../goal/commands.ts";
import { OPEN } from "../request/in-stage.ts";
import type { Chooser } from "./chooser.ts";
import type { Row } from "./random-row.ts";

/** Often nobody, or somebody of the other side. */
const owners = (c: Chooser) => ({
  marketing: c.dice.chance(0.2) ? null : c.member(),
  it: c.dice.chance(0.2) ? null : c.member(),
});

/** Goals, and what serves them. */
export const GOAL_ROWS: { readonly [T in (typeof GOAL_COMMANDS)[number]["type"]]: Row<T> } = {
  "goal.propose": [0.8, (c) => ({ goal: c.dice.uuid(), name: c.text("Goal"), ...owners(c) })],
  "goal.change": [0.6, (c) => ({ goal: c.goal(), ...c.part({ name: c.text("Goal"), ...owners(c) }) })],
  "goal.activate": [0.8, (c) => ({ goal: c.goal() })],
  "goal.end": [0.3, (c) => ({ goal: c.goal(), as: c.dice.either("reached", "dropped") })],
  "request.serve": [1, (c) => ({ request: c.idIn(...OPEN), goal: c.dice.chance(0.2) ? null : c.goal() })],
};

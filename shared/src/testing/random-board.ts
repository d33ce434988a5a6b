import { CLASSES } from "../flow/record.ts";
import type { POD_COMMANDS } from "../pod/commands.ts";
import type { VIEW_COMMANDS } from "../view/commands.ts";
import type { Chooser } from "./chooser.ts";
import type { Row } from "./random-row.ts";

type Board =
  | Extract<
      (typeof POD_COMMANDS)[number]["type"],
      "column.place" | "column.order" | "column.remove" | "pod.limit_lane"
    >
  | (typeof VIEW_COMMANDS)[number]["type"];

const lane = (c: Chooser) =>
  c.dice.either(
    { by: "class" as const, value: c.dice.of(CLASSES.filter((of) => of !== "expedite"))! },
    { by: "service" as const, value: c.service() },
    { by: "assignee" as const, value: c.member() },
  );

/** How a board is laid out and looked at. */
export const BOARD_ROWS: { readonly [T in Board]: Row<T> } = {
  "column.order": [
    0.4,
    (c) => {
      const column = c.column();
      return { column, order: c.dice.some(c.state.lanes[column] ?? [], 0.7).toReversed() };
    },
  ],
  "column.place": [0.3, (c) => ({ column: c.column(), after: c.dice.either(null, c.column(), c.column()) })],
  "column.remove": [
    0.4,
    (c) => {
      const column = c.column();
      return c.dice.chance(0.5) ? { column } : { column, to: c.column() };
    },
  ],
  "pod.limit_lane": [
    0.4,
    (c) => ({
      pod: c.pod(),
      lane: lane(c),
      limit: c.dice.either(null, 1, 2, 4),
      limitKind: c.dice.either("hard" as const, "soft" as const),
    }),
  ],
  "view.save": [
    0.3,
    (c) => ({
      view: c.view(),
      name: c.text("View"),
      pod: c.pod(),
      search: { lanes: c.dice.either("class", "service", "assignee") },
      isShared: c.dice.chance(0.5),
    }),
  ],
  "view.remove": [0.5, (c) => ({ view: c.view() })],
};

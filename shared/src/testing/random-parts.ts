import { LABEL_COLORS, LABEL_SIGNS } from "../label/label.ts";
import type { LABEL_COMMANDS } from "../label/commands.ts";
import { OPEN } from "../request/in-stage.ts";
import type { Chooser } from "./chooser.ts";
import type { Row } from "./random-row.ts";

type Part = (typeof LABEL_COMMANDS)[number]["type"] | "request.attach" | "request.detach";

const look = ({ dice }: Chooser) => ({ color: dice.of(LABEL_COLORS)!, sign: dice.of(LABEL_SIGNS)! });

/** What a request carries beside its brief, and what it is kept in. */
export const PART_ROWS: { readonly [T in Part]: Row<T> } = {
  "label.add": [0.8, (c) => ({ label: c.dice.uuid(), name: c.text("Label"), ...look(c) })],
  "label.change": [0.4, (c) => ({ label: c.label(), ...c.part({ name: c.text("Label"), ...look(c) }) })],
  "label.remove": [0.2, (c) => ({ label: c.label() })],
  "request.label": [
    1.5,
    (c) => ({ request: c.idIn(...OPEN), labels: [c.label(), c.label()].slice(c.dice.below(3)) }),
  ],
  "request.attach": [
    1,
    (c) => ({
      request: c.idIn(...OPEN),
      file: {
        id: c.dice.uuid(),
        name: `${c.text("../brief")}.pdf`,
        size: c.dice.below(5000),
        type: "application/pdf",
      },
    }),
  ],
  "request.detach": [
    0.5,
    (c) => {
      const request = c.requestIn(...OPEN);
      return {
        request: request?.id ?? c.dice.uuid(),
        file: c.dice.of(request?.files ?? [])?.id ?? c.dice.uuid(),
      };
    },
  ],
};

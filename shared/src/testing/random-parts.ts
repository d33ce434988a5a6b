import { LABEL_COLORS, LABEL_SIGNS } from "../label/label.ts";
import type { LABEL_COMMANDS } from "../label/commands.ts";
import { EVERY_LINK_KIND, LINK_KINDS } from "../link/link.ts";
import type { LINK_COMMANDS } from "../link/commands.ts";
import { SPLITTABLE } from "../link/split-request.ts";
import { OPEN } from "../request/in-stage.ts";
import type { SUBTASK_COMMANDS } from "../subtask/commands.ts";
import type { Chooser } from "./chooser.ts";
import type { Row } from "./random-row.ts";

type Part =
  | (typeof LABEL_COMMANDS | typeof LINK_COMMANDS | typeof SUBTASK_COMMANDS)[number]["type"]
  | "request.attach"
  | "request.detach";

const look = ({ dice }: Chooser) => ({ color: dice.of(LABEL_COLORS)!, sign: dice.of(LABEL_SIGNS)! });

/** A sub-task of some request, most often one that is there. */
function subtask(c: Chooser) {
  const request = c.dice.of(c.requests.filter(({ subtasks }) => subtasks.length > 0)) ?? c.requestIn(...OPEN);
  const found = c.dice.chance(0.95) ? c.dice.of(request?.subtasks ?? []) : undefined;
  return { request: request?.id ?? c.dice.uuid(), subtask: found?.id ?? c.dice.uuid() };
}

/** What a request carries beside its brief, and what it is kept in. */
export const PART_ROWS: { readonly [T in Part]: Row<T> } = {
  "label.add": [0.8, (c) => ({ label: c.dice.uuid(), name: c.text("Label"), ...look(c) })],
  "label.change": [0.4, (c) => ({ label: c.label(), ...c.part({ name: c.text("Label"), ...look(c) }) })],
  "label.remove": [0.2, (c) => ({ label: c.label() })],
  "request.label": [
    1.5,
    (c) => ({ request: c.idIn(...OPEN), labels: [c.label(), c.label()].slice(c.dice.below(3)) }),
  ],
  "request.link": [
    2,
    (c) => ({ request: c.idIn(...OPEN), to: c.idIn(...OPEN, "live"), kind: c.dice.of(LINK_KINDS)! }),
  ],
  "request.unlink": [
    0.5,
    (c) => {
      const linked = c.dice.of(c.requests.filter(({ links }) => links.length > 0));
      const link = c.dice.of(linked?.links ?? []);
      if (!linked || !link)
        return { request: c.dice.uuid(), to: c.dice.uuid(), kind: c.dice.of(EVERY_LINK_KIND)! };
      const [request, to] = link.way === "out" ? [linked.id, link.other] : [link.other, linked.id];
      return { request, to, kind: link.kind };
    },
  ],
  "request.split": [
    0.5,
    (c) => ({
      request: c.idIn(...SPLITTABLE),
      into: Array.from({ length: 1 + c.dice.below(3) }, () => ({
        request: c.dice.uuid(),
        title: c.text("Part"),
        size: c.dice.either(null, 1, 3),
      })),
    }),
  ],
  "request.subtask_add": [
    1.5,
    (c) => ({
      request: c.idIn(...OPEN),
      subtask: c.dice.uuid(),
      title: c.text("Step"),
      assignee: c.dice.either(null, c.member()),
    }),
  ],
  "request.subtask_change": [
    1.5,
    (c) => ({
      ...subtask(c),
      ...c.part({
        title: c.text("Step"),
        done: c.dice.chance(0.7),
        assignee: c.dice.either(null, c.member()),
      }),
    }),
  ],
  "request.subtask_remove": [0.4, (c) => subtask(c)],
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

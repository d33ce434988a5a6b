import type { CATALOGUE_COMMANDS } from "../catalogue/commands.ts";
import { reviewDueAt } from "../catalogue/review-due.ts";
import { randomForm } from "./random-form.ts";
import type { Row } from "./random-row.ts";

/** Services, their forms, and what people think of them. */
export const CATALOGUE_ROWS: { readonly [T in (typeof CATALOGUE_COMMANDS)[number]["type"]]: Row<T> } = {
  "service.change": [
    0.4,
    (c) => ({
      service: c.service(),
      ...c.part({
        pod: c.pod(),
        itOwner: c.dice.either(null, c.member()),
        skills: c.dice.chance(0.5) ? [] : [c.skill()],
        done: c.dice.some(["Seen", "Tried"]),
        fields: randomForm(c),
        active: c.dice.chance(0.8),
      }),
    }),
  ],
  "service.add": [
    0.2,
    (c) => ({ service: c.dice.uuid(), name: c.text("Service"), pod: c.pod(), fields: randomForm(c) }),
  ],
  "service.review": [0.3, (c) => ({ service: c.service(), note: c.dice.either("", "Still right") })],
  "service.remind": [
    0.3,
    (c) => {
      const service = c.state.services[c.service()];
      const side = c.dice.either("it", "marketing");
      const due = service === undefined ? 0 : reviewDueAt(service, side);
      return { service: service?.id ?? c.dice.uuid(), side, due };
    },
  ],
  "service.propose": [
    0.3,
    (c) => ({ service: c.service(), proposal: c.dice.uuid(), text: c.text("Ask for the size") }),
  ],
  "service.settle_proposal": [
    0.3,
    (c) => {
      const open = Object.values(c.state.services).flatMap(({ id, proposals }) =>
        proposals
          .filter(({ settled }) => settled === null)
          .map((each) => ({ service: id, proposal: each.id })),
      );
      const about = c.dice.of(open) ?? { service: c.service(), proposal: c.dice.uuid() };
      return { ...about, taken: c.dice.chance(0.6), answer: c.dice.either("", "Two fields are enough") };
    },
  ],
};

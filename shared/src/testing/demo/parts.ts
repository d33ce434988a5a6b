import type { RequestId, SubtaskId } from "../../kernel/ids.ts";
import { tableValues } from "../../kernel/table.ts";
import type { LINK_KINDS } from "../../link/link.ts";
import type { Request } from "../../request/request.ts";
import type { Course } from "./agenda.ts";
import type { CastName } from "./cast.ts";
import type { Story } from "./story.ts";

const HUB = "Hub for the weekend deals, with stock per store";
const WRAP = "Gift-wrap option in checkout for orders over €60";
const BASKET = "Delivery date already in the basket";

/** Steps of what is under way: the first so many are done. */
const STEPS: readonly {
  readonly title: string;
  readonly by: CastName;
  readonly done: number;
  readonly of: readonly (readonly [string, CastName | null])[];
}[] = [
  {
    title: HUB,
    by: "hana",
    done: 3,
    of: [
      ["Deals from the price list", "hana"],
      ["Stock per store, fresh to five minutes", "hana"],
      ["Fallback where a store does not answer", "sam"],
      ["Pictures in the three widths", "mara"],
      ["Dutch and French texts", "mara"],
    ],
  },
  {
    title: WRAP,
    by: "hana",
    done: 2,
    of: [
      ["Price of the wrap in the basket", "hana"],
      ["Note of up to 140 letters", null],
      ["Wording of the gift note", "elif"],
    ],
  },
  {
    title: "“Made to last” story page for linen care",
    by: "sam",
    done: 2,
    of: [
      ["Story from the magazine", "elif"],
      ["Care table", "sam"],
      ["Link from every linen product", "sam"],
    ],
  },
];

const LINKS: readonly (readonly [from: string, kind: (typeof LINK_KINDS)[number], to: string])[] = [
  [WRAP, "blocks", "Gift-wrap notice on the delivery page"],
  [HUB, "blocks", "Countdown for the last three days, loyalty members"],
  [BASKET, "relates", "Returns after Christmas: one page for all questions"],
];

/** What the pod noted about the work of these days: its steps, what hangs on what, and a part that can be live alone. */
export function* workingOut(story: Story): Course {
  const { teller, services } = story;
  const open = new Map<string, Request>(
    [...tableValues(teller.state.requests)].map((one) => [one.title, one]),
  );
  for (const { title, by, done, of } of STEPS) {
    const request = open.get(title)?.id;
    if (request === undefined) continue;
    const steps = of.map(([step, who]) => ({
      step,
      who,
      subtask: teller.idOf<SubtaskId>(`${title} ${step}`),
    }));
    for (const { step, who, subtask } of steps) {
      const assignee = who && teller.people[who];
      teller.aside(
        by,
        "request.subtask_add",
        { request, subtask, title: step, assignee },
        `${subtask} added`,
      );
    }
    for (const { subtask } of steps.slice(0, done))
      teller.aside(by, "request.subtask_change", { request, subtask, done: true }, `${subtask} done`);
  }
  for (const [from, kind, to] of LINKS) {
    const [request, other] = [open.get(from)?.id, open.get(to)?.id];
    if (request !== undefined && other !== undefined)
      teller.aside("daniel", "request.link", { request, to: other, kind }, `${from} ${kind} ${to}`);
  }
  const whole = open.get(BASKET);
  if (whole?.standing !== "ready" || whole.service !== services.website_change) return;
  const request = teller.idOf<RequestId>(`${BASKET}, split`);
  const into = [{ request, title: "Delivery date on the order page", size: 2 as const }];
  story.appointed.add(request);
  teller.aside("daniel", "request.split", { request: whole.id, into }, `${BASKET} split`);
  const tick = whole.readyList.map((_, i) => i);
  teller.aside("daniel", "request.accept", { request, size: 2, tick }, `${request} accepted`);
  yield null;
}

import type { LabelId } from "../../kernel/ids.ts";
import { bucketOf } from "../../kernel/table.ts";
import type { LabelColor, LabelSign } from "../../label/label.ts";
import type { Plan } from "./plan.ts";
import type { Story } from "./story.ts";

interface DemoLabel {
  readonly color: LabelColor;
  readonly sign: LabelSign;
  /** Whether a request carries it; `luck` is 0 to 9, the same for the same request. */
  readonly fits: (plan: Plan, luck: number) => boolean;
}

const PEAK = /Black Friday|Advent|Christmas|White weeks|peak|weekend deals/iu;
const STORES = /store|pop-up|collect/iu;

/** Words that cut across services. */
const LABELS = {
  "Peak season": {
    color: "plum",
    sign: "star",
    fits: ({ campaign, title }) => PEAK.test(`${campaign?.short ?? ""} ${title}`),
  },
  Stores: { color: "blue", sign: "bookmark", fits: ({ title }) => STORES.test(title) },
  Privacy: {
    color: "stone",
    sign: "shield",
    fits: ({ service }, luck) => service === "data_extract" || (service === "tracking_tag" && luck < 6),
  },
  Search: {
    color: "ochre",
    sign: "sun",
    fits: ({ service }, luck) => service === "landing_page" && luck < 2,
  },
  Accessibility: {
    color: "sky",
    sign: "heart",
    fits: ({ service }, luck) => service === "website_change" && luck < 2,
  },
  "Quick win": { color: "ochre", sign: "leaf", fits: ({ size, rapid }) => size === 1 && !rapid },
} as const satisfies Readonly<Record<string, DemoLabel>>;

export function makeLabels({ teller, labels }: Story): void {
  for (const [name, { color, sign }] of Object.entries(LABELS)) {
    const label = teller.idOf<LabelId>(`label ${name}`);
    labels.set(name, label);
    teller.aside("sofia", "label.add", { label, name, color, sign }, `${name} added`);
  }
}

/** Its requester puts on what fits, right after filing. */
export function labelling({ teller, labels }: Story, plan: Plan): void {
  const luck = bucketOf(plan.id) % 10;
  const fitting = Object.entries(LABELS).filter(([, { fits }]) => fits(plan, luck));
  const chosen = fitting.flatMap(([name]) => labels.get(name) ?? []);
  if (chosen.length === 0) return;
  const input = { request: plan.id, labels: chosen };
  teller.aside(plan.requester, "request.label", input, `${plan.id} labelled`);
}

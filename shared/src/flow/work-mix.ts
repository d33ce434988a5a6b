import { type DayRange, type Flow, finishedIn } from "./flow.ts";
import { share } from "./percentile.ts";
import { CLASSES, type ClassOfService } from "./record.ts";

/** What its requester expected it to bring: income, income kept, something not in money; untold: nothing was said. */
export const VALUE_KINDS = ["generated", "protected", "other", "untold"] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** Part of the finished work of a window. */
export interface MixPart {
  readonly requests: number;
  readonly points: number;
  /** Of the requests, 0 to 1; null of none. */
  readonly share: number | null;
}

export interface WorkMix {
  /** Every class, zeros kept. */
  readonly classes: readonly (MixPart & { readonly class: ClassOfService })[];
  /** Every kind, zeros kept. `amount` in minor units of the workspace's currency, as expected when filed; 0 of what is not money. */
  readonly values: readonly (MixPart & { readonly kind: ValueKind; readonly amount: number })[];
}

/** Class and value mix: what the requests finished within a window were, by count and points. */
export function workMix(flow: Flow, range: DayRange): WorkMix {
  const rows = finishedIn(flow, range);
  const zero = () => ({ requests: 0, points: 0, amount: 0 });
  const classes = { expedite: zero(), fixed_date: zero(), standard: zero(), intangible: zero() };
  const values = { generated: zero(), protected: zero(), other: zero(), untold: zero() };
  for (const { facts, points } of rows) {
    const value = values[facts.value?.kind ?? "untold"];
    for (const part of [classes[facts.class], value]) {
      part.requests++;
      part.points += points;
    }
    if (facts.value && facts.value.kind !== "other") value.amount += facts.value.amount;
  }
  const part = ({ requests, points }: MixPart | ReturnType<typeof zero>): MixPart => ({
    requests,
    points,
    share: share(requests, rows.length),
  });
  return {
    classes: CLASSES.map((ofClass) => ({ class: ofClass, ...part(classes[ofClass]) })),
    values: VALUE_KINDS.map((kind) => ({ kind, ...part(values[kind]), amount: values[kind].amount })),
  };
}

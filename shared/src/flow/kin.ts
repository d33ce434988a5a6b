import type { RequestId } from "../kernel/ids.ts";
import type { DeclineFact, FlowFacts } from "./record.ts";

/** What became of requests that others point to, whatever a figure's scope. */
export interface Kin {
  /** Whether a declined request's alternative was taken: its twin lives on, or another goes on from it. */
  tookAlternative(facts: FlowFacts, decline: DeclineFact): boolean;
}

const isAlive = ({ standing }: FlowFacts): boolean => standing !== "declined" && standing !== "withdrawn";

/** Who goes on from whom, kept up to date request by request. */
export class KinBook implements Kin {
  readonly #alive = new Set<RequestId>();
  /** By the request they go on from: how many that are neither declined nor withdrawn. */
  readonly #followers = new Map<RequestId, number>();

  add(facts: FlowFacts): void {
    if (!isAlive(facts)) return;
    this.#alive.add(facts.id);
    this.#count(facts, 1);
  }

  remove(facts: FlowFacts): void {
    if (!isAlive(facts)) return;
    this.#alive.delete(facts.id);
    this.#count(facts, -1);
  }

  tookAlternative({ id }: FlowFacts, { duplicateOf }: DeclineFact): boolean {
    if (duplicateOf !== null && this.#alive.has(duplicateOf)) return true;
    return (this.#followers.get(id) ?? 0) > 0;
  }

  #count({ followUpOf }: FlowFacts, by: number): void {
    if (!followUpOf) return;
    this.#followers.set(followUpOf.request, (this.#followers.get(followUpOf.request) ?? 0) + by);
  }
}

/** Of a list that does not change; gone through once, when first asked. */
export function kinOf(records: Iterable<FlowFacts>): Kin {
  let kin: KinBook | undefined;
  return {
    tookAlternative(facts, decline) {
      if (!kin) {
        kin = new KinBook();
        for (const one of records) kin.add(one);
      }
      return kin.tookAlternative(facts, decline);
    },
  };
}

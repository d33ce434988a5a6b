import type { RequestId } from "../kernel/ids.ts";
import type { DeclineFact, FlowFacts } from "./record.ts";

/** What became of requests that others point to, whatever a figure's scope. */
export interface Kin {
  /** Neither declined nor withdrawn. */
  isAlive(request: RequestId): boolean;
  /** Whether one that is alive goes on from it. */
  isFollowed(request: RequestId): boolean;
}

/** Whether a declined request's alternative was taken: its twin lives on, or another goes on from it. */
export const tookAlternative = (kin: Kin, { id }: FlowFacts, { duplicateOf }: DeclineFact): boolean =>
  (duplicateOf !== null && kin.isAlive(duplicateOf)) || kin.isFollowed(id);

export const isAlive = ({ standing }: Pick<FlowFacts, "standing">): boolean =>
  standing !== "declined" && standing !== "withdrawn";

/** Of records that do not change; gone through once, when first asked. */
export function kinOf(records: readonly FlowFacts[]): Kin {
  let alive: Set<RequestId> | undefined;
  let followed: Set<RequestId> | undefined;
  return {
    isAlive: (request) => (alive ??= new Set(records.filter(isAlive).map(({ id }) => id))).has(request),
    isFollowed: (request) =>
      (followed ??= new Set(
        records.filter(isAlive).flatMap(({ followUpOf }) => (followUpOf ? [followUpOf.request] : [])),
      )).has(request),
  };
}

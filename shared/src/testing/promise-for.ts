import type { KeptPromise } from "../flow/record.ts";
import type { Request } from "../request/request.ts";
import type { Dice } from "./dice.ts";

/** Some promise for a request, or for none. */
export const promiseFor = (dice: Dice, request: Request | undefined): Omit<KeptPromise, "at"> => ({
  class: request?.class ?? "standard",
  basis: dice.either("service_and_class", "service"),
  requests: 10 + dice.below(40),
  days: 1 + dice.below(20),
  probability: 0.85,
  day: "2026-12-01",
  ownDate: dice.either(null, { day: "2026-11-20", share: 0.5 }),
  queue: dice.below(9),
});

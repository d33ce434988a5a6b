import type { Service } from "../catalogue/service.ts";
import { type Flow, within } from "./flow.ts";
import type { FlowService } from "./input.ts";
import { cycleDays } from "./cycle-time.ts";
import { ascending, percentile } from "./percentile.ts";
import { isEnough } from "./enough.ts";
import { PROMISE_PERCENT, promiseRange } from "./promise.ts";

/** What metrics know of a catalogue's services, by id. */
export function flowServices(services: Iterable<Service>): Map<string, FlowService> {
  const result = new Map<string, FlowService>();
  for (const service of services) {
    result.set(service.id, {
      name: service.name,
      rapid: service.key === "rapid_response",
      responseMinutes: service.responseMinutes,
      cycleDays: service.cycle.days,
      cycleProbability: service.cycle.probability,
      marketDays: service.market.days,
      marketProbability: service.market.probability,
      sizeHint: service.sizeHint,
    });
  }
  return result;
}

/**
 * P85 (nearest rank) of the cycle time of the last 90 days, by service id, for the pull order. Services with fewer than
 * ten finished requests are absent: there the expectation counts.
 */
export function recentCycleP85Days(flow: Flow): Record<string, number> {
  const range = promiseRange(flow);
  const samples = new Map<string, number[]>();
  for (const row of flow.rows) {
    const { service } = row.facts;
    if (service === null || !within(row.finish, range)) continue;
    const sample = samples.get(service);
    if (sample) sample.push(cycleDays(row));
    else samples.set(service, [cycleDays(row)]);
  }
  const result: Record<string, number> = {};
  for (const [service, sample] of samples) {
    const p85 = percentile(ascending(sample), PROMISE_PERCENT);
    if (isEnough(sample.length) && p85 !== null) result[service] = p85;
  }
  return result;
}

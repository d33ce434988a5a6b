import { expect, test } from "vitest";
import type { Service } from "../catalogue/service.ts";
import { finished, flowInput } from "../testing/flow-facts.ts";
import { podId, serviceId } from "../testing/ids.ts";
import { flowOf } from "./flow.ts";
import { flowServices, recentCycleP85Days } from "./flow-services.ts";

test("only the rapid response service runs on elapsed minutes", () => {
  const service: Service = {
    id: serviceId(1),
    key: "rapid_response",
    name: "Rapid response",
    description: "",
    pod: podId(1),
    marketingOwner: null,
    itOwner: null,
    linkedProducts: [],
    skills: [],
    fields: [],
    formVersion: 1,
    forms: {},
    defaultClass: "expedite",
    addedAt: 0,
    icon: "rapid_response",
    reviews: { marketing: null, it: null },
    reminded: { marketing: null, it: null },
    proposals: [],
    ready: [],
    done: [],
    responseMinutes: 15,
    cycle: { days: 1, probability: 0.9 },
    market: { days: 2, probability: 0.8 },
    sizeHint: 1,
    outcomeAfterDays: 14,
    active: true,
  };
  const services = flowServices([service, { ...service, id: serviceId(2), key: "landing_page" }]);
  expect(services.get(serviceId(1))).toEqual({
    name: "Rapid response",
    rapid: true,
    responseMinutes: 15,
    cycleDays: 1,
    cycleProbability: 0.9,
    marketDays: 2,
    marketProbability: 0.8,
    sizeHint: 1,
  });
  expect(services.get(serviceId(2))?.rapid).toBe(false);
});

test("a service's recent cycle time counts once ten requests of it finished", () => {
  // Cycle times of 1 … 10 days: the 9th is P85. The other service has nine, and one that is too old.
  const days = Array.from({ length: 10 }, (_, i) => `2026-11-${String(i + 1).padStart(2, "0")}`);
  const other = { service: serviceId(2) };
  const records = [
    ...days.map((live) => finished("2026-11-01", "2026-11-01", live)),
    ...days.slice(1).map((live) => finished("2026-11-01", "2026-11-01", live, other)),
    finished("2026-08-01", "2026-08-01", "2026-08-02", other),
  ];
  expect(recentCycleP85Days(flowOf(flowInput(records)))).toEqual({ [serviceId(1)]: 9 });
});

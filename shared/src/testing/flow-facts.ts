import { DEFAULT_CALENDAR } from "../kernel/business-calendar.ts";
import type { When } from "../kernel/when.ts";
import type { FlowInput, FlowService } from "../flow/input.ts";
import { type FlowFacts, STAGES, type Stage, type Standing, type Visit } from "../flow/record.ts";
import { memberId, podId, requestId, serviceId } from "./ids.ts";

/** One entry into a standing: a date with time and offset is an instant, a bare date stays a day. */
export type Step = readonly [standing: Standing, when: string | number];

/** `2026-11-02` stays a day; anything longer is read as an instant. */
const when = (text: string | number): When =>
  typeof text === "number" ? text : text.length === 10 ? text : Date.parse(text);

const isStage = (standing: Standing): standing is Stage => (STAGES as readonly Standing[]).includes(standing);

/**
 * Entry times and visits of a life, told step by step as the board would record it: a stage's first entry counts, a
 * backward move keeps its target's and wipes those of later stages, needs_info to filed is not backward.
 */
export function life(steps: readonly Step[]): Pick<FlowFacts, "standing" | "entered" | "visits"> {
  const entered: Partial<Record<Stage, When>> = {};
  const visits: Visit[] = [];
  for (const [standing, text] of steps) {
    const at = when(text);
    const last = visits.pop();
    if (last) visits.push({ ...last, to: at });
    visits.push({ standing, from: at, to: null });
    if (!isStage(standing)) continue;
    entered[standing] ??= at;
    for (const later of STAGES.slice(STAGES.indexOf(standing) + 1)) delete entered[later];
  }
  return { standing: visits.at(-1)?.standing ?? "filed", entered, visits };
}

let made = 0;

/** Facts of one request: its life in steps, and whatever else the test is about. */
export function flowFacts(steps: readonly Step[], rest: Partial<FlowFacts> = {}): FlowFacts {
  made++;
  return {
    id: requestId(made),
    key: `CAM-${made}`,
    title: `Request ${made}`,
    service: serviceId(1),
    class: "standard",
    pod: podId(1),
    campaign: null,
    requester: memberId(1),
    requesterSide: "marketing",
    size: null,
    blocks: [],
    firstResponseAt: null,
    scopeChanges: [],
    reopenings: [],
    declines: [],
    imported: false,
    ...life(steps),
    ...rest,
  };
}

/** A finished request on days alone: filed, started and live. */
export const finished = (
  filed: string,
  start: string,
  live: string,
  rest: Partial<FlowFacts> = {},
): FlowFacts =>
  flowFacts(
    [
      ["filed", filed],
      ["in_progress", start],
      ["live", live],
    ],
    rest,
  );

export const LANDING_PAGE: FlowService = {
  name: "Landing page",
  rapid: false,
  responseMinutes: 480,
  cycleDays: 10,
  cycleProbability: 0.85,
  marketDays: 15,
  marketProbability: 0.85,
  sizeHint: 3,
};

export const RAPID_RESPONSE: FlowService = {
  ...LANDING_PAGE,
  name: "Rapid response",
  rapid: true,
  responseMinutes: 15,
  cycleDays: 1,
  marketDays: 1,
  sizeHint: 1,
};

/** A company in Brussels, open Monday to Friday nine to five, with two services, asked on 30 November 2026 at noon. */
export const flowInput = (records: readonly FlowFacts[], rest: Partial<FlowInput> = {}): FlowInput => ({
  zone: "Europe/Brussels",
  calendar: DEFAULT_CALENDAR,
  services: new Map([
    [serviceId(1), LANDING_PAGE],
    [serviceId(2), RAPID_RESPONSE],
  ]),
  pods: new Map([
    [podId(1), { name: "Growth", type: "delivery" }],
    [podId(2), { name: "Next", type: "innovation" }],
  ]),
  records,
  sprints: [],
  asOf: Date.parse("2026-11-30T12:00+01:00"),
  ...rest,
});

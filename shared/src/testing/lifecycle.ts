import type { RequestId, SprintId } from "../kernel/ids.ts";
import type { CommandInput } from "../workspace/decide.ts";
import { requestId } from "./ids.ts";
import { COLUMN, POD, SERVICE, type Person, type Scenario } from "./scenario.ts";

type Stop = "filed" | "ready" | "in_progress" | "review" | "launch_ready" | "live";
const STOPS: readonly Stop[] = ["filed", "ready", "in_progress", "review", "launch_ready", "live"];

type Filing = Partial<CommandInput["request.file"]>;

/** Files a campaign tweak (one item on its ready list, two on its done list). */
export function file(scenario: Scenario, n = 1, filing: Filing = {}, who: Person = "marketer"): RequestId {
  const request = requestId(n);
  scenario.give(who, "request.file", {
    request,
    service: SERVICE.campaign_tweak,
    title: `Swap hero ${n}`,
    outcome: "More people click.",
    fields: { where: "https://example.com/hero" },
    ...filing,
  });
  return request;
}

/** Ticks the whole done list. */
export function tickDone(scenario: Scenario, request: RequestId): void {
  scenario.request(request).doneList.forEach((item, index) => {
    if (!item.done) scenario.give("hand", "request.tick", { request, list: "done", item: index, done: true });
  });
}

/** Files a request and takes it to a stage by the shortest legal way, without a sprint. */
export function bringTo(scenario: Scenario, stop: Stop, n = 1, filing: Filing = {}): RequestId {
  const request = file(scenario, n, filing);
  const steps: Record<Stop, () => void> = {
    filed: () => undefined,
    ready: () => void scenario.give("hand", "request.accept", { request, tick: [0, 1, 2] }),
    in_progress: () => void scenario.give("hand", "request.move", { request, column: COLUMN.build }),
    review: () => {
      tickDone(scenario, request);
      scenario.give("hand", "request.move", { request, column: COLUMN.review });
    },
    launch_ready: () => void scenario.give("marketer", "request.accept_delivery", { request }),
    live: () => void scenario.give("hand", "request.publish", { request }),
  };
  for (const step of STOPS.slice(0, STOPS.indexOf(stop) + 1)) steps[step]();
  return request;
}

export const sprintId = (n: number): SprintId =>
  `00000000-0000-7000-8000-0000000030${n.toString(16).padStart(2, "0")}` as SprintId;

/** Plans sprint 1 of the pod for the fortnight of most tests, and starts it. */
export function startSprint(scenario: Scenario, capacity: number | null = null): void {
  const sprint = sprintId(1);
  const days = { start: "2026-11-02", end: "2026-11-13" };
  scenario.give("lead", "sprint.plan", { sprint, pod: POD, name: "One", ...days, capacity });
  scenario.give("lead", "sprint.start", { sprint });
}

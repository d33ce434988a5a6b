import {
  activeSprint,
  expeditesOf,
  requestOf,
  tableValues,
  toEpochDay,
  wipOf,
  type BusinessClock,
  type Instant,
  type Pod,
  type PodId,
  type Request,
  type SprintFacts,
  type WorkspaceState,
  type ZoneClock,
} from "@tandem/shared";
import { ageTone, velocity, type Velocity } from "@tandem/shared/flow";
import { countWord } from "../../ui/number-words.ts";

const STAGES = ["ready", "committed", "in_progress", "review", "launch_ready"] as const;

/** How full one stage of a pod's board is. */
export interface StageWip {
  readonly stage: (typeof STAGES)[number];
  /** Cards that count, over all columns of the stage: expedites do not. */
  readonly count: number;
  /** Of its columns together; null where one of them has none. */
  readonly limit: number | null;
  /** A column of it holds more than its own limit. */
  readonly isOver: boolean;
}

/** How one pod stands now. */
export interface PodFacts {
  readonly pod: Pod;
  readonly sprint: SprintFacts | undefined;
  /** Working days to the sprint's end, today counted; 0 once it is over. */
  readonly daysLeft: number;
  /** Requests of the sprint that are not live yet. */
  readonly open: number;
  readonly wip: readonly StageWip[];
  readonly blocked: number;
  /** Started and past their service's expectation. */
  readonly over: number;
  readonly expedites: number;
  /** Of its last three closed sprints. */
  readonly velocity: Velocity;
}

interface Clocks {
  readonly zone: ZoneClock;
  readonly business: BusinessClock;
  readonly now: Instant;
}

function stageWip(view: WorkspaceState, pod: Pod, stage: StageWip["stage"]): StageWip {
  let count = 0;
  let limit: number | null = 0;
  let isOver = false;
  for (const id of pod.columns) {
    const column = view.columns[id];
    if (column?.stage !== stage) continue;
    const cards = wipOf(view, id);
    count += cards;
    limit = limit === null || column.limit === null ? null : limit + column.limit;
    if (column.limit !== null && cards > column.limit) isOver = true;
  }
  return { stage, count, limit, isOver };
}

function workingDaysLeft({ end }: SprintFacts, { zone, business, now }: Clocks): number {
  let left = 0;
  for (let day = zone.epochDayAt(now); day <= toEpochDay(end); day++) if (business.isWorkingDay(day)) left++;
  return left;
}

/** What the page says of a pod; a pure function of what everyone sees. */
export function podFactsOf(view: WorkspaceState, pod: Pod, clocks: Clocks): PodFacts {
  const today = clocks.zone.epochDayAt(clocks.now);
  const sprint = activeSprint(view, pod.id);
  let blocked = 0;
  let over = 0;
  let open = 0;
  for (const column of pod.columns) {
    for (const id of view.lanes[column] ?? []) {
      const request = requestOf(view, id);
      if (request === undefined || request.closedAt !== null) continue;
      if (sprint !== undefined && request.sprint === sprint.id) open++;
      if (request.block !== null) blocked++;
      const start = request.entered.in_progress;
      const of = (request.service === null ? undefined : view.services[request.service])?.cycle.days ?? null;
      if (start !== undefined && ageTone(today - clocks.zone.epochDayOf(start) + 1, of) === "red") over++;
    }
  }
  return {
    pod,
    sprint,
    daysLeft: sprint ? workingDaysLeft(sprint, clocks) : 0,
    open,
    wip: STAGES.map((stage) => stageWip(view, pod, stage)),
    blocked,
    over,
    expedites: expeditesOf(view, pod),
    velocity: velocity(Object.values(view.sprints), pod.id),
  };
}

/** Pods that deliver first, then those that try things out, each as they were made. */
export const inOrder = (pods: readonly Pod[]): readonly Pod[] => [
  ...pods.filter(({ type }) => type === "delivery"),
  ...pods.filter(({ type }) => type !== "delivery"),
];

/** "Three cards are blocked, one is over age" */
export function podsTitle(facts: readonly PodFacts[]): string {
  const blocked = facts.reduce((sum, one) => sum + one.blocked, 0);
  const over = facts.reduce((sum, one) => sum + one.over, 0);
  const are = (count: number) => (count === 1 ? "is" : "are");
  const cards = (count: number) => `${countWord(count)} ${count === 1 ? "card" : "cards"} ${are(count)}`;
  if (blocked === 0 && over === 0) return "Nothing is blocked or over age";
  if (blocked === 0) return `${cards(over)} over age`;
  if (over === 0) return `${cards(blocked)} blocked`;
  return `${cards(blocked)} blocked, ${countWord(over).toLowerCase()} ${are(over)} over age`;
}

/** One request that another pod gave away. */
export interface HandedOver {
  readonly request: Request;
  readonly from: PodId | null;
  readonly to: PodId;
  readonly reason: string;
  readonly at: Instant;
}

/** Open requests that went from pod to pod since an instant, the latest first. Each shows its last hand-over. */
export function handedOverSince(view: WorkspaceState, since: Instant): readonly HandedOver[] {
  const found: HandedOver[] = [];
  for (const request of tableValues(view.requests)) {
    const { handedOver, pod } = request;
    if (handedOver === null || pod === null || handedOver.at < since || request.closedAt !== null) continue;
    found.push({ request, from: handedOver.from, to: pod, reason: handedOver.reason, at: handedOver.at });
  }
  return found.sort((a, b) => b.at - a.at);
}

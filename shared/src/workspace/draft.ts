import type { FlowFacts } from "../flow/record.ts";
import type { RequestId } from "../kernel/ids.ts";
import { bucketOf, tableGet, type DraftTable } from "../kernel/table.ts";
import type { Instant } from "../kernel/when.ts";
import { isLane, laneCount, laneKey, lanesOf } from "../pod/lane-limits.ts";
import { laneIndex } from "../pod/lanes.ts";
import type { Column, Pod } from "../pod/pod.ts";
import type { Request } from "../request/request.ts";
import type { Settings, WorkspaceState } from "./state.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type MapName =
  | "outcomeAsks"
  | "recurring"
  | "members"
  | "pods"
  | "columns"
  | "services"
  | "labels"
  | "skills"
  | "goals"
  | "views"
  | "campaigns"
  | "campaignTemplates"
  | "requestTemplates"
  | "sprints"
  | "retros";
type Entry<Name extends MapName> = WorkspaceState[Name][string];

/** The column whose limit a request counts against; an expedite counts against none. */
const countedIn = (request: Request | undefined): string | null =>
  request && request.class !== "expedite" ? request.column : null;

/** Whether both count in the same swimlanes, so that most changes count nothing anew. */
const inSameLanes = (a: Request | undefined, b: Request): boolean =>
  a !== undefined &&
  a.standing === b.standing &&
  a.class === b.class &&
  a.service === b.service &&
  a.pod === b.pod &&
  a.goal === b.goal &&
  a.assignees[0] === b.assignees[0];

/**
 * A state being changed: copies a map, a bucket or a lane the first time it is written and shares everything else, so
 * that a reader who kept the old state never sees a change. `state` is readable at any moment, between two writes too.
 *
 * In bulk (a replay that owns all it touches) nothing is copied and lanes wait for `finish`.
 */
export class Draft {
  readonly #state: Mutable<WorkspaceState>;
  readonly #owned = new Set<object>();
  readonly #bulk: boolean;

  constructor(base: WorkspaceState, { bulk }: { bulk: boolean }) {
    this.#state = bulk ? base : { ...base };
    this.#bulk = bulk;
  }

  get state(): WorkspaceState {
    return this.#state;
  }

  stamp(seq: number, at: Instant): void {
    this.#state.seq = seq;
    this.#state.at = at;
  }

  settings(settings: Settings): void {
    this.#state.settings = settings;
  }

  takeKey(): void {
    this.#state.nextKey += 1;
  }

  put<Name extends MapName>(name: Name, id: string, entry: Entry<Name>): void {
    const map = this.#own(this.#state[name] as Record<string, Entry<Name>>, (m) => ({ ...m }));
    map[id] = entry;
    this.#state[name] = map as WorkspaceState[Name];
  }

  remove(name: MapName, id: string): void {
    const map: Record<string, unknown> = this.#own(this.#state[name] as Record<string, unknown>, (m) => ({
      ...m,
    }));
    delete map[id];
    this.#state[name] = map as never;
  }

  /** Replaces a request and keeps the lanes in step. */
  putRequest(next: Request): void {
    const previous = tableGet(this.#state.requests, next.id);
    const moved = previous?.column !== next.column || previous?.rank !== next.rank;
    if (moved && previous?.column) this.#leaveLane(previous.column, previous);
    this.#bucket("requests", next.id)[next.id] = next;
    if (moved && next.column) this.#enterLane(next.column, next);
    if (!inSameLanes(previous, next)) this.#countLanes(previous, next);
    const [from, to] = [countedIn(previous), countedIn(next)];
    if (from === to) return;
    this.#count(from, -1);
    this.#count(to, 1);
  }

  removeRequest(id: RequestId): void {
    const previous = tableGet(this.#state.requests, id);
    if (previous?.column) this.#leaveLane(previous.column, previous);
    delete this.#bucket("requests", id)[id];
    this.#countLanes(previous, undefined);
    this.#count(countedIn(previous), -1);
  }

  /** Keeps the facts of a closed request; a replica keeps none. */
  archive(facts: FlowFacts): void {
    if (this.#state.archive) this.#bucket("archive", facts.id)[facts.id] = facts;
  }

  /** Puts a column; its override mark goes once it holds no more than its limit. */
  putColumn(column: Column): void {
    const within = column.limit === null || (this.#state.wip[column.id] ?? 0) <= column.limit;
    const next = column.override && within ? { ...column, override: null } : column;
    if (next !== this.#state.columns[column.id]) this.put("columns", column.id, next);
  }

  /** Puts a pod; the mark of a swimlane's limit goes once the lane holds no more than that. */
  putPod(pod: Pod): void {
    const isMarked = (each: Pod["laneLimits"][number]) =>
      each.override === null || laneCount(this.#state, pod.id, each.lane) > each.limit;
    const laneLimits = pod.laneLimits.every(isMarked)
      ? pod.laneLimits
      : pod.laneLimits.map((each) => (isMarked(each) ? each : { ...each, override: null }));
    const next = laneLimits === pod.laneLimits ? pod : { ...pod, laneLimits };
    if (next !== this.#state.pods[pod.id]) this.put("pods", pod.id, next);
  }

  addLane(column: string): void {
    this.#lane(column);
  }

  removeLane(column: string): void {
    const lanes = this.#own(this.#state.lanes, (l) => ({ ...l })) as Record<string, readonly RequestId[]>;
    delete lanes[column];
    this.#state.lanes = lanes;
    const wip = this.#own(this.#state.wip, (w) => ({ ...w })) as Record<string, number>;
    delete wip[column];
    this.#state.wip = wip;
  }

  #bucket(name: "requests" | "archive", id: string): Record<string, unknown> {
    const table = this.#own(this.#state[name] as unknown as DraftTable<unknown>, (t) => t.slice());
    this.#state[name] = table as never;
    const i = bucketOf(id);
    return (table[i] = this.#own(table[i]!, (b) => ({ ...b })));
  }

  #count(id: string | null, by: 1 | -1): void {
    if (id === null) return;
    const wip = this.#own(this.#state.wip, (w) => ({ ...w })) as Record<string, number>;
    this.#state.wip = wip;
    wip[id] = (wip[id] ?? 0) + by;
    const column = this.#state.columns[id];
    if (column) this.putColumn(column);
  }

  /** Counts in the lanes it comes into before those it leaves: a mark goes only where both are known. */
  #countLanes(previous: Request | undefined, next: Request | undefined): void {
    const [left, entered] = [lanesOf(previous), lanesOf(next)];
    const wip = this.#own(this.#state.laneWip, (w) => ({ ...w })) as Record<string, number>;
    this.#state.laneWip = wip;
    for (const lane of entered) {
      const key = laneKey(next!.pod!, lane);
      wip[key] = (wip[key] ?? 0) + 1;
    }
    for (const lane of left) {
      const key = laneKey(previous!.pod!, lane);
      const count = (wip[key] ?? 0) - 1;
      if (count > 0) wip[key] = count;
      else delete wip[key];
    }
    const pod = previous && previous.pod !== null ? this.#state.pods[previous.pod] : undefined;
    const marked = pod?.laneLimits.some(
      (each) => each.override && left.some((lane) => isLane(lane, each.lane)),
    );
    if (pod && marked) this.putPod(pod);
  }

  #lane(column: string): RequestId[] {
    const lanes = this.#own(this.#state.lanes, (l) => ({ ...l })) as Record<string, readonly RequestId[]>;
    this.#state.lanes = lanes;
    const lane = this.#own(lanes[column] ?? [], (l) => l.slice()) as RequestId[];
    lanes[column] = lane;
    return lane;
  }

  #enterLane(column: string, request: Request): void {
    if (this.#bulk) return;
    const lane = this.#lane(column);
    lane.splice(laneIndex(this.#state, lane, request), 0, request.id);
  }

  #leaveLane(column: string, request: Request): void {
    if (this.#bulk) return;
    const lane = this.#lane(column);
    const i = lane.indexOf(request.id);
    if (i >= 0) lane.splice(i, 1);
  }

  #own<T extends object>(value: T, copy: (value: T) => T): T {
    if (this.#bulk || this.#owned.has(value)) return value;
    const copied = copy(value);
    this.#owned.add(copied);
    return copied;
  }
}

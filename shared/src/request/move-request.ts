import { z } from "zod";
import { defineCommand, isRefusal, type Context } from "../kernel/definition.ts";
import { CLASSES } from "../flow/record.ts";
import { ColumnId, GoalId, MemberId, RequestId } from "../kernel/ids.ts";
import { serve } from "../goal/serve-goal.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import { isPodHand } from "../member/policy.ts";
import { placeFor } from "../pod/lanes.ts";
import { isCountedStage } from "../pod/lane-limits.ts";
import { BOARD_STAGES, type Column } from "../pod/pod.ts";
import { activeSprint } from "../sprint/sprint-dates.ts";
import type { DomainEvent } from "../workspace/events.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { assign } from "./assign-request.ts";
import { inStage, isRefused, requestOf, UNDER_WAY } from "./in-stage.ts";
import { columnOf, enterColumn, enterLanes } from "./limits.ts";
import type { Request } from "./request.ts";
import { triage } from "./triage-request.ts";

/**
 * Moves a card on its pod's board: within a column, forward among ready … review, or back. An accepted delivery may be
 * taken back (a recall) until it is live; work is not jumped over. The place is asked for by neighbours. Forward respects the column's limit unless the lead gives a reason. Pulling an unassigned card takes it on.
 * A move into another swimlane carries what that makes of the card, its class, who works on it or its goal, by the rules of triage
 * and of assigning: one step, undone as one.
 */
export const moveRequest = defineCommand({
  type: "request.move",
  input: z.strictObject({
    request: RequestId,
    column: ColumnId,
    after: RequestId.nullable().exactOptional(),
    before: RequestId.nullable().exactOptional(),
    class: z.enum(CLASSES).exclude(["expedite"]).exactOptional(),
    assignees: z.array(MemberId).max(12).exactOptional(),
    goal: GoalId.nullable().exactOptional(),
    override: z.string().trim().max(300).nullable().default(null),
  }),
  may: (state, input, actor) => isPodHand(actor, requestOf(state, input.request)?.pod ?? null),
  decide: (state, input, context) => {
    const { actor } = context;
    const request = inStage(state, input.request, BOARD_STAGES);
    if (isRefused(request)) return request;
    const lane = laneEvents(state, input, context);
    if (isRefusal(lane)) return lane;
    const target = columnOf(state, input.column, request.pod);
    if ("code" in target) return target;
    const { column, pod } = target;
    // Judged as what the lane makes of it: who is no expedite any more passes no limit.
    const carried = { ...request, class: input.class ?? request.class };
    const refused = stageRefused(state, carried, column);
    if (refused) return refused;

    const from = pod.columns.indexOf(request.column!);
    const forward = pod.columns.indexOf(column.id) > from;
    const entry = forward ? enterColumn(state, column, carried, actor, input.override) : [];
    if (isRefusal(entry)) return entry;
    const taken = input.assignees === undefined ? takeOn(request, column, actor) : [];
    const lanes = laneEntry(state, request, column, forward, taken, input, actor);
    if (isRefusal(lanes)) return lanes;
    const { place, prior } = placeFor(state, column.id, request.id, input);
    if (place.column === request.column && place.rank === request.rank) return [...lanes, ...lane];
    return [
      ...lane,
      ...prior,
      ...entry,
      ...lanes,
      {
        type: "request.moved",
        request: request.id,
        place,
        sprint: sprintAfter(state, request, column),
        how:
          request.column === column.id
            ? "within"
            : forward
              ? "forward"
              : isRecall(request, column)
                ? "recall"
                : "back",
      },
      ...taken,
    ];
  },
});

interface LaneInput {
  readonly request: RequestId;
  readonly column: ColumnId;
  readonly class?: Exclude<Request["class"], "expedite">;
  readonly assignees?: MemberId[];
  readonly goal?: GoalId | null;
  readonly override: string | null;
}

/** What another swimlane makes of a card; nothing where it stays in its own. */
function laneEvents(
  state: WorkspaceState,
  { request, column, class: of, assignees, goal, override }: LaneInput,
  context: Context,
): readonly DomainEvent[] | Refusal {
  const leaves = requestOf(state, request)?.column !== column;
  const triaged =
    of === undefined ? [] : triage(state, { request, class: of, override }, context, { leaves });
  if (isRefusal(triaged)) return triaged;
  const assigned = assignees === undefined ? [] : assign(state, { request, assignees });
  if (isRefusal(assigned)) return assigned;
  const served = goal === undefined ? [] : serve(state, { request, goal });
  return isRefusal(served) ? served : [...triaged, ...assigned, ...served];
}

/** Room in the swimlanes it newly lies in: by going forward into what counts there, or by another class or person. */
function laneEntry(
  state: WorkspaceState,
  request: Request,
  { stage }: Column,
  forward: boolean,
  taken: readonly AssignedEvent[],
  { class: of, assignees, goal, override }: LaneInput,
  actor: Context["actor"],
): readonly DomainEvent[] | Refusal {
  // A recall from launch-ready always enters.
  if (!forward && !isCountedStage(request.standing)) return [];
  const after = {
    ...request,
    standing: stage,
    class: of ?? request.class,
    assignees: assignees ?? taken[0]?.assignees ?? request.assignees,
    goal: goal === undefined ? request.goal : goal,
  };
  return enterLanes(state, request, after, actor, override);
}

const isRecall = (request: Request, column: Column): boolean =>
  (request.standing === "review" || request.standing === "launch_ready") && column.stage !== request.standing;

/** Which stages a pod's move may reach; accepting, publishing and planning have commands of their own. */
function stageRefused(state: WorkspaceState, request: Request, column: Column): Refusal | null {
  const from = BOARD_STAGES.indexOf(request.standing as Column["stage"]);
  const to = BOARD_STAGES.indexOf(column.stage);
  if (to === from) return null;
  if (request.standing === "live") {
    const needs = [...UNDER_WAY, "launch_ready" as const];
    return refuse("stage", { request: request.id, standing: request.standing, needs });
  }
  if (to > BOARD_STAGES.indexOf("review")) return refuse("forward_only_by", { to: column.stage });
  if (to < from) return null;
  if (request.standing === "ready") {
    const mayPull = request.class === "expedite" || !activeSprint(state, column.pod);
    if (column.stage === "committed" || !mayPull) return refuse("only_through_sprint");
  }
  if (column.stage === "review" && request.standing !== "in_progress")
    return refuse("forward_only_by", { to: column.stage });
  const missing = request.doneList.filter((item) => !item.done).map((item) => item.text);
  if (column.stage === "review" && missing.length > 0) return refuse("list_open", { list: "done", missing });
  return null;
}

/** Back to ready leaves the sprint; an expedite pulled from ready joins the active one. */
function sprintAfter(state: WorkspaceState, request: Request, column: Column): Request["sprint"] {
  if (column.stage === "ready") return null;
  if (request.standing === "ready") return activeSprint(state, column.pod)?.id ?? null;
  return request.sprint;
}

type AssignedEvent = Extract<DomainEvent, { type: "request.assigned" }>;

function takeOn(request: Request, column: Column, actor: Context["actor"]): AssignedEvent[] {
  const pulled = column.stage === "in_progress" && request.standing !== "in_progress";
  if (!pulled || request.assignees.length > 0 || !actor) return [];
  return [{ type: "request.assigned", request: request.id, assignees: [actor.id] }];
}

import { z } from "zod";
import { defineCommand, isRefusal } from "../kernel/definition.ts";
import { CommandId, RequestId } from "../kernel/ids.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import { tableValues } from "../kernel/table.ts";
import { mayTakePart } from "../member/policy.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { isDone } from "../sprint/follow-request.ts";
import { requestOf, UNDER_WAY } from "./in-stage.ts";
import { columnFull, enterLanes, expediteFull } from "./limits.ts";
import type { Request } from "./request.ts";

/**
 * Takes an own command back while it is still the last about its request: puts back all that it replaced, entry times
 * included. Refused where others went on, where the column is gone or full or the sprint closed, and for what has a way back of its own.
 */
export const undoCommand = defineCommand({
  type: "undo",
  input: z.strictObject({ command: CommandId, request: RequestId.nullable().default(null) }),
  may: (_state, _input, actor) => mayTakePart(actor),
  decide: (state, { command, request: about }, { actor }) => {
    const touched = [...tableValues(state.requests)].filter((request) => request.undo?.command === command);
    const request = touched[0];
    const undo = request?.undo;
    if (!request || !undo) {
      const there = about === null ? undefined : requestOf(state, about);
      return there ? refuse("undo_gone_on", { request: there.id }) : refuse("nothing_to_undo");
    }
    if (undo.actor !== (actor?.id ?? null)) return refuse("not_allowed");
    if (touched.length > 1) return refuse("undo_not_this", { instead: "none" });
    if (undo.instead) return refuse("undo_not_this", { instead: undo.instead });
    if (Object.keys(undo.before).length === 0) return refuse("nothing_to_undo");
    return (
      placeRefused(state, request, undo.before) ?? [
        { type: "request.restored", request: request.id, fields: undo.before },
      ]
    );
  },
});

/** Whether the place it goes back to is still there and has room, where it goes forward or starts to count there. */
function placeRefused(state: WorkspaceState, request: Request, before: Partial<Request>): Refusal | null {
  const sprint = before.sprint ? state.sprints[before.sprint] : undefined;
  const unfinished = !isDone(before.standing ?? request.standing);
  if (sprint?.state === "closed" && sprint.id !== request.sprint && unfinished) {
    return refuse("sprint_state", { sprint: sprint.id, state: "closed" });
  }
  const next = { ...request, ...before };
  const pod = next.pod === null ? undefined : state.pods[next.pod];
  if (pod && isExpediteUnderWay(next) && !(isExpediteUnderWay(request) && pod.id === request.pod)) {
    const full = expediteFull(state, pod);
    if (full) return full;
  }
  if (next.column === null) return null;
  const column = state.columns[next.column];
  if (!column || !pod) return refuse("not_found", { what: "column" });
  const counted = request.class !== "expedite" && request.column !== null;
  const back = counted && pod.columns.indexOf(column.id) <= pod.columns.indexOf(request.column);
  const full = next.class === "expedite" || back ? null : columnFull(state, column);
  if (full) return full;
  const lanes = enterLanes(state, request, next, null, null);
  return isRefusal(lanes) ? lanes : null;
}

const isExpediteUnderWay = (request: Request): boolean =>
  request.class === "expedite" && UNDER_WAY.includes(request.standing);

import { z } from "zod";
import { changesFrom, isEmpty } from "../kernel/changes.ts";
import { defineCommand } from "../kernel/definition.ts";
import { MemberId, RequestId, SubtaskId } from "../kernel/ids.ts";
import { maySteer, mayTakePart } from "../member/policy.ts";
import { requestOf } from "../request/in-stage.ts";
import { assigneeRefused, openSubtask } from "./find-subtask.ts";
import { SubtaskTitle } from "./subtask.ts";

/**
 * Ticks a sub-task, renames it or gives it to someone, while its request is open: its pod or its requester. Whoever it is
 * given to may tick it, and change no more.
 */
export const changeSubtask = defineCommand({
  type: "request.subtask_change",
  input: z.strictObject({
    request: RequestId,
    subtask: SubtaskId,
    title: SubtaskTitle.exactOptional(),
    done: z.boolean().exactOptional(),
    assignee: MemberId.nullable().exactOptional(),
  }),
  may: (state, { request: id, subtask, title, assignee }, actor) => {
    const request = requestOf(state, id);
    if (maySteer(actor, request)) return true;
    if (title !== undefined || assignee !== undefined || !mayTakePart(actor)) return false;
    return request?.subtasks.find((one) => one.id === subtask)?.assignee === actor.id;
  },
  decide: (state, { request, subtask, ...wanted }) => {
    const found = openSubtask(state, request, subtask);
    if ("code" in found) return found;
    const changes = changesFrom(found, wanted);
    const refused = assigneeRefused(state, changes.assignee ?? null);
    if (refused) return refused;
    return isEmpty(changes)
      ? []
      : [{ type: "request.subtask_changed", request, subtask, title: found.title, changes }];
  },
});

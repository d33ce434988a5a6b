import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { MemberId, RequestId, SubtaskId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { maySteer } from "../member/policy.ts";
import { inStage, isRefused, OPEN, requestOf } from "../request/in-stage.ts";
import { assigneeRefused } from "./find-subtask.ts";
import { MOST_SUBTASKS, SubtaskTitle } from "./subtask.ts";

/** Adds a step at the end of an open request's sub-tasks, at most 50: its pod or its requester. */
export const addSubtask = defineCommand({
  type: "request.subtask_add",
  input: z.strictObject({
    request: RequestId,
    subtask: SubtaskId,
    title: SubtaskTitle,
    assignee: MemberId.nullable().default(null),
  }),
  may: (state, { request }, actor) => maySteer(actor, requestOf(state, request)),
  decide: (state, { request: id, subtask, title, assignee }) => {
    const request = inStage(state, id, OPEN);
    if (isRefused(request)) return request;
    if (request.subtasks.some((one) => one.id === subtask))
      return refuse("already_exists", { what: "sub-task" });
    if (request.subtasks.length >= MOST_SUBTASKS)
      return refuse("input", {
        field: "title",
        problem: `A request has ${MOST_SUBTASKS} sub-tasks at most. Split it instead.`,
      });
    const added = { id: subtask, title, done: false, assignee };
    return (
      assigneeRefused(state, assignee) ?? [{ type: "request.subtask_added", request: id, subtask: added }]
    );
  },
});

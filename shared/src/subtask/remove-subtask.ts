import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId, SubtaskId } from "../kernel/ids.ts";
import { maySteer } from "../member/policy.ts";
import { requestOf } from "../request/in-stage.ts";
import { openSubtask } from "./find-subtask.ts";

/** Takes a sub-task off an open request. */
export const removeSubtask = defineCommand({
  type: "request.subtask_remove",
  input: z.strictObject({ request: RequestId, subtask: SubtaskId }),
  may: (state, { request }, actor) => maySteer(actor, requestOf(state, request)),
  decide: (state, { request, subtask }) => {
    const found = openSubtask(state, request, subtask);
    return "code" in found
      ? found
      : [{ type: "request.subtask_removed", request, subtask, title: found.title }];
  },
});

import { z } from "zod";
import { defineCommand } from "../kernel/definition.ts";
import { RequestId } from "../kernel/ids.ts";
import { inStage, isRefused } from "./in-stage.ts";
import { reminderOf } from "./reminders.ts";
import { REMINDERS } from "./request.ts";

/**
 * Notes in the log that someone was reminded, so that notifications, mail and a second node all know. Nothing to do
 * where the matter was settled meanwhile. `since` names the wait it is about: each is reminded of once.
 */
export const remindRequest = defineCommand({
  type: "request.remind",
  input: z.strictObject({ request: RequestId, what: z.enum(REMINDERS), since: z.int().min(0) }),
  may: "system",
  decide: (state, { request: id, what, since }) => {
    const request = inStage(state, id, ["filed", "needs_info", "review"]);
    if (isRefused(request)) return request;
    const open = reminderOf(request);
    if (open?.what !== what || open.since !== since) return [];
    return [{ type: "request.reminded", request: id, what, since }];
  },
});

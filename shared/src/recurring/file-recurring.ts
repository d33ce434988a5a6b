import { z } from "zod";
import { addDays } from "../kernel/calendar-time.ts";
import { defineCommand, isRefusal } from "../kernel/definition.ts";
import { RecurringId, RequestId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { Day } from "../kernel/when.ts";
import { mayTakePart } from "../member/policy.ts";
import { fileRequest } from "../request/file-request.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { localDay } from "../workspace/local-day.ts";
import type { Recurring } from "./recurring.ts";
import { nextDay } from "./rhythm.ts";

/** Who it is filed for; undefined once they left, or only look on. */
function ownerOf(state: WorkspaceState, { owner }: Recurring) {
  const member = owner === null ? undefined : state.members[owner];
  return member?.active === true && mayTakePart(member) ? member : undefined;
}

/**
 * The clock's part: files what is due on a day, by the rules of filing and in the owner's name. Where these say no, it
 * pauses itself and says why, instead of trying for ever. Days that passed while nobody was there are filed once.
 */
export const fileRecurring = defineCommand({
  type: "recurring.file",
  input: z.strictObject({ recurring: RecurringId, on: Day, request: RequestId }),
  may: "system",
  decide: (state, { recurring: id, on, request }, context) => {
    const known = state.recurring[id];
    if (!known) return refuse("not_found", { what: "recurring request" });
    if (known.paused !== null || known.nextOn !== on) return [];
    const today = localDay(state, context.at);
    if (on > today) return [];
    const pause = (why: string) => [{ type: "recurring.paused" as const, recurring: id, why }];
    const owner = ownerOf(state, known);
    if (!owner) return pause("owner_gone");
    const dueDate = known.dueInDays === null ? null : addDays(today, known.dueInDays);
    const input = fileRequest.input.safeParse({ ...known.brief, request, service: known.service, dueDate });
    if (!input.success) return pause("input");
    const filed = fileRequest.decide(state, input.data, { ...context, actor: owner });
    if (isRefusal(filed)) return pause(filed.code);
    const nextOn = nextDay(known.rhythm, today);
    return [...filed, { type: "recurring.filed", recurring: id, request, nextOn }];
  },
});

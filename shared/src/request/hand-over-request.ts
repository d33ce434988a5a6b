import { z } from "zod";
import type { Standing } from "../flow/record.ts";
import { defineCommand, isRefusal, type Context } from "../kernel/definition.ts";
import { PodId, RequestId } from "../kernel/ids.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import { isLead } from "../member/policy.ts";
import { firstColumn, placeFor } from "../pod/lanes.ts";
import type { Pod } from "../pod/pod.ts";
import type { DomainEvent } from "../workspace/events.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { Reason } from "./brief-schema.ts";
import type { Place } from "./events.ts";
import { inStage, isRefused, requestOf } from "./in-stage.ts";
import { enterColumn, takeExpedite } from "./limits.ts";
import type { Request } from "./request.ts";

/** Until delivered: what is with its requester is recalled first. */
export const HANDABLE: readonly Standing[] = ["filed", "needs_info", "ready", "committed", "in_progress"];

/**
 * Gives a request to another pod, with a reason. It keeps its key, history, talk, watchers, filing time, open question and
 * block, and the response clock runs on: whose pod it is makes no difference to who waits. One that is on the board comes
 * to lie at the end of the other pod's Ready, where its limits hold: that pod decides when it commits to it. So it leaves
 * its sprint, and a start is wiped as with every step back to ready; the time spent stays in its visits.
 */
export const handOverRequest = defineCommand({
  type: "request.hand_over",
  input: z.strictObject({ request: RequestId, pod: PodId, reason: Reason }),
  may: (state, { request }, actor) => isLead(actor, requestOf(state, request)?.pod ?? null),
  decide: (state, { request: id, pod: to, reason }, { actor }) => {
    const request = inStage(state, id, HANDABLE);
    if (isRefused(request)) return request;
    const pod = state.pods[to];
    if (!pod) return refuse("not_found", { what: "pod" });
    if (to === request.pod) return [];
    if (!reason) return refuse("input", { field: "reason", problem: "Say why it is theirs, in a sentence." });
    const entry = request.column === null ? OFF_BOARD : enterReady(state, pod, request, actor);
    if ("code" in entry) return entry;
    const { prior, place } = entry;
    return [
      ...prior,
      { type: "request.handed_over", request: id, from: request.pod, pod: to, reason, place },
    ];
  },
});

interface Entry {
  readonly prior: readonly DomainEvent[];
  readonly place: Place | null;
}

const OFF_BOARD: Entry = { prior: [], place: null };

/** At the end of the first Ready of another pod's board. */
function enterReady(
  state: WorkspaceState,
  pod: Pod,
  request: Request,
  actor: Context["actor"],
): Entry | Refusal {
  const column = firstColumn(state, pod, "ready");
  if (!column) return refuse("not_found", { what: "column" });
  const expedite = request.class === "expedite" ? takeExpedite(state, pod, request, actor, null) : [];
  if (isRefusal(expedite)) return expedite;
  const room = enterColumn(state, column, request, actor, null);
  if (isRefusal(room)) return room;
  const { place, prior } = placeFor(state, column.id, request.id);
  return { prior: [...prior, ...expedite, ...room], place };
}

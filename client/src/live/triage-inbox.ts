import {
  isLeader,
  tableValues,
  type BusinessClock,
  type Instant,
  type Member,
  type PodId,
  type Request,
  type WorkspaceState,
} from "@tandem/shared";
import { flowServices, responseDueAt, responseLeftMs, type FlowService } from "@tandem/shared/flow";

/** One request in the inbox with its response clock. */
export interface Waiting {
  readonly request: Request;
  /** When the answer falls due; null where no clock runs. */
  readonly dueAt: Instant | null;
  /** Milliseconds left on the service's own clock; negative once late. */
  readonly leftMs: number;
  readonly targetMs: number;
}

export interface Inbox {
  /** The pod's turn and not put aside: expedites first, then what falls due first. */
  readonly toAnswer: readonly Waiting[];
  /** The requester's turn, the longest asked first. */
  readonly asked: readonly Request[];
  /** Put aside by the pod, the next to wake first. Their clocks run on. */
  readonly snoozed: readonly Waiting[];
}

interface Clocks {
  readonly business: BusinessClock;
  readonly now: Instant;
}

/** Without a service there is no target; the default of eight opening hours stands in. */
const NO_SERVICE: Pick<FlowService, "rapid" | "responseMinutes"> = { rapid: false, responseMinutes: 480 };

/** A request with its response clock as it stands now. */
export function waitingOf(state: WorkspaceState, request: Request, { business, now }: Clocks): Waiting {
  const service = request.service === null ? undefined : state.services[request.service];
  const flow = (service && flowServices([service]).get(service.id)) ?? NO_SERVICE;
  return {
    request,
    dueAt: responseDueAt(request.turnAt, flow, business),
    leftMs: responseLeftMs(request.turnAt, now, flow, business),
    targetMs: flow.responseMinutes * 60_000,
  };
}

/** Own pods' requests; a leader sees appeals too; whoever has no pod may look at all. Of one pod alone: that pod's. */
function isMine(request: Request, actor: Member, pod: PodId | undefined): boolean {
  if (pod !== undefined) return request.pod === pod;
  const hasPods = Object.keys(actor.pods).length > 0;
  if (request.pod !== null && request.pod in actor.pods) return true;
  return !hasPods || (isLeader(actor) && request.appeal !== null);
}

const expedite = ({ request }: Waiting): number => (request.class === "expedite" ? 0 : 1);

/** What waits for an answer in a member's inbox, or in one pod's. */
export function inboxOf(state: WorkspaceState, actor: Member, clocks: Clocks, pod?: PodId): Inbox {
  const toAnswer: Waiting[] = [];
  const asked: Request[] = [];
  const snoozed: Waiting[] = [];
  for (const request of tableValues(state.requests)) {
    if (request.standing !== "filed" && request.standing !== "needs_info") continue;
    if (!isMine(request, actor, pod)) continue;
    if (request.standing === "needs_info") asked.push(request);
    else (request.snoozed === null ? toAnswer : snoozed).push(waitingOf(state, request, clocks));
  }
  toAnswer.sort(
    (a, b) =>
      expedite(a) - expedite(b) ||
      (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) ||
      (a.request.id < b.request.id ? -1 : 1),
  );
  asked.sort((a, b) => (a.question?.at ?? 0) - (b.question?.at ?? 0));
  snoozed.sort((a, b) => (a.request.snoozed?.until ?? 0) - (b.request.snoozed?.until ?? 0));
  return { toAnswer, asked, snoozed };
}

import type { Member, Pod, Request, WorkspaceState } from "@tandem/shared";
import { foreseenRefusal, may } from "../../live/foresee.ts";

/** What someone may do with a request in the inbox, now. */
export interface Rights {
  readonly accept: boolean;
  readonly ask: boolean;
  readonly decline: boolean;
  readonly snooze: boolean;
  readonly rank: boolean;
  /** Pods it can be handed to; none where it cannot. */
  readonly pods: readonly Pod[];
}

export function rightsOf(view: WorkspaceState, request: Request, actor: Member, now: number): Rights {
  const who = { actor, at: now };
  const id = request.id;
  const isFiled = request.standing === "filed";
  const no = { request: id, reason: "?", alternative: "?" };
  const isOthers =
    isFiled && foreseenRefusal(view, "request.decline", no, who)?.code === "appeal_needs_other_decider";
  const others = Object.values(view.pods).filter((pod) => pod.id !== request.pod);
  const first = others[0];
  const mayHandOver =
    first !== undefined &&
    may(view, "request.hand_over", { request: id, pod: first.id, reason: "?" }, who) &&
    (isFiled || request.standing === "needs_info");
  return {
    accept: isFiled && !isOthers && may(view, "request.accept", { request: id }, who),
    ask: isFiled && may(view, "request.ask", { request: id, question: "?" }, who),
    decline: isFiled && !isOthers && may(view, "request.decline", no, who),
    snooze: isFiled && may(view, "request.snooze", { request: id, until: now + 1 }, who),
    rank: may(view, "request.triage", { request: id }, who),
    pods: mayHandOver ? others : [],
  };
}

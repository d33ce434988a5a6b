import type { CommandId, Member, Pod, Request, WorkspaceState } from "@tandem/shared";
import { foreseenRefusal, may } from "../../live/foresee.ts";

/** What someone may do with a request in the inbox, now. */
export interface Rights {
  readonly accept: boolean;
  readonly ask: boolean;
  /** Speaks for the requester: may answer the open question. */
  readonly answer: boolean;
  /** The own question, to be taken back as long as nothing else was done since. */
  readonly takeBack: CommandId | null;
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
    answer: !isFiled && may(view, "request.answer", { request: id, answer: "?" }, who),
    takeBack: takeBackOf(view, request, who),
    ask: isFiled && may(view, "request.ask", { request: id, question: "?" }, who),
    decline: isFiled && !isOthers && may(view, "request.decline", no, who),
    snooze: isFiled && may(view, "request.snooze", { request: id, until: now + 1 }, who),
    rank: may(view, "request.triage", { request: id }, who),
    pods: mayHandOver ? others : [],
  };
}

function takeBackOf(
  view: WorkspaceState,
  { id, question, undo }: Request,
  who: { readonly actor: Member; readonly at: number },
): CommandId | null {
  if (question === null || undo === null || undo.before.question !== null) return null;
  const { command } = undo;
  return foreseenRefusal(view, "undo", { command, request: id }, who) === null ? command : null;
}

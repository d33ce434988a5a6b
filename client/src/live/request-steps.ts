import {
  HANDABLE,
  mayTakePart,
  SPLITTABLE,
  ON_BOARD,
  OPEN,
  type CommandInput,
  type CommandType,
  type Instant,
  type Member,
  type Request,
  type WorkspaceState,
} from "@tandem/shared";
import type { Standing } from "@tandem/shared/flow";
import { may } from "./foresee.ts";

/** Everything that may be offered on a request's page beside talk. */
export type StepName =
  | "answer"
  | "ask"
  | "watch"
  | "accept_delivery"
  | "return"
  | "publish"
  | "reopen"
  | "appeal"
  | "withdraw"
  | "edit"
  | "delegate"
  | "hand_over"
  | "block"
  | "unblock"
  | "assign"
  | "size"
  | "label"
  | "serve"
  | "need_skills"
  | "link"
  | "split"
  | "subtask"
  | "tick"
  | "go_live"
  | "outcome"
  | "follow_up"
  | "comment";

/** What this person may do with a request as it stands: what is not in here is not shown. */
export function stepsOf(
  view: WorkspaceState,
  request: Request,
  who: { readonly actor: Member; readonly at: Instant },
): ReadonlySet<StepName> {
  const id = request.id;
  const is = (standings: readonly Standing[]) => standings.includes(request.standing);
  const allows = <Type extends CommandType>(type: Type, input: CommandInput[Type]) =>
    may(view, type, input, who);
  const other = Object.values(view.pods).find((pod) => pod.id !== request.pod);
  const offered: Readonly<Record<StepName, boolean>> = {
    answer: is(["needs_info"]) && allows("request.answer", { request: id, answer: "?" }),
    ask: is(["filed"]) && allows("request.ask", { request: id, question: "?" }),
    watch: allows("request.watch", { request: id, on: true }),
    accept_delivery: is(["review"]) && allows("request.accept_delivery", { request: id }),
    return: is(["review"]) && allows("request.return_delivery", { request: id, reason: "?" }),
    publish: is(["launch_ready"]) && allows("request.publish", { request: id }),
    reopen: is(["live"]) && allows("request.reopen", { request: id, reason: "?" }),
    appeal:
      is(["declined"]) && request.appeal === null && allows("request.appeal", { request: id, reason: "?" }),
    withdraw: is(OPEN) && allows("request.withdraw", { request: id }),
    edit: is(OPEN) && allows("request.edit", { request: id }),
    delegate: is(OPEN) && allows("request.delegate", { request: id, delegate: null }),
    hand_over:
      is(HANDABLE) &&
      other !== undefined &&
      allows("request.hand_over", { request: id, pod: other.id, reason: "?" }),
    block:
      is(ON_BOARD) && request.block === null && allows("request.block", { request: id, reason: "other" }),
    unblock: request.block !== null && allows("request.unblock", { request: id }),
    assign: is(OPEN) && allows("request.assign", { request: id, assignees: [] }),
    size: is(OPEN) && allows("request.size", { request: id, size: null }),
    serve: allows("request.serve", { request: id, goal: null }),
    label: allows("request.label", { request: id, labels: [] }),
    need_skills: is(OPEN) && allows("request.need_skills", { request: id, skills: null }),
    link: allows("request.link", { request: id, to: id, kind: "relates" }),
    split: is(SPLITTABLE) && allows("request.split", { request: id, into: [{ request: id, title: "?" }] }),
    subtask: is(OPEN) && allows("request.subtask_add", { request: id, subtask: id, title: "?" }),
    go_live: is(OPEN) && allows("request.set_go_live", { request: id, goLive: null }),
    outcome: is(["live"]) && allows("request.report_outcome", { request: id, words: "?" }),
    follow_up: request.closedAt !== null && mayTakePart(who.actor),
    tick: is(OPEN) && allows("request.tick", { request: id, list: "done", item: 0, done: true }),
    comment: allows("request.comment", { request: id, comment: id, text: "?" }),
  };
  const names = Object.keys(offered).filter((name): name is StepName => name in offered);
  return new Set(names.filter((name) => offered[name]));
}

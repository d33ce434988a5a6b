import type { MemberId } from "../kernel/ids.ts";
import { tableGet } from "../kernel/table.ts";
import { changed } from "../request/copy.ts";
import type { RequestEvent } from "../request/events.ts";
import type { Request } from "../request/request.ts";
import type { Draft } from "../workspace/draft.ts";
import type { Meta } from "../workspace/meta.ts";
import type { OutcomeEvent } from "./events.ts";
import { MOST_ASKS, type OutcomeAsk } from "./outcome.ts";

type EventOf<Type extends OutcomeEvent["type"]> = Extract<OutcomeEvent, { type: Type }>;

function changeAsks(
  draft: Draft,
  requester: MemberId | null,
  change: (asks: readonly OutcomeAsk[]) => readonly OutcomeAsk[],
): void {
  if (requester === null) return;
  const before = draft.state.outcomeAsks[requester] ?? [];
  const after = change(before);
  if (after.length > 0) draft.put("outcomeAsks", requester, after);
  else if (before.length > 0) draft.remove("outcomeAsks", requester);
}

/** Going live plans the question what it brought; reopening takes it back. */
export function followOutcome(draft: Draft, event: RequestEvent, request: Request, { at }: Meta): void {
  if (event.type !== "request.published" && event.type !== "request.reopened") return;
  const plannedFor = event.type === "request.published" ? event.askOutcomeAt : null;
  const { id, key, title, service, pod, outcome } = request;
  changeAsks(draft, request.requester, (asks) => {
    const others = asks.filter((ask) => ask.request !== id);
    if (plannedFor === null) return others;
    const ask = {
      request: id,
      key,
      title,
      service,
      pod,
      outcome,
      liveAt: at,
      at: plannedFor,
      isAsked: false,
    };
    return [...others, ask].slice(-MOST_ASKS);
  });
}

export const EVOLVE_OUTCOME: {
  readonly [Type in OutcomeEvent["type"]]: (draft: Draft, event: EventOf<Type>, meta: Meta) => void;
} = {
  "request.outcome_asked": (draft, { request, requester }) =>
    changeAsks(draft, requester, (asks) =>
      asks.map((ask) => (ask.request === request ? { ...ask, isAsked: true } : ask)),
    ),
  "request.outcome_reported": (draft, { request: id, requester, value, words }, { actor, at }) => {
    changeAsks(draft, requester, (asks) => asks.filter(({ request }) => request !== id));
    const outcomeReport = { value, words, by: actor, at };
    const request = tableGet(draft.state.requests, id);
    if (request) return draft.putRequest(changed(request, { outcomeReport }));
    const facts = draft.state.archive ? tableGet(draft.state.archive, id) : undefined;
    if (facts) draft.archive({ ...facts, outcomeReport });
  },
};

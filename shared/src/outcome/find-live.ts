import type { MemberId, RequestId } from "../kernel/ids.ts";
import { tableGet } from "../kernel/table.ts";
import type { Member } from "../member/member.ts";
import { isLeader, mayTakePart } from "../member/policy.ts";
import { requestOf } from "../request/in-stage.ts";
import type { WorkspaceState } from "../workspace/state.ts";

/** What is known of a live request whether it is whole, archived, or here only as a question that waits. */
interface Live {
  readonly requester: MemberId | null;
  readonly mayTell: (actor: Member) => boolean;
}

/** A request that is live, archived ones too as far as this state knows of them; undefined: none. */
export function liveRequest(state: WorkspaceState, id: RequestId, asker: MemberId | null): Live | undefined {
  const request = requestOf(state, id);
  const facts = request ?? (state.archive ? tableGet(state.archive, id) : undefined);
  if (facts) {
    if (facts.standing !== "live" || facts.imported) return undefined;
    const { requester, requesterSide } = facts;
    const delegate = request?.delegate ?? null;
    return {
      requester,
      mayTell: (actor) =>
        (mayTakePart(actor) && (actor.id === requester || actor.id === delegate)) ||
        (isLeader(actor) && actor.side === requesterSide),
    };
  }
  // A browser holds no archive; the question that waits for this member tells enough.
  const asked = asker !== null && state.outcomeAsks[asker]?.some(({ request: about }) => about === id);
  return asked
    ? { requester: asker, mayTell: (actor) => mayTakePart(actor) && actor.id === asker }
    : undefined;
}

import type { Request } from "@tandem/shared";

export type Rank = Pick<
  Request,
  "class" | "worth" | "urgency" | "risk" | "dueDate" | "ifMissed" | "meanwhileWaits"
>;
type Asked = Pick<Rank, "class" | "dueDate" | "ifMissed" | "meanwhileWaits">;

/** What the chosen class asks for and the requester did not say; their own date and words stand. */
export function filledIn(draft: Asked, request: Asked): Partial<Asked> {
  const fixed = draft.class === "fixed_date";
  const ifMissed = draft.ifMissed.trim();
  const meanwhileWaits = draft.meanwhileWaits.trim();
  return {
    ...(fixed && request.dueDate === null && draft.dueDate !== null ? { dueDate: draft.dueDate } : {}),
    ...(fixed && request.ifMissed === "" && ifMissed !== "" ? { ifMissed } : {}),
    ...(draft.class === "expedite" && request.meanwhileWaits === "" && meanwhileWaits !== ""
      ? { meanwhileWaits }
      : {}),
  };
}

/** What of a form differs from the request: what somebody else set meanwhile is not sent back. */
export function changedRank(draft: Rank, request: Rank): Partial<Rank> {
  const { class: chosen, worth, urgency, risk } = draft;
  return {
    ...(chosen === request.class ? {} : { class: chosen }),
    ...(worth === request.worth ? {} : { worth }),
    ...(urgency === request.urgency ? {} : { urgency }),
    ...(risk === request.risk ? {} : { risk }),
    ...filledIn(draft, request),
  };
}

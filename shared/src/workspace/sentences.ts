import type { Side, Standing } from "../flow/record.ts";
import type { ColumnId, MemberId, RequestId, SprintId } from "../kernel/ids.ts";
import type { Refusal, RefusalCode } from "../kernel/refusal.ts";

/** How a screen calls things; a name that is not known yet may be any short words. */
export interface Names {
  readonly member: (id: MemberId) => string;
  readonly request: (id: RequestId) => string;
  readonly column: (id: ColumnId) => string;
  readonly sprint: (id: SprintId) => string;
}

type Sentences = {
  readonly [Code in RefusalCode]: (data: Extract<Refusal, { code: Code }>, names: Names) => string;
};

/** What people call a standing. */
export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  filed: "Filed",
  needs_info: "Question open",
  ready: "Ready",
  committed: "Committed",
  in_progress: "In progress",
  review: "Review",
  launch_ready: "Launch-ready",
  live: "Live",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

const SIDE_NAMES: Readonly<Record<Side, string>> = { marketing: "marketing", it: "IT" };

const points = (n: number): string => `${n} ${n === 1 ? "point" : "points"}`;
const list = (items: readonly string[]): string => items.map((item) => `“${item}”`).join(", ");

/** The first few by name, so that a long list stays a sentence. */
const undecided = (keys: readonly string[]): string => {
  const rest = keys.length - 3;
  const named = keys.slice(0, 3).join(", ");
  return rest > 0 ? `${named} and ${rest} more are` : `${named} ${keys.length === 1 ? "is" : "are"}`;
};

const SPRINT_NEXT = {
  planned: "Start it first.",
  active: "Close it when its work is decided.",
  closed: "Choose another sprint.",
} as const;

/** Said where a date is refused, and by the field that it is typed into. */
export const DAY_PAST = "That day is past. Choose today or a later day.";

/** The one place where a refusal becomes words. Each says what holds, and the next step. */
const SENTENCES: Sentences = {
  not_allowed: () => "That is not here, or not yours to change. An admin can change roles in Settings.",
  not_found: ({ what }) => `That ${what} is gone. Someone may have changed it a moment ago.`,
  already_exists: ({ what }) => `That ${what} is there already. Reload the page if you do not see it.`,
  input: ({ problem }) => problem,
  stage: ({ request, standing }, { request: key }) =>
    `${key(request)} is in ${STANDING_NAMES[standing]} by now, so this no longer fits. What you typed is kept.`,
  wip_full: ({ column, count, limit }, names) =>
    `${names.column(column)} is full, ${count} of ${limit}. The lead can let one over, with a reason.`,
  lane_full: ({ member, name, count, limit }, names) =>
    `${member === null ? `“${name}”` : names.member(member)} has ${count} of ${limit} under way. The lead can let one over, with a reason.`,
  expedite_full: ({ count, limit }) =>
    `${count} of ${limit} expedites are under way. The next one needs the lead’s yes, with a reason.`,
  expedite_needs_waiting: () => "An expedite pushes other work back. Name what waits meanwhile.",
  fixed_date_needs_date: () => "A fixed date has a reason. Give the date, and what happens if it is missed.",
  day_past: () => DAY_PAST,
  list_open: ({ list: which, missing }) =>
    `Still open on the ${which} list: ${list(missing)}. Tick ${missing.length === 1 ? "it" : "them"} first.`,
  decline_needs_alternative: () =>
    "A decline carries a reason and an alternative. Say what they can do, or what you can do sooner.",
  appeal_spent: () =>
    "This was appealed once, and the second decision is final. File a new request if things changed.",
  appeal_too_late: ({ days }) =>
    `An appeal is possible for ${days} days. File a new request and link this one.`,
  appeal_needs_other_decider: () => "An appeal is decided by someone else. Ask another lead or a leader.",
  reopen_too_late: ({ days }) => `Reopening is possible for ${days} days. File a follow-up instead.`,
  file_missing: ({ name }) => `“${name}” is not here, or not as it was sent. Add it once more.`,
  too_many_files: ({ most }) => `A request carries ${most} files at most. Remove one first.`,
  goal_owner_side: ({ member, side }, names) =>
    `${names.member(member)} is of ${SIDE_NAMES[side === "it" ? "marketing" : "it"]}. Choose someone of ${SIDE_NAMES[side]}.`,
  goal_needs_owners: ({ missing }) =>
    missing.length > 1
      ? "A goal is active once someone from each side owns it. Name both owners first."
      : `A goal is active once someone from each side owns it. Name the owner from ${missing.map((side) => SIDE_NAMES[side]).join()} first.`,
  goal_ended: () => "That goal has ended. A leader can take it up again, or choose another.",
  deactivated: ({ member }, names) => `${names.member(member)} is deactivated. Choose someone who is here.`,
  sprint_overlap: ({ sprint }, names) =>
    `These days overlap ${names.sprint(sprint)}. Choose days before or after it.`,
  sprint_too_long: ({ days }) => `A sprint lasts ${days} days at most. Choose an earlier end.`,
  sprint_state: ({ sprint, state }, names) =>
    `${names.sprint(sprint)} is ${state} by now. ${SPRINT_NEXT[state]}`,
  sprint_active_exists: ({ sprint }, names) => `${names.sprint(sprint)} is still active. Close it first.`,
  over_capacity: ({ planned, capacity }) =>
    `That makes ${points(planned)}, ${planned - capacity} over the capacity of ${capacity}. Confirm, or take something out.`,
  sprint_undecided: ({ requests }, names) =>
    `${undecided(requests.map(names.request))} still to decide. Choose next sprint or back to ready.`,
  only_through_sprint: () =>
    "While a sprint runs, work is pulled through its plan. The lead can add it to the sprint.",
  forward_only_by: ({ to }) =>
    to === "live"
      ? "Only publishing makes a request live. Publish it once its delivery is accepted."
      : to === "review"
        ? "Review comes after the work. Move it to In progress first."
        : "The requester accepts a delivery before it is launch-ready. Move it to Review first.",
  last_column_of_stage: ({ stage }) =>
    `${STANDING_NAMES[stage]} keeps at least one column. Add another there first.`,
  too_many_columns: ({ most }) => `A board has ${most} columns at most. Remove an empty one first.`,
  column_not_empty: ({ count }) =>
    `${count} ${count === 1 ? "card lies" : "cards lie"} here. Move them first.`,
  not_blocked: () => "It is not blocked any more. It can go on.",
  already_blocked: () => "It is blocked already. Unblock it first to give another reason.",
  last_admin: () => "Someone has to stay admin. Make another member admin first.",
  nothing_to_undo: () => "There is nothing left to undo here. Its history shows what happened.",
  undo_gone_on: ({ request }, names) =>
    `${names.request(request)} was changed since. Look at its history and change it by hand.`,
  service_off: ({ name }) =>
    `${name} is no longer offered. What you typed is kept in its draft; choose another service for it.`,
  link_circle: ({ way }, { request: key }) =>
    `They are linked the other way round already: ${way.slice(0, 4).map(key).join(", ")}${way.length > 4 ? " …" : ""}. Take that link off first.`,
  undo_not_this: ({ instead }) =>
    ({
      reopen: "Publishing is not undone. The requester can reopen it.",
      recall: "An accepted delivery is not undone. The pod can move the card back to Review.",
      appeal: "A decline is not undone. The requester can appeal.",
      remove: "A comment is not undone. Edit or remove it where it stands.",
      withdraw: "Filing is not undone. Withdraw the request instead.",
      none: "This changed several requests at once and is not undone. Move them one by one.",
    })[instead],
};

/** A refusal as a sentence for people. */
export const sentenceOf = (refusal: Refusal, names: Names): string =>
  (SENTENCES[refusal.code] as (data: Refusal, names: Names) => string)(refusal, names);

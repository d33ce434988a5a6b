import type { Side, Standing, Stage } from "../flow/record.ts";
import type { ColumnId, MemberId, RequestId, SprintId } from "./ids.ts";

type Empty = Record<never, never>;

/** Every code a command can be refused with, and what its sentence needs to know. */
export interface RefusalData {
  /** Absent and forbidden answer alike. */
  not_allowed: Empty;
  not_found: {
    what:
      | "request"
      | "column"
      | "pod"
      | "sprint"
      | "service"
      | "member"
      | "campaign"
      | "comment"
      | "command"
      | "workspace"
      | "file"
      | "proposal"
      | "recurring request"
      | "label"
      | "link"
      | "sub-task"
      | "note"
      | "action"
      | "skill"
      | "goal"
      | "view";
  };
  already_exists: {
    what:
      | "request"
      | "column"
      | "pod"
      | "sprint"
      | "service"
      | "member"
      | "campaign"
      | "comment"
      | "workspace"
      | "proposal"
      | "recurring request"
      | "label"
      | "sub-task"
      | "skill"
      | "goal";
  };
  input: { field: string; problem: string };
  stage: { request: RequestId; standing: Standing; needs: readonly Standing[] };
  wip_full: { column: ColumnId; count: number; limit: number };
  /** A swimlane holds as many as may be under way; of a person's, who, else what it is called. */
  lane_full: { member: MemberId | null; name: string; count: number; limit: number };
  expedite_full: { count: number; limit: number };
  expedite_needs_waiting: Empty;
  fixed_date_needs_date: Empty;
  day_past: Empty;
  list_open: { list: "ready" | "done"; missing: readonly string[] };
  decline_needs_alternative: Empty;
  appeal_spent: Empty;
  appeal_too_late: { days: number };
  appeal_needs_other_decider: Empty;
  reopen_too_late: { days: number };
  too_many_files: { most: number };
  /** Not among what was uploaded here, or another file than it says. */
  file_missing: { name: string };
  deactivated: { member: MemberId };
  /** Of the other side than the goal's owner has to be. */
  goal_owner_side: { member: MemberId; side: Side };
  /** Sides without an owner. */
  goal_needs_owners: { missing: readonly Side[] };
  goal_ended: Empty;
  sprint_overlap: { sprint: SprintId };
  sprint_too_long: { days: number };
  sprint_state: { sprint: SprintId; state: "planned" | "active" | "closed" };
  sprint_active_exists: { sprint: SprintId };
  over_capacity: { planned: number; capacity: number };
  sprint_undecided: { requests: readonly RequestId[] };
  only_through_sprint: Empty;
  forward_only_by: { to: Stage };
  last_column_of_stage: { stage: Stage };
  too_many_columns: { most: number };
  column_not_empty: { count: number };
  not_blocked: Empty;
  already_blocked: Empty;
  last_admin: Empty;
  nothing_to_undo: Empty;
  undo_gone_on: { request: RequestId };
  /** No longer in the catalogue. */
  link_circle: { way: readonly RequestId[] };
  service_off: { name: string };
  undo_not_this: { instead: "reopen" | "recall" | "appeal" | "withdraw" | "remove" | "none" };
}

export type RefusalCode = keyof RefusalData;

/** A command's "no": a value, never thrown, because replaying pending commands makes refusals normal. */
export type Refusal = {
  [Code in RefusalCode]: { readonly code: Code } & Readonly<RefusalData[Code]>;
}[RefusalCode];

/** Makes a refusal of the given code with its data. */
export function refuse<Code extends RefusalCode>(
  code: Code,
  ...[data]: RefusalData[Code] extends Empty
    ? Empty extends RefusalData[Code]
      ? []
      : [RefusalData[Code]]
    : [RefusalData[Code]]
): Refusal {
  return { code, ...data } as Refusal;
}

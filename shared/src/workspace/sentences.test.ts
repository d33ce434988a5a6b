import { describe, expect, it } from "vitest";
import type { Refusal, RefusalCode } from "../kernel/refusal.ts";
import { COLUMN, PEOPLE, requestId, sprintId } from "../testing/index.ts";
import { sentenceOf, type Names } from "./sentences.ts";

const names: Names = {
  member: () => "Noor",
  request: (request) => (request === requestId(1) ? "CAM-1" : "CAM-2"),
  column: () => "Build",
  sprint: () => "Sprint 3",
};

/** One refusal of each code, and of each shape its sentence takes. */
const EXAMPLES: { readonly [Code in RefusalCode]: readonly Extract<Refusal, { code: Code }>[] } = {
  not_allowed: [{ code: "not_allowed" }],
  not_found: [{ code: "not_found", what: "request" }],
  already_exists: [{ code: "already_exists", what: "comment" }],
  input: [{ code: "input", field: "end", problem: "It ends before it starts." }],
  stage: [{ code: "stage", request: requestId(1), standing: "live", needs: ["filed"] }],
  wip_full: [{ code: "wip_full", column: COLUMN.build, count: 4, limit: 4 }],
  lane_full: [
    { code: "lane_full", member: PEOPLE.hand, name: "", count: 2, limit: 2 },
    { code: "lane_full", member: null, name: "Standard", count: 5, limit: 5 },
  ],
  expedite_full: [{ code: "expedite_full", count: 1, limit: 1 }],
  expedite_needs_waiting: [{ code: "expedite_needs_waiting" }],
  fixed_date_needs_date: [{ code: "fixed_date_needs_date" }],
  day_past: [{ code: "day_past" }],
  list_open: [
    { code: "list_open", list: "done", missing: ["Works on a phone"] },
    { code: "list_open", list: "ready", missing: ["Texts are there", "Pictures are there"] },
  ],
  decline_needs_alternative: [{ code: "decline_needs_alternative" }],
  appeal_spent: [{ code: "appeal_spent" }],
  appeal_too_late: [{ code: "appeal_too_late", days: 14 }],
  appeal_needs_other_decider: [{ code: "appeal_needs_other_decider" }],
  reopen_too_late: [{ code: "reopen_too_late", days: 14 }],
  file_missing: [{ code: "file_missing", name: "brief.pdf" }],
  too_many_files: [{ code: "too_many_files", most: 20 }],
  goal_owner_side: [{ code: "goal_owner_side", member: PEOPLE.hand, side: "marketing" }],
  goal_needs_owners: [
    { code: "goal_needs_owners", missing: ["it"] },
    { code: "goal_needs_owners", missing: ["marketing", "it"] },
  ],
  goal_ended: [{ code: "goal_ended" }],
  deactivated: [{ code: "deactivated", member: PEOPLE.hand }],
  sprint_overlap: [{ code: "sprint_overlap", sprint: sprintId(3) }],
  sprint_too_long: [{ code: "sprint_too_long", days: 31 }],
  sprint_state: (["planned", "active", "closed"] as const).map((state) => ({
    code: "sprint_state",
    sprint: sprintId(3),
    state,
  })),
  sprint_active_exists: [{ code: "sprint_active_exists", sprint: sprintId(3) }],
  over_capacity: [{ code: "over_capacity", planned: 21, capacity: 20 }],
  sprint_undecided: [1, 2, 40].map((n) => ({
    code: "sprint_undecided",
    requests: Array.from({ length: n }, (_, i) => requestId(i + 1)),
  })),
  only_through_sprint: [{ code: "only_through_sprint" }],
  forward_only_by: (["review", "launch_ready", "live"] as const).map((to) => ({
    code: "forward_only_by",
    to,
  })),
  last_column_of_stage: [{ code: "last_column_of_stage", stage: "review" }],
  too_many_columns: [{ code: "too_many_columns", most: 40 }],
  column_not_empty: [
    { code: "column_not_empty", count: 1 },
    { code: "column_not_empty", count: 2 },
  ],
  not_blocked: [{ code: "not_blocked" }],
  already_blocked: [{ code: "already_blocked" }],
  last_admin: [{ code: "last_admin" }],
  nothing_to_undo: [{ code: "nothing_to_undo" }],
  undo_gone_on: [{ code: "undo_gone_on", request: requestId(1) }],
  link_circle: [2, 9].map((n) => ({
    code: "link_circle",
    way: Array.from({ length: n }, (_, i) => requestId(i + 1)),
  })),
  service_off: [{ code: "service_off", name: "Landing page" }],
  undo_not_this: (["reopen", "recall", "appeal", "withdraw", "none"] as const).map((instead) => ({
    code: "undo_not_this",
    instead,
  })),
};

const all = Object.values(EXAMPLES).flat();

describe("the sentence of a refusal", () => {
  it.each(all)("$code is short, whole and calm", (refusal) => {
    const sentence = sentenceOf(refusal, names);
    expect(sentence).toMatch(/^[A-Z“\d].*\.$/);
    expect(sentence.length).toBeLessThanOrEqual(140);
    expect(sentence).not.toMatch(/error|invalid|oops|sorry|fail|!|undefined|null|\[object|[0-9a-f]{8}-/i);
  });

  it.each(all.filter(({ code }) => code !== "input"))("$code says what to do next", (refusal) => {
    const sentences = sentenceOf(refusal, names).split(/(?<=\.) /);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
  });
});

import { describe, expect, it } from "vitest";
import type {
  CampaignId,
  ColumnId,
  CommandId,
  CommentId,
  MemberId,
  PodId,
  RecurringId,
  ProposalId,
  TemplateId,
  ViewId,
} from "../kernel/ids.ts";
import {
  bringTo,
  COLUMN,
  fileId,
  id,
  MONDAY,
  PEOPLE,
  POD,
  requestId,
  SERVICE,
  tickDone,
  type Scenario,
} from "../testing/index.ts";
import { PART_ROLES, type RoleRow as Row } from "../testing/part-roles.ts";
import { GOAL_ROLES } from "../testing/goal-roles.ts";
import { SKILL_ROLES } from "../testing/skill-roles.ts";
import { planned, sprint, SPRINT_ROLES } from "../testing/sprint-roles.ts";
import { ACTORS, columnIds, EVERY_ACTOR, OTHER_POD, situation, type Actor } from "../testing/situation.ts";
import { REVIEW_HOLDS_MS } from "../catalogue/review-due.ts";
import { COMMANDS } from "./commands.ts";
import { mayCommand, parseCommand, type CommandInput, type CommandType } from "./decide.ts";

const PROMISE = {
  class: "standard",
  basis: "service",
  requests: 12,
  days: 6,
  probability: 0.85,
  day: "2026-11-07",
  ownDate: null,
  queue: 4,
} as const;
// Rows of product.md's table.
const takesPart = EVERY_ACTOR.filter((actor) => actor !== "viewer" && actor !== "deactivated");
const pod: readonly Actor[] = ["hand", "lead", "system"];
const lead: readonly Actor[] = ["lead", "system"];
const admin: readonly Actor[] = ["admin", "system"];
const requester: readonly Actor[] = ["requester", "system"];
const requesterOrDelegate: readonly Actor[] = ["requester", "delegate", "system"];
const catalogue: readonly Actor[] = ["lead", "marketingLeader", "itLeader", "admin", "system"];

const request = requestId(1);
const campaign = id<CampaignId>(0x80);
const template = id<TemplateId>(0x82);
const formTemplate = {
  template,
  name: "Hero",
  service: SERVICE.campaign_tweak,
  brief: { title: "Swap the hero" },
};
const line = { service: SERVICE.landing_page, title: "Hub" };
const accepted = (s: Scenario) => void s.give("hand", "request.accept", { request, tick: [0] });
const said = { request, comment: id<CommentId>(0x81) };
const commented = (s: Scenario) => void s.give("marketer", "request.comment", { ...said, text: "Soon?" });
const IMPORTED = { filed: "2026-03-02", live: "2026-03-09" };
function wentLive(s: Scenario): void {
  accepted(s);
  s.give("hand", "request.move", { request, column: COLUMN.build });
  tickDone(s, request);
  s.give("hand", "request.move", { request, column: COLUMN.review });
  s.give("marketer", "request.accept_delivery", { request });
  s.give("hand", "request.publish", { request });
}
const proposal = { service: SERVICE.landing_page, proposal: id<ProposalId>(0x72) };
const owned = (s: Scenario) =>
  void s.give("lead", "service.change", {
    service: SERVICE.landing_page,
    marketingOwner: PEOPLE.otherMarketer,
    itOwner: PEOPLE.hand,
  });
const founder = { id: id<MemberId>(0x90), side: "it" as const };

const paper = (n: number) => ({ id: fileId(n), name: "brief.pdf", size: 2048, type: "application/pdf" });

const view = { view: id<ViewId>(0x85) };
const viewed = (s: Scenario) =>
  void s.give("admin", "view.save", { ...view, name: "Week", pod: POD, search: {}, isShared: true });

const recurring = id<RecurringId>(0x83);
const repeated = {
  recurring,
  service: SERVICE.rapid_response,
  brief: { title: "Monthly check" },
  rhythm: { kind: "weekly", weekday: 1 },
} as const;
const repeats = (s: Scenario) => void s.give("marketer", "recurring.add", repeated);
/** Its owner, or a leader once they left. */
const keepsRecurring: readonly Actor[] = ["requester", "marketingLeader", "itLeader", "system"];

const ROWS = {
  "workspace.create": {
    may: ["system"],
    input: {
      id: id(1),
      name: "Again",
      zone: "UTC",
      currency: "EUR",
      pod: { id: id(4), name: "Pod" },
      founder,
      columnIds,
      serviceIds: Array.from({ length: 8 }, (_, i) => id(0x60 + i)),
    } as CommandInput["workspace.create"],
  },
  "workspace.configure": { may: admin, input: { name: "Hollin" } },
  "workspace.steer": { may: ["marketingLeader", "itLeader", "system"], input: { targetDays: 7 } },
  "member.add": { may: ["system"], input: { member: founder.id, side: "it", roles: [], pods: {} } },
  "member.change": { may: admin, input: { member: PEOPLE.hand, side: "it", roles: ["admin"], pods: {} } },
  "member.deactivate": { may: admin, input: { member: PEOPLE.hand } },
  "member.reactivate": { may: admin, input: { member: ACTORS.deactivated } },
  "pod.create": { may: admin, input: { pod: id<PodId>(5), name: "Web pod", columnIds } },
  "pod.change": { may: lead, input: { pod: POD, expediteLimit: 2 } },
  "column.add": { may: lead, input: { column: id<ColumnId>(0x70), pod: POD, name: "Test", stage: "review" } },
  "column.change": { may: lead, input: { column: COLUMN.build, limit: 2 } },
  "column.remove": { may: lead, input: { column: COLUMN.check } },
  "column.place": { may: lead, input: { column: COLUMN.check, after: null } },
  "column.order": { may: pod, input: { column: COLUMN.ready, order: [request] } },
  "pod.limit_lane": { may: lead, input: { pod: POD, lane: { by: "class", value: "standard" }, limit: 2 } },
  "view.save": { may: takesPart, input: { ...view, name: "Week", pod: POD, search: {}, isShared: true } },
  "view.remove": { may: ["lead", "admin", "system"], input: view, given: viewed },
  "service.change": { may: catalogue, input: { service: SERVICE.landing_page, active: false } },
  "service.add": {
    may: catalogue,
    input: { service: id(0x71), name: "Survey", pod: POD } as CommandInput["service.add"],
  },
  "service.review": {
    may: [...catalogue, "hand", "otherMarketer"],
    input: { service: SERVICE.landing_page },
    given: owned,
  },
  "service.remind": {
    may: ["system"],
    input: { service: SERVICE.landing_page, side: "it", due: MONDAY + REVIEW_HOLDS_MS },
    given: owned,
  },
  "service.propose": { may: takesPart, input: { ...proposal, text: "Ask for the size" } },
  "service.settle_proposal": {
    may: [...catalogue, "hand", "otherMarketer"],
    input: { ...proposal, taken: true },
    given: owned,
  },
  "campaign.add": {
    may: takesPart,
    input: { campaign, name: "Linen" },
  },
  "campaign.change": {
    may: ["requester", "marketingLeader", "itLeader", "system"],
    input: { campaign, goal: "Every second order holds linen" },
    given: (s) => void s.give("marketer", "campaign.add", { campaign, name: "Linen" }),
  },
  "campaign_template.keep": { may: takesPart, input: { template, name: "Launch", lines: [line] } },
  "campaign_template.remove": {
    may: ["requester", "marketingLeader", "itLeader", "admin", "system"],
    input: { template },
    given: (s) =>
      void s.give("marketer", "campaign_template.keep", { template, name: "Launch", lines: [line] }),
  },
  ...PART_ROLES,
  ...SKILL_ROLES,
  ...GOAL_ROLES,
  "request_template.keep": { may: takesPart, input: formTemplate },
  "request_template.remove": {
    may: ["requester", "marketingLeader", "itLeader", "admin", "system"],
    input: { template },
    given: (s) => void s.give("marketer", "request_template.keep", formTemplate),
  },
  ...SPRINT_ROLES,
  "request.file": {
    may: takesPart,
    input: {
      request: requestId(2),
      service: SERVICE.campaign_tweak,
      title: "Swap",
      fields: { where: "/here" },
    },
  },
  "request.edit": { may: requester, input: { request, title: "Other" } },
  "request.accept": { may: pod, input: { request, tick: [0] } },
  "request.ask": { may: pod, input: { request, question: "Which page?" } },
  "request.answer": {
    may: [...requesterOrDelegate, "marketingLeader"],
    input: { request, answer: "This one" },
    given: (s) => void s.give("hand", "request.ask", { request, question: "Which page?" }),
  },
  "request.decline": { may: lead, input: { request, reason: "No hands", alternative: "In May" } },
  "request.appeal": {
    may: requester,
    input: { request, reason: "May is late" },
    given: (s) =>
      void s.give("lead", "request.decline", { request, reason: "No hands", alternative: "In May" }),
  },
  "request.withdraw": { may: requester, input: { request } },
  "request.snooze": { may: pod, input: { request, until: MONDAY + 86_400_000 } },
  "request.wake": { may: pod, input: { request } },
  "request.hand_over": { may: lead, input: { request, pod: OTHER_POD, reason: "Data first" } },
  "request.promise": { may: ["system"], input: { request, promise: PROMISE } },
  "request.remind": { may: ["system"], input: { request, what: "answer", since: MONDAY } },
  "request.triage": { may: pod, input: { request, urgency: 8 } },
  "request.size": { may: pod, input: { request, size: 3 } },
  "request.assign": { may: pod, input: { request, assignees: [PEOPLE.hand] } },
  "request.tick": { may: pod, input: { request, list: "ready", item: 0, done: true } },
  "request.plan": {
    may: lead,
    input: { request, sprint },
    given: (s) => {
      accepted(s);
      planned(s);
    },
  },
  "request.move": { may: pod, input: { request, column: COLUMN.build }, given: accepted },
  "request.block": { may: pod, input: { request, reason: "vendor" }, given: accepted },
  "request.unblock": { may: pod, input: { request }, given: accepted },
  "request.accept_delivery": { may: requesterOrDelegate, input: { request } },
  "request.return_delivery": { may: requesterOrDelegate, input: { request, reason: "Wrong picture" } },
  "request.publish": { may: ["requester", "hand", "lead", "system"], input: { request } },
  "request.set_go_live": {
    may: ["requester", "delegate", "hand", "lead", "system"],
    input: { request, goLive: "2026-11-20" },
  },
  "request.ask_outcome": { may: ["system"], input: { request, requester: PEOPLE.marketer } },
  "request.report_outcome": {
    may: ["requester", "delegate", "marketingLeader", "system"],
    input: { request, words: "Twice the clicks" },
    given: (s) => void wentLive(s),
  },
  "request.reopen": { may: requesterOrDelegate, input: { request, reason: "It broke" } },
  "request.delegate": { may: requester, input: { request, delegate: null } },
  "request.comment": {
    may: takesPart,
    input: { request, comment: id(0x81), text: "Soon?" } as CommandInput["request.comment"],
  },
  "comment.edit": { may: requester, input: { ...said, text: "Soon, please?" }, given: commented },
  "comment.remove": { may: ["requester", "admin", "system"], input: said, given: commented },
  "comment.react": { may: takesPart, input: { ...said, emoji: "agree", on: true }, given: commented },
  "request.watch": { may: takesPart, input: { request, on: true } },
  "request.attach": { may: takesPart, input: { request, file: paper(1) } },
  "request.detach": { may: takesPart, input: { request, file: fileId(1) } },
  "recurring.add": { may: takesPart, input: repeated },
  "recurring.change": { may: keepsRecurring, input: { recurring, dueInDays: 3 }, given: repeats },
  "recurring.pause": { may: keepsRecurring, input: { recurring, on: true }, given: repeats },
  "recurring.remove": { may: keepsRecurring, input: { recurring }, given: repeats },
  "recurring.file": { may: ["system"], input: { recurring, on: "2026-12-07", request: requestId(2) } },
  // By its actor only: what `decide` looks at, see undo-command.test.ts.
  undo: { may: takesPart, input: { command: id<CommandId>(0x82) } },
  "request.import": {
    may: admin,
    input: { rows: [{ request: requestId(3), key: "A-1", title: "Old", entered: IMPORTED }] },
  },
  "request.archive": { may: ["system"], input: { request } },
} as const satisfies { readonly [T in CommandType]: Row<T> };

/** Who may, of everyone. */
function whoMay(s: Scenario, type: CommandType, input: unknown): Actor[] {
  const { command, problems } = parseCommand(type, input);
  if (!command) throw new Error(JSON.stringify(problems));
  return EVERY_ACTOR.filter((name) => {
    const member = ACTORS[name];
    const actor = member === null ? null : s.state.members[member]!;
    return mayCommand(s.state, command, { actor, at: s.now });
  });
}

const sorted = (actors: readonly Actor[]) => EVERY_ACTOR.filter((actor) => actors.includes(actor));

describe("who may", () => {
  it("has a row for every command", () => {
    expect(Object.keys(ROWS).sort()).toEqual(COMMANDS.map(({ type }) => type).sort());
  });

  it.each(COMMANDS.map(({ type }) => type))("%s", (type) => {
    const row: Row<CommandType> = ROWS[type];
    const s = situation();
    row.given?.(s);
    expect(whoMay(s, type, row.input)).toEqual(sorted(row.may));
  });

  it("another lead or a leader decides an appeal, a pod member does not", () => {
    const s = situation();
    s.give("lead", "request.decline", { request, reason: "No hands", alternative: "In May" });
    s.give("marketer", "request.appeal", { request, reason: "May is late" });
    const deciders: readonly Actor[] = ["lead", "marketingLeader", "itLeader", "system"];
    expect(whoMay(s, "request.accept", { request, tick: [0] })).toEqual(sorted(deciders));
    expect(whoMay(s, "request.decline", { request, reason: "No", alternative: "In June" })).toEqual(
      sorted(deciders),
    );
  });

  it("nobody declines what an appeal let in, a leader least of all", () => {
    const s = situation();
    s.give("lead", "request.decline", { request, reason: "No hands", alternative: "In May" });
    s.give("marketer", "request.appeal", { request, reason: "May is late" });
    s.give("itLeader", "request.accept", { request, tick: [0] });
    const again = { request, reason: "No", alternative: "In June" };
    expect(whoMay(s, "request.decline", again)).toEqual(["lead", "system"]);
    expect(s.refused("lead", "request.decline", again)).toBe("stage");
  });

  it("a leader of the requester's side stands in once the requester left", () => {
    const s = situation();
    bringTo(s, "review", 2);
    const other = { request: requestId(2) };
    s.give("admin", "member.deactivate", { member: PEOPLE.marketer });
    expect(whoMay(s, "request.accept_delivery", other)).toEqual(["marketingLeader", "system"]);
    expect(whoMay(s, "request.return_delivery", { ...other, reason: "No" })).toEqual([
      "marketingLeader",
      "system",
    ]);
    expect(whoMay(s, "request.delegate", { ...other, delegate: null })).toEqual([
      "marketingLeader",
      "system",
    ]);
    expect(whoMay(s, "request.reopen", { ...other, reason: "No" })).toEqual(["system"]);
    expect(whoMay(s, "request.withdraw", other)).toEqual(["system"]);
  });

  it("an admin names a pod, its lead limits its expedites, and neither does the other's", () => {
    const s = situation();
    expect(whoMay(s, "pod.change", { pod: POD, name: "Web" })).toEqual(["admin", "system"]);
    expect(whoMay(s, "pod.change", { pod: POD, name: "Web", expediteLimit: 2 })).toEqual(["system"]);
    const rota = { members: [PEOPLE.hand], turn: "week" as const, handover: 0, from: "2026-11-02" };
    expect(whoMay(s, "pod.change", { pod: POD, rota })).toEqual(["lead", "system"]);
  });

  it.each([
    "request.file",
    "request.edit",
    "request.answer",
    "request.appeal",
    "request.withdraw",
    "request.accept_delivery",
    "request.return_delivery",
    "request.publish",
    "request.reopen",
    "request.delegate",
    "request.set_go_live",
    "request.report_outcome",
    "request.comment",
    "comment.edit",
    "comment.remove",
    "comment.react",
    "request.watch",
    "request.attach",
    "request.detach",
    "request.label",
    "undo",
  ] as const)("a requester who became a viewer only looks on: %s", (type) => {
    const row: Row<CommandType> = ROWS[type];
    const s = situation();
    row.given?.(s);
    const viewer = {
      member: PEOPLE.marketer,
      side: "marketing" as const,
      roles: ["viewer" as const],
      pods: {},
    };
    s.give("admin", "member.change", viewer);
    expect(whoMay(s, type, row.input)).toEqual(sorted(row.may.filter((actor) => actor !== "requester")));
  });

  it("answers the same for what is forbidden and what is not there", () => {
    const s = situation();
    const absent = requestId(999);
    expect(s.refused("viewer", "request.accept", { request })).toBe("not_allowed");
    expect(s.refused("hand", "request.accept", { request: absent })).toBe("not_allowed");
  });
});

import { formOf } from "../catalogue/form-of.ts";
import { BLOCK_REASONS, CLASSES } from "../flow/record.ts";
import type { CommandId, MemberId } from "../kernel/ids.ts";
import type { Draw } from "../kernel/rng.ts";
import { BOARD_STAGES, POD_TYPES } from "../pod/pod.ts";
import { TURNS } from "../pod/rota.ts";
import { OPEN } from "../request/in-stage.ts";
import { reminderOf } from "../request/reminders.ts";
import { REMINDERS } from "../request/request.ts";
import { isDone } from "../sprint/follow-request.ts";
import { mayCommand, parseCommand, type CommandType } from "../workspace/decide.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { Chooser } from "./chooser.ts";
import { Dice } from "./dice.ts";
import { promiseFor } from "./promise-for.ts";
import { BOARD_ROWS } from "./random-board.ts";
import { CATALOGUE_ROWS } from "./random-catalogue.ts";
import { RECURRING_ROWS } from "./random-recurring.ts";
import { TEMPLATE_ROWS } from "./random-templates.ts";
import { RETRO_ROWS } from "./random-retro.ts";
import { randomAnswers } from "./random-form.ts";
import { GOAL_ROWS } from "./random-goals.ts";
import { SKILL_ROWS } from "./random-skills.ts";
import { PART_ROWS } from "./random-parts.ts";
import type { Row } from "./random-row.ts";
import { TALK_ROWS } from "./random-talk.ts";

/** A command somebody might send in this state; a few are nonsense, and a few do not even parse. */
export interface RandomCommand {
  readonly type: CommandType;
  readonly input: unknown;
}

const HAND_STAGES = ["ready", "committed", "in_progress", "review"] as const;
const SIZES = [null, 1, 2, 3, 5, 8, 13] as const;
const member = (c: Chooser) => ({
  side: c.dice.either("marketing" as const, "it" as const),
  roles: c.dice.some(["viewer", "marketer", "leader", "admin"] as const, 0.4),
  pods: Object.fromEntries(
    c.dice
      .some(Object.keys(c.state.pods), 0.4)
      .map((pod) => [pod, c.dice.either("member" as const, "lead" as const)]),
  ),
});

/** How often each command comes, and how one is made up. A new command without a row does not compile. */
const ROWS: { readonly [T in CommandType]: Row<T> } = {
  "workspace.create": [
    0.1,
    ({ dice }) => ({
      id: dice.uuid(),
      name: "Another",
      zone: "Europe/Lisbon",
      currency: "EUR",
      pod: { id: dice.uuid(), name: "Pod" },
      founder: { id: dice.uuid(), side: "it" },
      columnIds: Array.from({ length: 7 }, () => dice.uuid()),
      serviceIds: Array.from({ length: 8 }, () => dice.uuid()),
    }),
  ],
  "workspace.configure": [
    0.3,
    (c) => c.part({ name: c.text("Works"), zone: c.dice.either("Europe/Brussels", "America/Chicago") }),
  ],
  "workspace.steer": [
    0.3,
    (c) => c.part({ northStar: c.text("Star"), targetDays: c.dice.either(null, 7, 14) }),
  ],
  "member.add": [0.2, (c) => ({ member: c.dice.uuid(), ...member(c) })],
  "member.change": [0.3, (c) => ({ member: c.member(), ...member(c) })],
  "member.deactivate": [0.2, (c) => ({ member: c.member() })],
  "member.reactivate": [0.8, (c) => ({ member: c.member() })],
  "pod.create": [
    0.1,
    ({ dice }) => ({
      pod: dice.uuid(),
      name: "Pod",
      columnIds: Array.from({ length: 7 }, () => dice.uuid()),
    }),
  ],
  "pod.change": [
    0.3,
    (c) => ({
      pod: c.pod(),
      ...c.part({ name: c.text("Pod"), expediteLimit: c.dice.below(4), type: c.dice.of(POD_TYPES)! }),
      ...c.part({
        rota: c.dice.either(null, {
          members: [c.member()],
          turn: c.dice.of(TURNS)!,
          handover: c.dice.below(7),
          from: c.day(),
        }),
      }),
    }),
  ],
  "column.add": [
    0.5,
    (c) => ({
      column: c.dice.uuid(),
      pod: c.pod(),
      name: c.text("Column"),
      stage: c.dice.of(BOARD_STAGES)!,
      limit: c.dice.either(null, 1, 3),
    }),
  ],
  "column.change": [
    1,
    (c) => ({
      column: c.column(),
      ...c.part({ name: c.text("Column"), limit: c.dice.either(null, 1, 2, 5), policy: c.text("Ask") }),
      ...c.part({ limitKind: c.dice.either("hard" as const, "hard" as const, "soft" as const) }),
    }),
  ],
  ...BOARD_ROWS,
  ...CATALOGUE_ROWS,
  ...RECURRING_ROWS,
  "campaign.add": [0.5, (c) => ({ campaign: c.dice.uuid(), name: c.text("Campaign"), launchDate: c.day() })],
  "campaign.change": [
    0.6,
    (c) => ({
      campaign: c.campaign() ?? c.dice.uuid(),
      ...c.part({ goal: c.text("Goal"), owner: c.member(), closed: c.dice.chance(0.2), launchDate: c.day() }),
    }),
  ],
  ...TEMPLATE_ROWS,
  ...RETRO_ROWS,
  "sprint.plan": [
    1,
    (c) => {
      const [one, other] = [c.day(), c.day()];
      const [start, end] = c.dice.chance(0.95) && one > other ? [other, one] : [one, other];
      const capacity = c.dice.either(null, 3, 20);
      return { sprint: c.dice.uuid(), pod: c.pod(), name: c.text("Sprint"), start, end, capacity };
    },
  ],
  "sprint.change": [
    0.4,
    (c) => ({ sprint: c.sprint("planned"), ...c.part({ goal: c.text("Goal"), end: c.day(), capacity: 8 }) }),
  ],
  "sprint.set_days_off": [
    0.4,
    (c) => ({ sprint: c.sprint("planned"), member: c.member(), days: c.dice.below(7) / 2 }),
  ],
  "sprint.start": [1, (c) => ({ sprint: c.sprint("planned"), confirmed: c.dice.chance(0.7) })],
  "sprint.close": [
    0.8,
    (c) => {
      const sprint = c.sprint("active");
      const open = c.requests.filter((r) => r.sprint === sprint && !isDone(r.standing));
      const decided = c.dice.chance(0.9) ? open : c.dice.some(open);
      const next = c.dice.chance(0.5) ? c.sprint("planned") : null;
      const to = () => (next === null ? "ready" : c.dice.either("next" as const, "ready" as const));
      return { sprint, next, decisions: decided.map(({ id }) => ({ request: id, to: to() })) };
    },
  ],
  "request.file": [
    7,
    (c) => {
      const service = c.service();
      const asked = c.state.services[service]?.fields ?? [];
      return {
        request: c.dice.uuid(),
        service,
        title: c.text("Swap hero"),
        class: c.dice.chance(0.6) ? "standard" : c.dice.of(CLASSES)!,
        meanwhileWaits: c.dice.either("", "The newsletter"),
        fields: randomAnswers(c, asked),
        value: c.dice.either(null, { kind: "generated" as const, amount: c.dice.either(-0, 125_000) }),
        dueDate: c.dice.either(null, c.day()),
        ifMissed: c.dice.either("", "The fair is over"),
        campaign: c.campaign(),
        followUpOf: c.dice.chance(0.9) ? null : c.idIn("live", "declined"),
      };
    },
  ],
  "request.edit": [
    4,
    (c) => {
      const request = c.requestIn(...OPEN);
      const fields = randomAnswers(c, request ? formOf(c.state, request) : []);
      return {
        request: request?.id ?? c.dice.uuid(),
        ...c.part({ title: c.text("Title"), outcome: c.text("Outcome"), fields }),
        ...c.part({ dueDate: c.dice.either(null, c.day()), campaign: c.campaign(), waitingFor: "Sales" }),
        ...c.part({ ifMissed: c.text("Too late"), meanwhileWaits: c.dice.either("", "The newsletter") }),
      };
    },
  ],
  "request.accept": [
    10,
    (c) => ({
      request: c.idIn("filed"),
      tick: c.dice.chance(0.95) ? [0, 1, 2, 3] : [0],
      size: c.dice.of(SIZES)!,
      override: c.reason(),
    }),
  ],
  "request.ask": [3, (c) => ({ request: c.idIn("filed"), question: c.text("Which page?") })],
  "request.answer": [4, (c) => ({ request: c.idIn("needs_info"), answer: c.text("The third") })],
  "request.decline": [
    3,
    (c) => ({
      request: c.idIn("filed", "ready"),
      reason: c.text("No"),
      ...(c.dice.chance(0.8) ? { alternative: c.text("Try") } : { duplicateOf: c.idIn(...OPEN) }),
    }),
  ],
  "request.appeal": [3, (c) => ({ request: c.idIn("declined"), reason: c.text("But") })],
  "request.snooze": [
    3,
    (c) => ({
      request: c.idIn("filed"),
      until: c.state.at + (c.dice.below(12) - 1) * 3_600_000,
      note: c.dice.either("", c.text("After the fair")),
    }),
  ],
  "request.wake": [
    2,
    (c) => ({ request: c.dice.of(c.requests.filter((r) => r.snoozed))?.id ?? c.idIn("filed") }),
  ],
  "request.hand_over": [
    1.5,
    (c) => ({
      request: c.idIn("filed", "ready", "committed", "in_progress"),
      pod: c.pod(),
      reason: c.text("Theirs"),
    }),
  ],
  "request.promise": [
    1,
    (c) => {
      const request = c.requestIn("filed", "needs_info", "ready");
      return { request: request?.id ?? c.dice.uuid(), promise: promiseFor(c.dice, request) };
    },
  ],
  "request.remind": [
    1,
    (c) => {
      const request = c.requestIn("filed", "needs_info", "review");
      const open = request && reminderOf(request);
      const { what, since } = open ?? { what: c.dice.of(REMINDERS)!, since: c.state.at };
      return { request: request?.id ?? c.dice.uuid(), what, since };
    },
  ],
  "request.withdraw": [1.5, (c) => ({ request: c.idIn(...OPEN) })],
  "request.triage": [
    4,
    (c) => ({
      request: c.idIn(...OPEN),
      ...c.part({
        class: c.dice.of(CLASSES)!,
        worth: 1 + c.dice.below(20),
        urgency: 1 + c.dice.below(20),
      }),
      // Refused where the requester said it already.
      ...(c.dice.chance(0.3) ? { dueDate: c.day(), ifMissed: "Too late", meanwhileWaits: "Others" } : {}),
      override: c.reason(),
    }),
  ],
  "request.size": [3, (c) => ({ request: c.idIn(...OPEN), size: c.dice.of(SIZES)! })],
  "request.assign": [
    3,
    (c) => ({
      request: c.idIn(...HAND_STAGES),
      assignees: c.dice.some(Object.keys(c.state.members), 0.2) as MemberId[],
      override: c.reason(),
    }),
  ],
  "request.tick": [
    12,
    (c) => {
      const request = c.requestIn("in_progress");
      const list = c.dice.chance(0.95) ? "done" : "ready";
      const open = request?.doneList.findIndex(({ done }) => !done) ?? -1;
      const item = open >= 0 && c.dice.chance(0.8) ? open : c.dice.below(4);
      return { request: request?.id ?? c.dice.uuid(), list, item, done: c.dice.chance(0.95) };
    },
  ],
  "request.plan": [
    6,
    (c) => {
      const request = c.idIn("ready");
      const committed = Object.values(c.state.columns).find(({ stage }) => stage === "committed");
      const near = committed ? c.near(committed.id) : {};
      const sprint = c.sprint(c.dice.either("planned", "active"));
      return { request, sprint, confirmed: c.dice.chance(0.6), override: c.reason(), ...near };
    },
  ],
  "request.move": [
    24,
    (c) => {
      const request = c.requestIn(...HAND_STAGES);
      const column = c.columnFor(request);
      return { request: request?.id ?? c.dice.uuid(), column, override: c.reason(), ...c.near(column) };
    },
  ],
  "request.block": [
    2,
    (c) => ({
      request: c.idIn(...HAND_STAGES),
      reason: c.dice.of(BLOCK_REASONS)!,
      owner: c.dice.either(null, c.member()),
    }),
  ],
  "request.unblock": [
    2,
    (c) => ({ request: c.dice.of(c.requests.filter((r) => r.block))?.id ?? c.idIn(...HAND_STAGES) }),
  ],
  "request.accept_delivery": [
    6,
    (c) => ({
      request: c.idIn("review"),
      rating: c.dice.either(null, 1, 3, 5),
      words: c.dice.either("", c.text("Good")),
    }),
  ],
  "request.return_delivery": [3, (c) => ({ request: c.idIn("review"), reason: c.text("Not yet") })],
  "request.publish": [6, (c) => ({ request: c.idIn("launch_ready") })],
  "request.reopen": [2, (c) => ({ request: c.idIn("live"), reason: c.text("It broke") })],
  "request.delegate": [1, (c) => ({ request: c.idIn(...OPEN), delegate: c.dice.either(null, c.member()) })],
  ...PART_ROWS,
  ...SKILL_ROWS,
  ...GOAL_ROWS,
  ...TALK_ROWS,
  undo: [
    9,
    (c) => {
      const own = c.requests.filter(
        ({ undo }) => undo && (undo.actor === (c.actor ?? undo.actor) || c.dice.chance(0.05)),
      );
      const about = c.dice.of(own);
      return { command: about?.undo?.command ?? c.dice.uuid<CommandId>(), request: about?.id ?? null };
    },
  ],
  "request.import": [
    0.3,
    (c) => ({
      rows: [
        {
          request: c.dice.uuid(),
          key: c.text("OLD"),
          title: c.text("Imported"),
          entered: { filed: "2026-03-02", in_progress: Date.UTC(2026, 2, 4), live: "2026-03-09" },
        },
      ],
    }),
  ],
  "request.archive": [2, (c) => ({ request: c.idIn("live", "declined", "withdrawn") })],
};

const TYPES = Object.keys(ROWS) as CommandType[];
const TOTAL = TYPES.reduce((sum, type) => sum + ROWS[type][0], 0);

function randomType(dice: Dice): CommandType {
  let left = dice.below(TOTAL * 1000) / 1000;
  return TYPES.find((type) => (left -= ROWS[type][0]) < 0) ?? "request.file";
}

const NONSENSE = [{}, null, 7, "text", { request: "no id" }, { request: null, column: {} }] as const;

/** Draws what `actor` (null: anybody) might send in this state. The same draws on the same state give the same. */
export function randomCommand(draw: Draw, state: WorkspaceState, actor: MemberId | null): RandomCommand {
  const chooser = new Chooser(draw, state, actor);
  const type = randomType(chooser.dice);
  if (chooser.dice.chance(0.01)) return { type, input: chooser.dice.of(NONSENSE) };
  return { type, input: ROWS[type][1](chooser) };
}

/** Someone who may give this command, if there is anyone; a third of the time anybody. */
export function randomSender(
  draw: Draw,
  state: WorkspaceState,
  { type, input }: RandomCommand,
): MemberId | null {
  const dice = new Dice(draw);
  const { command } = parseCommand(type, input);
  if (!command || dice.chance(0.33)) return randomActor(draw, state);
  const { at } = state;
  const able = Object.values(state.members).filter((actor) => mayCommand(state, command, { actor, at }));
  return dice.of(able)?.id ?? null;
}

/** Any member, deactivated ones seldom; null (the system) once in twenty. */
export function randomActor(draw: Draw, state: WorkspaceState): MemberId | null {
  const dice = new Dice(draw);
  const members = Object.values(state.members);
  const present = members.filter(({ active }) => active);
  return dice.chance(0.05) ? null : (dice.of(dice.chance(0.97) ? present : members)?.id ?? null);
}

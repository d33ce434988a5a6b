import { SERVICE_KEYS, type ServiceKey } from "../catalogue/service.ts";
import { isRefusal } from "../kernel/definition.ts";
import type { ColumnId, CommandId, MemberId, PodId, ServiceId, WorkspaceId } from "../kernel/ids.ts";
import type { Refusal, RefusalCode } from "../kernel/refusal.ts";
import type { Instant } from "../kernel/when.ts";
import type { PodRole, Role } from "../member/member.ts";
import type { Side } from "../flow/record.ts";
import type { Request } from "../request/request.ts";
import { requestOf } from "../request/in-stage.ts";
import { applyCommits, emptyState } from "../workspace/apply.ts";
import type { Commit } from "../workspace/commit.ts";
import { decide, parseCommand, toCommit, type CommandInput, type CommandType } from "../workspace/decide.ts";
import type { DomainEvent } from "../workspace/events.ts";
import type { WorkspaceState } from "../workspace/state.ts";
import { commandId, id, memberId } from "./ids.ts";

export const WORKSPACE = id<WorkspaceId>(1);
export const POD = id<PodId>(2);
/** Column ids by their starting order. */
export const COLUMN = {
  ready: id<ColumnId>(0x10),
  committed: id<ColumnId>(0x11),
  build: id<ColumnId>(0x12),
  check: id<ColumnId>(0x13),
  review: id<ColumnId>(0x14),
  launchReady: id<ColumnId>(0x15),
  live: id<ColumnId>(0x16),
} as const;
export const SERVICE = Object.fromEntries(
  SERVICE_KEYS.map((key, i) => [key, id<ServiceId>(0x20 + i)]),
) as Record<ServiceKey, ServiceId>;

/** The cast of most tests. */
export const PEOPLE = {
  admin: memberId(1),
  marketer: memberId(2),
  otherMarketer: memberId(3),
  hand: memberId(4),
  lead: memberId(5),
  otherLead: memberId(6),
  marketingLeader: memberId(7),
  itLeader: memberId(8),
  viewer: memberId(9),
} as const;
export type Person = keyof typeof PEOPLE;

export const MINUTE = 60_000;
export const DAY_MS = 86_400_000;
/** Monday 2 November 2026, 09:00 in Brussels. */
export const MONDAY: Instant = Date.UTC(2026, 10, 2, 8);

/** A workspace under test: gives commands, keeps the log, tells what was refused. */
export class Scenario {
  state: WorkspaceState = emptyState("server");
  readonly log: Commit[] = [];
  now: Instant = MONDAY;
  #commands = 0;

  /** Lets time pass, in milliseconds. */
  wait(ms: number): this {
    this.now += ms;
    return this;
  }

  nextCommand(): CommandId {
    return commandId(this.#commands++);
  }

  /** Tries a command: the events that would follow, or the refusal. Problems with the input throw. */
  attempt<T extends CommandType>(
    who: Person | MemberId | null,
    type: T,
    input: CommandInput[T],
    command: CommandId = this.nextCommand(),
  ): readonly DomainEvent[] | Refusal {
    const parsed = parseCommand(type, input);
    if (parsed.problems) throw new Error(`${type}: ${JSON.stringify(parsed.problems)}`);
    const actorId = who === null ? null : who in PEOPLE ? PEOPLE[who as Person] : (who as MemberId);
    const actor = actorId === null ? null : (this.state.members[actorId] ?? null);
    if (actorId !== null && !actor) throw new Error(`${who} is no member`);
    const decision = decide(this.state, parsed.command, { actor, at: this.now, commandId: command });
    if (isRefusal(decision)) return decision;
    if (decision.length > 0) this.append(actorId, command, decision);
    return decision;
  }

  /** Writes events into the log as one commit and applies it. */
  append(actor: MemberId | null, command: CommandId, events: readonly DomainEvent[]): Commit {
    const head = { workspace: WORKSPACE, actor, commandId: command, at: this.now };
    // Through JSON, as in the store: no undefined, no shared object.
    const commit = JSON.parse(JSON.stringify(toCommit(this.state, head, events))) as Commit;
    this.log.push(commit);
    this.state = applyCommits(this.state, [commit]);
    return commit;
  }

  /** Gives a command that must stand; returns its id. */
  give<T extends CommandType>(who: Person | MemberId | null, type: T, input: CommandInput[T]): CommandId {
    const command = this.nextCommand();
    const decision = this.attempt(who, type, input, command);
    if (isRefusal(decision)) throw new Error(`${type} was refused: ${JSON.stringify(decision)}`);
    return command;
  }

  /** The code a command is refused with; null if it stands. */
  refused<T extends CommandType>(
    who: Person | MemberId | null,
    type: T,
    input: CommandInput[T],
  ): string | null {
    const decision = this.attempt(who, type, input);
    return isRefusal(decision) ? decision.code : null;
  }

  /** What comes of a command: the types of its events, none where nothing would change, or the refusal's code. */
  outcome<T extends CommandType>(
    who: Person | MemberId | null,
    type: T,
    input: CommandInput[T],
  ): readonly DomainEvent["type"][] | RefusalCode {
    const decision = this.attempt(who, type, input);
    return isRefusal(decision) ? decision.code : decision.map((event) => event.type);
  }

  request(request: string): Request {
    const found = requestOf(this.state, request);
    if (!found) throw new Error(`no request ${request}`);
    return found;
  }
}

const person = (side: Side, roles: Role[], pods: Record<string, PodRole> = {}) => ({ side, roles, pods });

const CAST: Record<Exclude<Person, "admin">, ReturnType<typeof person>> = {
  marketer: person("marketing", ["marketer"]),
  otherMarketer: person("marketing", ["marketer"]),
  hand: person("it", [], { [POD]: "member" }),
  lead: person("it", [], { [POD]: "lead" }),
  otherLead: person("it", [], { [POD]: "lead" }),
  marketingLeader: person("marketing", ["leader"]),
  itLeader: person("it", ["leader"]),
  viewer: person("marketing", ["viewer"]),
};

/** A workspace with one pod, the eight services and everyone of `PEOPLE`; the admin holds no other role. */
export function company(): Scenario {
  const scenario = new Scenario();
  scenario.give(null, "workspace.create", {
    id: WORKSPACE,
    name: "Hollin & Reed",
    zone: "Europe/Brussels",
    currency: "EUR",
    pod: { id: POD, name: "Growth pod" },
    founder: { id: PEOPLE.admin, side: "it" },
    columnIds: Object.values(COLUMN),
    serviceIds: Object.values(SERVICE),
  });
  for (const [who, what] of Object.entries(CAST)) {
    scenario.give(null, "member.add", { member: PEOPLE[who as Person], ...what });
  }
  scenario.give("admin", "member.change", { member: PEOPLE.admin, side: "it", roles: ["admin"], pods: {} });
  return scenario;
}

import { textHash } from "../../kernel/canonical.ts";
import { isRefusal } from "../../kernel/definition.ts";
import { uuidV7, type CommandId, type MemberId, type RequestId, type WorkspaceId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/when.ts";
import { requestOf } from "../../request/in-stage.ts";
import type { Request } from "../../request/request.ts";
import { applyCommits, emptyState } from "../../workspace/apply.ts";
import type { Commit } from "../../workspace/commit.ts";
import {
  decide,
  parseCommand,
  toCommit,
  type CommandInput,
  type CommandType,
} from "../../workspace/decide.ts";
import type { WorkspaceState } from "../../workspace/state.ts";
import type { Dice } from "../dice.ts";
import { CAST_NAMES, type CastName } from "./cast.ts";

/**
 * Tells a company's story as commands, each at its time and by the same rules as everyone's. A command that the rules
 * refuse is a mistake in the story, and throws.
 */
export class Teller {
  state: WorkspaceState = emptyState("server");
  readonly log: Commit[] = [];
  dice: Dice;
  readonly workspace: WorkspaceId;
  readonly people: Readonly<Record<CastName, MemberId>>;
  now: Instant;
  readonly #otherDice: Dice;

  constructor(dice: Dice, otherDice: Dice, start: Instant) {
    this.dice = dice;
    this.#otherDice = otherDice;
    this.now = start;
    this.workspace = this.id();
    this.people = Object.fromEntries(CAST_NAMES.map((name) => [name, this.id()])) as Record<
      CastName,
      MemberId
    >;
  }

  /** Tells a side story with dice of its own, so that the rest goes as it would without it. */
  apart<Told>(tell: () => Told): Told {
    const { dice } = this;
    this.dice = this.#otherDice;
    try {
      return tell();
    } finally {
      this.dice = dice;
    }
  }

  /** A new id of any kind. */
  id<Id extends string>(): Id {
    return uuidV7(
      this.now,
      Uint8Array.from({ length: 10 }, () => this.dice.below(256)),
    ) as Id;
  }

  /** As `give`, by an id made of `salt` and not of dice: what is told beside the story changes nothing of it. */
  aside<T extends CommandType>(who: CastName | null, type: T, input: CommandInput[T], salt: string): void {
    this.give(who, type, input, this.idOf<CommandId>(salt));
  }

  /** An id of any kind made of `salt` and not of dice. */
  idOf<Id extends string>(salt: string): Id {
    const hash = textHash(salt) + textHash(`${salt} aside`);
    const bytes = Uint8Array.from({ length: 10 }, (_, i) =>
      Number.parseInt(hash.slice(2 * i, 2 * i + 2), 16),
    );
    return uuidV7(this.now, bytes) as Id;
  }

  give<T extends CommandType>(
    who: CastName | null,
    type: T,
    input: CommandInput[T],
    commandId: CommandId = this.id<CommandId>(),
  ): void {
    const parsed = parseCommand(type, input);
    if (parsed.problems) throw new Error(`${type}: ${JSON.stringify(parsed.problems)}`);
    const member = who === null ? null : this.people[who];
    const actor = member === null ? null : (this.state.members[member] ?? null);
    if (member !== null && !actor) throw new Error(`${who} is not there yet`);
    const decision = decide(this.state, parsed.command, { actor, at: this.now, commandId });
    if (isRefusal(decision))
      throw new Error(
        `${who} at ${new Date(this.now).toISOString()}: ${type} was refused: ${JSON.stringify(decision)}`,
      );
    if (decision.length === 0) return;
    const head = { workspace: this.workspace, actor: member, commandId, at: this.now };
    // Through text, as in a store: what is applied here is what will be read there.
    const commit: Commit = JSON.parse(JSON.stringify(toCommit(this.state, head, decision)));
    this.log.push(commit);
    this.state = applyCommits(this.state, [commit]);
  }

  /** A request that is open or was closed a short time ago. */
  request(id: RequestId): Request {
    const found = requestOf(this.state, id);
    if (!found) throw new Error(`no request ${id}`);
    return found;
  }
}

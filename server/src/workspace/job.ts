import type { CommandId, MemberId } from "@tandem/shared";
import type { Sent } from "./judge.ts";
import type { Outcome } from "./outcome.ts";

/** The answers to commands sent together: one promise for all, since a promise each costs more than a decision. */
export class Answers {
  readonly all: Promise<Outcome[]>;
  readonly #outcomes: Outcome[] = [];
  #missing: number;
  #resolve: (outcomes: Outcome[]) => void = () => undefined;
  #reject: (cause: unknown) => void = () => undefined;

  constructor(count: number) {
    this.#missing = count;
    this.all = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    if (count === 0) this.#resolve([]);
  }

  /** Once for each place. */
  put(place: number, outcome: Outcome): void {
    this.#outcomes[place] = outcome;
    if (--this.#missing === 0) this.#resolve(this.#outcomes);
  }

  fail(cause: unknown): void {
    this.#reject(cause);
  }
}

/** Where an answer goes. */
export interface Slot {
  readonly answers: Answers;
  readonly place: number;
}

/** A command on its way to its answer. */
export class Job implements Sent {
  readonly id: CommandId;
  readonly actor: MemberId | null;
  readonly command: Sent["command"];
  /** Its place among all that were sent: commands decided again keep it. */
  readonly place: number;
  /** How often the log took another commit than the one decided for it. */
  tries = 0;
  readonly #slots: Slot[];

  constructor({ id, actor, command }: Sent, place: number, slot: Slot) {
    this.id = id;
    this.actor = actor;
    this.command = command;
    this.place = place;
    this.#slots = [slot];
  }

  /** The same command came again while this one waits. */
  join(slot: Slot): void {
    this.#slots.push(slot);
  }

  answer(outcome: Outcome): void {
    for (const { answers, place } of this.#slots) answers.put(place, outcome);
  }

  fail(cause: unknown): void {
    for (const { answers } of this.#slots) answers.fail(cause);
  }
}

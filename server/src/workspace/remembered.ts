import type { CommandId, Instant, MemberId } from "@tandem/shared";
import type { Outcome } from "./outcome.ts";

const MINUTES = 5;
const MOST = 10_000;

interface Memory {
  readonly actor: MemberId | null;
  readonly outcome: Outcome;
  readonly until: Instant;
}

/**
 * Answers that left nothing in the log, kept for some minutes: without them the late first copy of a command could pass
 * after its retry was refused. At most 10,000; the oldest goes first.
 */
export class Remembered {
  readonly #memories = new Map<CommandId, Memory>();

  put(command: CommandId, actor: MemberId | null, outcome: Outcome, now: Instant): void {
    this.#forgetOld(now);
    this.#memories.set(command, { actor, outcome, until: now + MINUTES * 60_000 });
  }

  get(command: CommandId, now: Instant): Memory | undefined {
    const memory = this.#memories.get(command);
    return memory !== undefined && memory.until > now ? memory : undefined;
  }

  /** A map keeps the order in which things were put, so the oldest are first. */
  #forgetOld(now: Instant): void {
    for (const [command, { until }] of this.#memories) {
      if (until > now && this.#memories.size < MOST) return;
      this.#memories.delete(command);
    }
  }
}

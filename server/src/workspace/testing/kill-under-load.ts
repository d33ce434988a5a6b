import { setTimeout as wait } from "node:timers/promises";
import { mulberry32, unit, type CommandId, type Envelope } from "@tandem/shared";
import type { Outcome } from "../outcome.ts";

/** A server that can be killed. `send` rejects when no answer came. */
export interface Victim {
  send(envelopes: readonly Envelope[]): Promise<readonly Outcome[]>;
  /** Kills it with SIGKILL; resolves once it is gone. */
  kill(): Promise<void>;
}

export interface Load {
  readonly seed: number;
  /** How often it is killed. */
  readonly rounds: number;
  /** Starts a server on the same data; resolves once it answers. */
  readonly start: () => Promise<Victim>;
  /** Command `n`; all of them must be accepted. */
  readonly command: (n: number) => Envelope;
}

const CLIENTS = 4;
const MOST_A_SEND = 20;
/** The longest life under load, in milliseconds. */
const LONGEST_LIFE = 300;

/** What clients were told: which command was acknowledged with which seq, over all lives of the server. */
export interface Told {
  readonly acknowledged: ReadonlyMap<CommandId, number>;
  /** Every command that was sent. */
  readonly sent: number;
  /** Sends whose answer was lost, and which were sent again. */
  readonly resent: number;
  /** The slowest start, in milliseconds. */
  readonly slowestStart: number;
}

/**
 * Kills a server again and again at random moments while clients send. As a browser does, each client has one send in
 * flight and sends again what was not answered. Ends with everything answered. Throws where an answer is wrong.
 */
export async function killUnderLoad({ seed, rounds, start, command }: Load): Promise<Told> {
  const draw = mulberry32(seed);
  const acknowledged = new Map<CommandId, number>();
  const unanswered = Array.from({ length: CLIENTS }, (): Envelope[] => []);
  let sent = 0;
  let resent = 0;
  let slowestStart = 0;

  function acknowledge(envelopes: readonly Envelope[], outcomes: readonly Outcome[]): void {
    for (const [i, { id }] of envelopes.entries()) {
      const outcome = outcomes[i];
      if (outcome?.status !== "committed") throw new Error(`${id} became ${JSON.stringify(outcome)}`);
      const before = acknowledged.get(id);
      if (before !== undefined && before !== outcome.seq) throw new Error(`${id} has two seqs`);
      acknowledged.set(id, outcome.seq);
    }
  }

  /** Sends until the server is gone; `isOver` ends it after what was left unanswered is answered. */
  async function client(victim: Victim, c: number, isOver: () => boolean): Promise<void> {
    for (;;) {
      let envelopes = unanswered[c] ?? [];
      if (envelopes.length > 0) resent++;
      else if (isOver()) return;
      else
        envelopes = Array.from({ length: 1 + Math.floor(unit(draw) * MOST_A_SEND) }, () => command(sent++));
      unanswered[c] = envelopes;
      let outcomes;
      try {
        outcomes = await victim.send(envelopes);
      } catch {
        return;
      }
      acknowledge(envelopes, outcomes);
      unanswered[c] = [];
    }
  }

  for (let round = 0; round <= rounds; round++) {
    const began = performance.now();
    const victim = await start();
    slowestStart = Math.max(slowestStart, performance.now() - began);
    const isLast = round === rounds;
    const clients = unanswered.map((_, c) => client(victim, c, () => isLast));
    if (!isLast) await wait(unit(draw) * LONGEST_LIFE);
    else await Promise.all(clients);
    await victim.kill();
    await Promise.all(clients);
  }
  return { acknowledged, sent, resent, slowestStart };
}

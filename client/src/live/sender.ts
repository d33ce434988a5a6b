import type { Envelope } from "@tandem/shared";
import { backOff } from "./back-off.ts";
import { TransportFault, type Clock, type Outcome, type Pending, type TransportPort } from "./ports.ts";

/** Most commands in one call; the server's limit too. */
const BATCH = 100;

interface SenderOptions {
  readonly transport: Pick<TransportPort<unknown>, "send">;
  readonly clock: Clock;
  readonly random: () => number;
  /** Commands without an answer, oldest first. */
  readonly unanswered: () => readonly Pending[];
  readonly onAnswers: (answers: readonly (readonly [Pending, Outcome])[]) => void;
  /** Whether the server takes what is sent; if not, what it says of itself, if anything. */
  readonly onReach: (reached: boolean, says: string | null) => void;
  readonly onSignedOut: () => void;
}

export interface Sender {
  /** From now on this tab sends. */
  begin(): void;
  end(): void;
  /** There may be something to send. */
  wake(): void;
  /** The line is back: no need to wait out the pause. */
  retryNow(): void;
}

const envelopeOf = ({ id, type, input }: Pending): Envelope => ({ id, type, input });

/**
 * Sends commands in order, one call in flight, again with the same ids until each has an answer. Parallel calls would let a
 * later command overtake an earlier one, and most of its predictions would then be wrong.
 */
export function createSender(options: SenderOptions): Sender {
  const { transport, clock, random, unanswered, onAnswers, onReach, onSignedOut } = options;
  let begun = false;
  let inFlight = false;
  let failures = 0;
  let most = BATCH;
  let cancelPause: (() => void) | null = null;

  async function sendOnce(batch: readonly Pending[]): Promise<void> {
    try {
      const outcomes = await transport.send(batch.map(envelopeOf));
      if (outcomes.length !== batch.length) throw new TransportFault("away");
      reached();
      most = BATCH;
      onAnswers(batch.flatMap((pending, i) => (outcomes[i] ? [[pending, outcomes[i]] as const] : [])));
    } catch (cause) {
      failed(batch, cause);
    } finally {
      inFlight = false;
      wake();
    }
  }

  function reached(): void {
    const failed = failures > 0;
    failures = 0;
    if (failed) onReach(true, null);
  }

  function failed(batch: readonly Pending[], cause: unknown): void {
    const kind = cause instanceof TransportFault ? cause.kind : "away";
    const [only] = batch;
    if (kind === "rejected" && only) {
      // One command spoils the call: go on one by one, so that it alone comes back to its author.
      reached();
      if (batch.length > 1) most = 1;
      else onAnswers([[only, { status: "unreadable", problems: [{ field: "", problem: "not taken" }] }]]);
      return;
    }
    failures += 1;
    onReach(false, cause instanceof TransportFault ? cause.says : null);
    if (kind === "signed-out") onSignedOut();
    cancelPause = clock.after(backOff(failures, random()), () => {
      cancelPause = null;
      wake();
    });
  }

  function wake(): void {
    if (!begun || inFlight || cancelPause) return;
    const batch = unanswered().slice(0, most);
    // Nothing is left to try: a commit told what the lost answer would have. Whether the server is there, the socket knows.
    if (batch.length === 0) return reached();
    inFlight = true;
    void sendOnce(batch);
  }

  function clearPause(): void {
    cancelPause?.();
    cancelPause = null;
  }

  return {
    begin() {
      begun = true;
      wake();
    },
    end() {
      begun = false;
      clearPause();
    },
    wake,
    retryNow() {
      clearPause();
      wake();
    },
  };
}

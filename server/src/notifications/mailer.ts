import { randomUUID } from "node:crypto";
import type { Store } from "../store/port.ts";
import type { Log } from "../workspace/log.ts";
import type { Compose } from "./compose-mail.ts";
import type { Mail, Outbox } from "./outbox.ts";
import { MailFault, type Smtp } from "./smtp.ts";

const MINUTE_MS = 60_000;
/** One process sends; another takes over so long after it was last heard of. */
const LEASE_MS = MINUTE_MS;
const LOOK_MS = 5_000;
/** While the server is away: the first pause, twice as long after each try, up to the last. */
const FIRST_PAUSE_MS = 15_000;
const LAST_PAUSE_MS = 15 * MINUTE_MS;
/** One mail that the server does not take now is tried so often, over about three days. */
const MOST_TRIES = 16;
const LONGEST_WAIT_MS = 6 * 60 * MINUTE_MS;

export interface MailerOptions {
  readonly outbox: Outbox;
  readonly compose: Compose;
  readonly smtp: Smtp;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
}

/**
 * Sends what is due, mail after mail, by one process at a time. A mail is noted as sent after the server took it: a crash
 * in between sends it once more, under the same Message-ID, and never loses one.
 */
export class Mailer {
  readonly #options: MailerOptions;
  readonly #holder = randomUUID();
  #leasedUntil = 0;
  #faults = 0;
  #pausedUntil = 0;
  #isOver = false;
  /** Why the server took nothing when last tried; null where it did. */
  fault: string | null = null;

  constructor(options: MailerOptions) {
    this.#options = options;
  }

  /** Sends all that is due by now. Rejects with a StoreFault. */
  async tick(): Promise<void> {
    const { outbox, clock } = this.#options;
    if (clock() < this.#pausedUntil || !(await this.#isMine())) return;
    outbox.gather(clock());
    for (;;) {
      const mail = this.#isOver ? undefined : outbox.next(clock());
      if (mail === undefined || !(await this.#isMine()) || !(await this.#give(mail))) return;
    }
  }

  /** Whether the server took it, or another mail may be tried. */
  async #give(mail: Mail): Promise<boolean> {
    const { outbox, compose, smtp, clock, log } = this.#options;
    const made = await compose(mail);
    if (made.verdict === "drop") {
      outbox.dropped(mail.id, made.why);
      return true;
    }
    if (made.verdict === "wait") {
      outbox.later(mail.id, made.until, mail.tries);
      return true;
    }
    try {
      await smtp.send(made.message);
    } catch (cause) {
      if (!(cause instanceof MailFault)) throw cause;
      return this.#after(mail, cause);
    }
    outbox.sent(mail.id, clock());
    if (this.fault !== null) log.warn({}, "the mail server takes mail again");
    this.fault = null;
    this.#faults = 0;
    return true;
  }

  #after(mail: Mail, fault: MailFault): boolean {
    const { outbox, clock, log } = this.#options;
    if (fault.kind === "away") {
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.#faults++, LAST_PAUSE_MS);
      this.#pausedUntil = clock() + pause;
      this.fault = fault.message;
      log.warn({ againInSeconds: pause / 1000 }, fault.message);
      return false;
    }
    const tries = mail.tries + 1;
    if (fault.kind === "never" || tries >= MOST_TRIES) {
      outbox.dropped(mail.id, `refused: ${fault.message}`);
      log.warn({ mail: mail.id, workspace: mail.workspace, member: mail.member }, fault.message);
    } else outbox.later(mail.id, clock() + Math.min(MINUTE_MS * 2 ** mail.tries, LONGEST_WAIT_MS), tries);
    return true;
  }

  async #isMine(): Promise<boolean> {
    const { store, clock } = this.#options;
    const now = clock();
    if (this.#leasedUntil - now > LEASE_MS / 2 && this.#leasedUntil - now <= LEASE_MS) return true;
    const fence = await store.lease("mail", this.#holder, now, LEASE_MS);
    this.#leasedUntil = fence === undefined ? 0 : now + LEASE_MS;
    return fence !== undefined;
  }

  /** Sends no more after the mail under way. */
  stop(): void {
    this.#isOver = true;
  }

  /** Once stopped and no tick runs: lets another process take over at once. */
  async letGo(): Promise<void> {
    if (this.#leasedUntil > 0)
      await this.#options.store.lease("mail", this.#holder, this.#options.clock(), 0);
  }
}

/** Sends what is due until ended. `poke`: something may have become due. */
export function keepSending(mailer: Mailer, log: Log): { poke(): void; end(): Promise<void> } {
  let running: Promise<void> | undefined;
  let again = false;

  async function run(): Promise<void> {
    do {
      again = false;
      try {
        await mailer.tick();
      } catch (cause) {
        // Nothing is lost: the next look finds the same due.
        log.warn({ err: cause }, "could not send mail");
      }
    } while (again);
  }

  function poke(): void {
    again = true;
    running ??= run().finally(() => (running = undefined));
  }

  const timer = setInterval(poke, LOOK_MS);
  timer.unref();
  poke();
  return {
    poke,
    async end() {
      clearInterval(timer);
      mailer.stop();
      again = false;
      await running;
      await mailer
        .letGo()
        .catch((cause: unknown) => log.warn({ err: cause }, "could not give the mail's lease back"));
    },
  };
}

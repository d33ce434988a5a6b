import { randomUUID } from "node:crypto";
import type { CommandId, Instant, WorkspaceId } from "@tandem/shared";
import type { Store } from "../store/port.ts";
import { MOST_COMMANDS, type Engines } from "../workspace/engine.ts";
import type { Log } from "../workspace/log.ts";
import type { DueRule } from "./due/due.ts";
import { dueCommands } from "./due/due-commands.ts";
import { DUE_RULES } from "./due/rules.ts";

/** One node gives what falls due; another takes over so long after it was last heard of. */
const LEASE_MS = 60_000;
const RENEW_MS = 20_000;
/** After commits, so that a burst of them is looked at once. */
const SETTLE_MS = 1_000;
/** What was due and did not stand is tried again after this; so is a workspace whose store was away. */
const AGAIN_MS = 10 * 60_000;
const RETRY_MS = 30_000;
/** Even where nothing says so, each workspace is looked at this often. */
const LOOK_MS = 3_600_000;

export interface ClockOptions {
  readonly engines: Engines;
  readonly store: Store;
  /** Milliseconds since 1970. It may jump, either way. */
  readonly clock: () => Instant;
  readonly log: Log;
  readonly rules?: readonly DueRule[];
  /** Whether a workspace is listed. One that is not is still being brought in, and what falls due in it waits. */
  readonly isListed?: (workspace: WorkspaceId) => boolean;
}

/**
 * Gives what falls due as commands of the system. Their ids are derived from workspace, what and when, and a store keeps
 * each id once, so neither a crash nor a second node gives anything twice; the lease only spares the second the work.
 */
export class Clock {
  readonly #options: ClockOptions;
  readonly #rules: readonly DueRule[];
  readonly #holder = randomUUID();
  /** When each workspace is to be looked at. */
  readonly #looks = new Map<WorkspaceId, Instant>();
  /** Commands that did not stand, and until when they are left alone. */
  readonly #parked = new Map<CommandId, Instant>();
  readonly #stopListening: () => void;
  #changed = new Set<WorkspaceId>();
  #fence: number | undefined;
  #renewedAt = 0;
  #lookedAllAt = 0;
  #isOver = false;

  /** `onChange` hears of commits while this node is the one that works. */
  constructor(options: ClockOptions, onChange: () => void = () => undefined) {
    this.#options = options;
    this.#rules = options.rules ?? DUE_RULES;
    this.#stopListening = options.engines.onCommits((workspace) => {
      this.#changed.add(workspace);
      if (this.#fence !== undefined) onChange();
    });
  }

  /** Gives all that is due by now; resolves to how many milliseconds it may sleep. Rejects with a StoreFault. */
  async tick(): Promise<number> {
    const { clock } = this.#options;
    if (!(await this.#isMine())) return RENEW_MS;
    await this.#lookAtAllNowAndThen();
    for (const workspace of this.#changed) this.#lookAt(workspace, clock());
    this.#changed = new Set();
    for (const [workspace, at] of this.#looks)
      if (at <= clock() && !this.#isOver) this.#looks.set(workspace, await this.#giveSafely(workspace));
    if (this.#changed.size > 0) return SETTLE_MS;
    let next = clock() + RENEW_MS;
    for (const at of this.#looks.values()) next = Math.min(next, at);
    return Math.max(0, next - clock());
  }

  /** Gives no more after the send under way. */
  stop(): void {
    this.#isOver = true;
    this.#stopListening();
  }

  /** Once stopped and no tick runs: lets another node take over at once. */
  async letGo(): Promise<void> {
    if (this.#fence === undefined) return;
    await this.#options.store.lease("clock", this.#holder, this.#options.clock(), 0);
  }

  /** Whether this node is the one that works. The lease is renewed by the clock on the wall, so a jump renews it too. */
  async #isMine(): Promise<boolean> {
    if (this.#isOver) return false;
    const { clock, store } = this.#options;
    const sinceRenewed = clock() - this.#renewedAt;
    if (this.#fence !== undefined && sinceRenewed >= 0 && sinceRenewed < RENEW_MS) return true;
    const fence = await store.lease("clock", this.#holder, clock(), LEASE_MS);
    // Newly ours: whatever fell due while nobody, or another, worked.
    if (fence !== this.#fence) this.#lookedAllAt = 0;
    this.#fence = fence;
    this.#renewedAt = clock();
    return fence !== undefined;
  }

  async #lookAtAllNowAndThen(): Promise<void> {
    const { clock, store } = this.#options;
    const sinceAll = clock() - this.#lookedAllAt;
    if (sinceAll >= 0 && sinceAll < LOOK_MS) return;
    for (const workspace of await store.workspaces()) this.#lookAt(workspace, clock());
    this.#lookedAllAt = clock();
    // Nothing is parked for as long as that, unless the clock went back.
    this.#parked.clear();
  }

  #lookAt(workspace: WorkspaceId, at: Instant): void {
    this.#looks.set(workspace, Math.min(at, this.#looks.get(workspace) ?? at));
  }

  /** As `#give`; a workspace that cannot be reached holds up no other, and nothing of it is lost. */
  async #giveSafely(workspace: WorkspaceId): Promise<Instant> {
    try {
      return await this.#give(workspace);
    } catch (cause) {
      this.#options.log.warn({ workspace, err: cause }, "could not do what fell due");
      return this.#options.clock() + RETRY_MS;
    }
  }

  /** Gives what is due in one workspace, in sends of at most a hundred; resolves to when to look at it again. */
  async #give(workspace: WorkspaceId): Promise<Instant> {
    const { engines, clock, isListed } = this.#options;
    if (isListed?.(workspace) === false) return clock() + RETRY_MS;
    const { commands, next } = dueCommands(this.#rules, workspace, await engines.state(workspace), clock());
    const fresh = commands.filter(({ id }) => (this.#parked.get(id) ?? 0) <= clock());
    for (let i = 0; i < fresh.length && !this.#isOver; i += MOST_COMMANDS) {
      const sent = fresh.slice(i, i + MOST_COMMANDS);
      const outcomes = await engines.send(workspace, null, sent);
      for (const [n, outcome] of outcomes.entries()) {
        const command = sent[n];
        if (command === undefined || outcome.status === "committed") continue;
        this.#parked.set(command.id, clock() + AGAIN_MS);
        const { status } = outcome;
        if (status !== "nothing")
          this.#options.log.warn({ workspace, command, outcome }, "was due, and did not stand");
      }
    }
    const again = commands.length > 0 ? clock() + AGAIN_MS : Infinity;
    return Math.min(next ?? Infinity, again, clock() + LOOK_MS);
  }
}

/** Gives what falls due, when it does, until ended; resolves to how to end it, which waits for a send under way. */
export function followClock(options: ClockOptions): () => Promise<void> {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let wakesAt = 0;
  let isTicking = true;
  const clock = new Clock(options, () => {
    if (!isTicking && wakesAt - performance.now() > SETTLE_MS) sleep(SETTLE_MS);
  });

  /** A timer counts from when it was set, whatever the clock does, so it never sleeps long. */
  function sleep(ms: number): void {
    if (isOver) return;
    clearTimeout(timer);
    const whole = Math.ceil(Math.min(ms, RENEW_MS));
    wakesAt = performance.now() + whole;
    timer = setTimeout(() => (running = run()), whole);
    timer.unref();
  }

  async function run(): Promise<void> {
    isTicking = true;
    let ms = RETRY_MS;
    try {
      ms = await clock.tick();
    } catch (cause) {
      // Nothing is lost: the next time finds the same due.
      options.log.warn({ err: cause }, "could not do what fell due");
    }
    isTicking = false;
    sleep(ms);
  }

  let running = run();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    clock.stop();
    await running;
    await clock
      .letGo()
      .catch((cause: unknown) => options.log.warn({ err: cause }, "could not give the clock back"));
  };
}

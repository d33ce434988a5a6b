import { setImmediate as turn } from "node:timers/promises";
import {
  applyCommits,
  refuse,
  type CommandId,
  type Commit,
  type Instant,
  type WorkspaceId,
  type WorkspaceState,
} from "@tandem/shared";
import { StoreFault, type CommandOutcome, type Store } from "../store/port.ts";
import { decideGroup, isSameCommit, splitAt, withFirstAnswers, type Group } from "./group.ts";
import { Answers, Job, type Slot } from "./job.ts";
import { refused, type Guard, type Sent } from "./judge.ts";
import { catchUp, loadState, saveState } from "./load.ts";
import type { Log } from "./log.ts";
import type { Outcome } from "./outcome.ts";
import { Remembered } from "./remembered.ts";

/** Commits in a group: more would hold up the event loop for longer than they save. */
const MOST_COMMITS = 64;
/** How often one command is decided again because others' commits came first. */
const MOST_TRIES = 100;

export interface MailboxContext {
  readonly store: Store;
  readonly clock: () => Instant;
  readonly log: Log;
  /** Asked of each command that a rule lets through. */
  readonly guard: Guard;
  /** Commits from one snapshot to the next. */
  readonly snapshotEvery: number;
}

/**
 * One workspace's engine. Commands wait in its queue; each turn of the event loop decides the next ones in order on
 * `ahead`, the state with everything decided, while the group before them is being appended. Nobody is told anything
 * that depends on a commit before that commit is durable; `durable` is what queries read.
 */
export class Mailbox {
  readonly #workspace: WorkspaceId;
  readonly #context: MailboxContext;
  readonly #remembered = new Remembered();
  /** Every job that has no answer yet, by its command id. */
  readonly #waiting = new Map<CommandId, Job>();
  #queue: Job[] = [];
  #places = 0;
  #durable: WorkspaceState;
  #ahead: WorkspaceState;
  /** Grows whenever `ahead` is dropped: a group decided in an earlier epoch is decided again. */
  #epoch = 0;
  #appending: Group | undefined;
  /** The log may hold commits that `durable` lacks. */
  #stale = false;
  #running: Promise<void> | undefined;
  #snapshotSeq: number;
  #saving: Promise<void> | undefined;

  private constructor(
    workspace: WorkspaceId,
    context: MailboxContext,
    loaded: { state: WorkspaceState; snapshotSeq: number },
  ) {
    this.#workspace = workspace;
    this.#context = context;
    this.#durable = loaded.state;
    this.#ahead = loaded.state;
    this.#snapshotSeq = loaded.snapshotSeq;
  }

  /** Loads the workspace's state. Rejects with a StoreFault. */
  static async open(workspace: WorkspaceId, context: MailboxContext): Promise<Mailbox> {
    const mailbox = new Mailbox(workspace, context, await loadState(context.store, workspace));
    mailbox.#snapshotIfDue(context.snapshotEvery);
    return mailbox;
  }

  get isIdle(): boolean {
    return this.#waiting.size === 0 && this.#running === undefined && this.#saving === undefined;
  }

  /** Commands without an answer yet. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** The durable state, with everything that was heard of. */
  async state(): Promise<WorkspaceState> {
    if (this.#stale) await this.#run();
    return this.#durable;
  }

  /**
   * Resolves to what became of the commands, in their order, once that is durable. The same command sent again, by the
   * same actor, gets its first answer. Rejects with a StoreFault when the store cannot tell; then they may be sent again.
   */
  send(sent: readonly (Sent | Outcome)[]): Promise<Outcome[]> {
    const answers = new Answers(sent.length);
    for (const [place, one] of sent.entries()) {
      if ("status" in one) answers.put(place, one);
      else this.#take(one, { answers, place });
    }
    if (this.#queue.length > 0) void this.#run();
    return answers.all;
  }

  #take(sent: Sent, slot: Slot): void {
    const known = this.#waiting.get(sent.id) ?? this.#remembered.get(sent.id, this.#context.clock());
    if (known === undefined) {
      const job = new Job(sent, this.#places++, slot);
      this.#waiting.set(job.id, job);
      this.#queue.push(job);
    } else if (known.actor !== sent.actor) slot.answers.put(slot.place, refused(refuse("not_allowed")));
    else if (known instanceof Job) known.join(slot);
    else slot.answers.put(slot.place, known.outcome);
  }

  /** Hears of commits in the log, one's own too. */
  learn(commits: readonly Commit[]): void {
    const fresh = commits.filter(({ seq }) => seq > this.#durable.seq);
    const [first] = fresh;
    if (first === undefined || this.#stale) return;
    if (first.seq !== this.#durable.seq + 1) return this.missed();
    const own = this.#appending;
    if (own?.commits.length === fresh.length && fresh.every((c, i) => isSameCommit(c, own.commits[i]))) {
      this.#durable = own.after;
      return;
    }
    this.#durable = applyCommits(this.#durable, fresh);
    this.#dropAhead();
  }

  /** Something may have been appended that nobody told: reads it before the next decision. */
  missed(): void {
    this.#stale = true;
    void this.#run();
  }

  /** Resolves when nothing is under way and a snapshot is saved, where `every` commits came since the last one. */
  async rest(every: number): Promise<void> {
    await this.#running;
    await this.#saving;
    this.#snapshotIfDue(Math.min(every, this.#context.snapshotEvery));
    await this.#saving;
  }

  #run(): Promise<void> {
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #work(): Promise<void> {
    let appended: Promise<void> = Promise.resolve();
    for (;;) {
      // Gathers one turn's commands, and leaves room for other work between groups.
      await turn();
      if (this.#stale) {
        await appended;
        if (!(await this.#catchUp())) break;
      }
      if (this.#queue.length === 0) {
        await appended;
        if (this.#queue.length === 0 && !this.#stale) break;
        continue;
      }
      const decided = await this.#decideNext();
      await appended;
      if (decided === undefined) continue;
      const { group, epoch } = decided;
      if (epoch === this.#epoch && !this.#stale) appended = this.#append(group);
      else this.#requeue(group.answers.map(({ job }) => job));
    }
    this.#snapshotIfDue(this.#context.snapshotEvery);
  }

  /** False when the store is away: everyone who waits is told so, and the next use tries again. */
  async #catchUp(): Promise<boolean> {
    this.#stale = false;
    try {
      const caughtUp = await catchUp(this.#context.store, this.#workspace, this.#durable);
      // More may have been heard of meanwhile.
      if (caughtUp.seq > this.#durable.seq) this.#durable = caughtUp;
      this.#dropAhead();
      return true;
    } catch (cause) {
      this.#stale = true;
      this.#context.log.warn({ workspace: this.#workspace, err: cause }, "could not catch up with the log");
      this.#failWaiting(cause);
      return false;
    }
  }

  async #decideNext(): Promise<{ group: Group; epoch: number } | undefined> {
    const jobs = this.#queue.splice(0, MOST_COMMITS);
    try {
      // The log refused one of these: it may hold their commits already.
      const before = await this.#lookUp(jobs.filter(({ tries }) => tries > 0));
      const { clock, guard } = this.#context;
      const group = decideGroup(this.#workspace, this.#ahead, jobs, before, clock(), guard);
      this.#requeue(group.left);
      this.#ahead = group.after;
      const epoch = this.#epoch;
      const answered = withFirstAnswers(group, await this.#lookUp(group.unsure));
      for (const { job, cause } of answered.broken) this.#fail(job, cause);
      return { group: answered, epoch };
    } catch (cause) {
      // Those behind them fail too: a client's commands must not overtake each other.
      for (const job of [...jobs, ...this.#queue.splice(0)]) this.#fail(job, cause);
      this.#stale = true;
      this.#dropAhead();
      return undefined;
    }
  }

  /** What the log holds of these commands. */
  async #lookUp(jobs: readonly Job[]): Promise<ReadonlyMap<Job, CommandOutcome>> {
    const found = new Map<Job, CommandOutcome>();
    if (jobs.length === 0) return found;
    await Promise.all(
      jobs.map(async (job) => {
        const old = await this.#context.store.outcome(this.#workspace, job.id);
        if (old !== undefined) found.set(job, old);
      }),
    );
    // Another process's commit, not heard of yet: an answer must not be ahead of what queries read.
    for (const { seq } of found.values()) if (seq > this.#durable.seq) this.#stale = true;
    return found;
  }

  /** Makes a group durable and answers it. Never rejects. */
  async #append(group: Group): Promise<void> {
    if (group.commits.length === 0) {
      this.#settle(group, 0);
      return;
    }
    this.#appending = group;
    try {
      const { stood, stop } = await this.#context.store.append(group.commits);
      this.#advance(group, stood);
      const rest = this.#settle(group, stood);
      if (stop !== undefined) this.#decideAgain(rest);
    } catch (cause) {
      await this.#afterFault(group, cause);
    } finally {
      this.#appending = undefined;
    }
  }

  /** An append whose answer was lost: what stands is read back and acknowledged; nothing else was done. */
  async #afterFault(group: Group, cause: unknown): Promise<void> {
    this.#stale = true;
    let stood = 0;
    try {
      const from = group.commits[0]?.seq ?? 1;
      const read = await this.#context.store.read(this.#workspace, from, group.commits.length);
      while (isSameCommit(read[stood], group.commits[stood])) stood++;
      this.#advance(group, stood);
    } catch (unread) {
      this.#context.log.warn({ workspace: this.#workspace, err: unread }, "could not read an append back");
    }
    this.#dropAhead();
    this.#settle(group, stood);
    // Whoever waits fails with the rest of the group: a client's commands must not overtake each other.
    this.#failWaiting(cause);
  }

  /** Moves `durable` on to the group's first `stood` commits, unless it heard of them already. */
  #advance(group: Group, stood: number): void {
    const standing = group.commits.slice(0, stood).filter(({ seq }) => seq > this.#durable.seq);
    if (standing.length === 0) return;
    this.#durable = stood === group.commits.length ? group.after : applyCommits(this.#durable, standing);
  }

  /** Answers what rests on the first `stood` commits; gives back the jobs that rest on more. */
  #settle(group: Group, stood: number): readonly Job[] {
    const { standing, rest } = splitAt(group, stood);
    for (const { job, outcome, isOld } of standing) {
      this.#waiting.delete(job.id);
      if (outcome.status !== "committed" && !isOld)
        this.#remembered.put(job.id, job.actor, outcome, this.#context.clock());
      job.answer(outcome);
    }
    return rest;
  }

  /** Others' commits came first: decides these once more, on what the log holds by then. */
  #decideAgain(jobs: readonly Job[]): void {
    this.#stale = true;
    this.#dropAhead();
    this.#requeue(jobs);
    if (jobs.every((job) => ++job.tries < MOST_TRIES)) return;
    this.#failWaiting(new StoreFault("away", "Others write to this workspace without a pause."));
  }

  #dropAhead(): void {
    this.#ahead = this.#durable;
    this.#epoch++;
  }

  /** Puts jobs back where they were among the others. Those that were failed meanwhile are done with. */
  #requeue(jobs: readonly Job[]): void {
    if (jobs.length === 0) return;
    const unanswered = jobs.filter((job) => this.#waiting.get(job.id) === job);
    this.#queue = [...unanswered, ...this.#queue].sort((a, b) => a.place - b.place);
  }

  #failWaiting(cause: unknown): void {
    this.#queue = [];
    for (const job of this.#waiting.values()) this.#fail(job, cause);
  }

  #fail(job: Job, cause: unknown): void {
    this.#waiting.delete(job.id);
    job.fail(cause);
  }

  #snapshotIfDue(every: number): void {
    const state = this.#durable;
    if (this.#saving !== undefined || state.seq - this.#snapshotSeq < every) return;
    this.#snapshotSeq = state.seq;
    this.#saving = saveState(this.#context.store, this.#workspace, state)
      .catch((cause: unknown) =>
        // A start takes longer without it; nothing is lost.
        this.#context.log.warn({ workspace: this.#workspace, err: cause }, "could not save a snapshot"),
      )
      .finally(() => (this.#saving = undefined));
  }
}

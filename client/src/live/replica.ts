import type { Commit, CommandId, Envelope, Refusal } from "@tandem/shared";
import { createInbox } from "./inbox.ts";
import type {
  Clock,
  Forecast,
  Notice,
  OutboxChange,
  OutboxPort,
  Outcome,
  Pending,
  Rules,
  TransportPort,
} from "./ports.ts";
import { createSender } from "./sender.ts";
import { initialSync, nextSync, type SyncState } from "./sync-state.ts";

export interface ReplicaOptions<State> {
  /** Before the first snapshot. */
  readonly empty: State;
  readonly rules: Rules<State>;
  readonly transport: TransportPort<State>;
  readonly outbox: OutboxPort;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly newId: () => CommandId;
  readonly onSignedOut?: () => void;
  /** What an earlier page kept of the confirmed state, to begin with; null if it is gone after all. */
  readonly kept?: () => Promise<State | null>;
}

/** What became of a command given here: still on its way, done (or nothing to do), or refused and noticed. */
export type Fate = "pending" | "refused" | "done";

export type Replica<State> = ReturnType<typeof createReplica<State & { readonly seq: number }>>;

/** What stands between this tab and the server. */
interface Reach {
  readonly connected: boolean;
  readonly answers: boolean;
  readonly catchesUp: boolean;
  /** Why the server takes no commands, in its own words. */
  readonly says: string | null;
}

const sameCommands = (some: readonly Pending[], others: readonly Pending[]): boolean =>
  some.length === others.length && some.every(({ id }, i) => id === others[i]?.id);

/** Longest wait for what was kept, in milliseconds. */
const KEPT_WITHIN_MS = 1_000;

const settle = (pending: Pending, seq: number): Pending => ({ ...pending, seq });

/**
 * A workspace as one tab sees it: what the server confirmed, with the commands that it has not answered yet replayed over it. Each time
 * confirmed moves, the commands are decided anew on it, so that a wrong guess never stays. A command goes when confirmed
 * has reached its commit, when it changed nothing, or when it was refused; then it becomes a notice.
 */
export function createReplica<State extends { readonly seq: number }>(options: ReplicaOptions<State>) {
  const { rules, transport, outbox, clock, random, newId } = options;
  const listeners = new Set<() => void>();
  let confirmed = options.empty;
  let pending: readonly Pending[] = [];
  let view = confirmed;
  let forecasts: ReadonlyMap<CommandId, Forecast> = new Map();
  let notices: readonly Notice[] = [];
  let ready = false;
  let reach: Reach = { connected: true, answers: true, catchesUp: true, says: null };
  let sync: SyncState = initialSync(clock.now());
  let release: (() => void) | null = null;
  /** What the view was made of. */
  let basis = { confirmed, pending };
  /** Commands whose outcome is known here, so that an old copy read from the outbox does not bring them back. */
  const finished = new Set<CommandId>();
  /** Of these, the refused, also after their notices were dismissed. */
  const refused = new Set<CommandId>();
  /** While several commands are given at one go, nobody is told and nothing is sent. */
  let givingSeveral = false;

  const unanswered = (): readonly Pending[] => pending.filter((command) => command.seq === null);
  const onSignedOut = () => options.onSignedOut?.();

  const sender = createSender({
    transport,
    clock,
    random,
    unanswered,
    onAnswers: takeAnswers,
    onReach: (answers, says) => reached({ answers, says }),
    onSignedOut,
  });
  const inbox = createInbox<State>({
    transport,
    clock,
    random,
    seq: () => confirmed.seq,
    onCommits: takeCommits,
    onSnapshot: takeSnapshot,
    onReach: (catchesUp) => reached({ catchesUp }),
    onSignedOut,
  });

  function reached(change: Partial<Reach>): void {
    reach = { ...reach, ...change };
    tell();
  }

  function tell(): void {
    const online = reach.connected && reach.answers && reach.catchesUp;
    const trouble = reach.connected && !reach.answers ? reach.says : null;
    sync = nextSync(sync, { online, trouble, unsent: unanswered().length, now: clock.now() });
    for (const listener of listeners) listener();
  }

  function rebase(): void {
    pending = pending.filter(({ seq }) => seq === null || seq > confirmed.seq);
    if (confirmed === basis.confirmed && sameCommands(pending, basis.pending)) return;
    basis = { confirmed, pending };
    if (pending.length === 0) {
      view = confirmed;
      forecasts = new Map();
    } else ({ view, forecasts } = rules.predict(confirmed, pending));
  }

  function without(id: CommandId): void {
    pending = pending.filter((command) => command.id !== id);
  }

  function takeCommits(commits: readonly Commit[]): void {
    confirmed = rules.apply(confirmed, commits);
    const seqs = new Map(commits.map(({ commandId, seq }) => [commandId, seq]));
    for (const { id, seq } of pending) {
      const committed = seqs.get(id);
      // Whichever tab sees a commit first says so; saying it twice does no harm.
      if (committed !== undefined && seq === null) conclude({ kind: "settled", id, seq: committed });
    }
    rebase();
    tell();
  }

  function takeSnapshot(state: State): void {
    // A log put back to an earlier day has lost what was promised since; waiting for those seqs would wait for others' commits.
    if (state.seq < confirmed.seq) pending = unanswered();
    confirmed = state;
    ready = true;
    rebase();
    tell();
    sender.wake();
  }

  function takeAnswers(answers: readonly (readonly [Pending, Outcome])[]): void {
    for (const [{ id, type, input }, outcome] of answers) {
      if (!isPending(id)) continue;
      conclude(changeOf({ id, type, input }, outcome));
    }
    rebase();
    tell();
  }

  function changeOf(command: Envelope, outcome: Outcome): OutboxChange {
    switch (outcome.status) {
      case "committed":
        return { kind: "settled", id: command.id, seq: outcome.seq };
      case "nothing":
        return { kind: "settled", id: command.id, seq: null };
      case "refused":
        return { kind: "refused", notice: noticeOf(command, outcome.refusal) };
      case "unreadable": {
        const { field, problem } = outcome.problems[0] ?? { field: "", problem: "" };
        return { kind: "refused", notice: noticeOf(command, { code: "input", field, problem }) };
      }
    }
  }

  const noticeOf = (command: Envelope, refusal: Refusal): Notice => ({ command, refusal, at: clock.now() });

  function conclude(change: OutboxChange): void {
    outbox.record(change);
    absorb(change);
  }

  /** Takes in what became of a command, learnt here or in another tab. The caller rebases. */
  function absorb(change: OutboxChange): void {
    switch (change.kind) {
      case "added":
        // Its end may have been heard first: two tabs told of it.
        if (isNew(change.pending.id)) pending = [...pending, change.pending];
        break;
      case "settled":
        finished.add(change.id);
        if (change.seq === null) without(change.id);
        else {
          const { id, seq } = change;
          pending = pending.map((command) => (command.id === id ? settle(command, seq) : command));
          inbox.expect(seq);
        }
        break;
      case "refused":
        finished.add(change.notice.command.id);
        refused.add(change.notice.command.id);
        without(change.notice.command.id);
        if (!isNoticed(change.notice.command.id)) notices = [...notices, change.notice];
        break;
      case "dismissed":
        finished.add(change.id);
        notices = notices.filter(({ command }) => command.id !== change.id);
    }
  }

  const isNoticed = (id: CommandId): boolean => notices.some(({ command }) => command.id === id);
  const isPending = (id: CommandId): boolean => pending.some((command) => command.id === id);
  const isNew = (id: CommandId): boolean => !isPending(id) && !isNoticed(id) && !finished.has(id);

  function hear(change: OutboxChange): void {
    absorb(change);
    rebase();
    tell();
    sender.wake();
  }

  function given(): void {
    tell();
    sender.wake();
  }

  /** From what was kept, then brought up to date, or from a snapshot. */
  async function begin(): Promise<void> {
    const state = options.kept && (await Promise.race([options.kept(), patience()]));
    if (!state) return inbox.startOver();
    takeSnapshot(state);
    inbox.catchUp();
  }

  /** A database that does not answer must not hold up a page. */
  const patience = () =>
    new Promise<null>((resolve) => void clock.after(KEPT_WITHIN_MS, () => resolve(null)));

  /** Commands that outlived a page, before those given since. */
  async function restore(): Promise<void> {
    const kept = await outbox.load();
    pending = [...kept.pending.filter(({ id }) => isNew(id)), ...pending];
    notices = [...kept.notices.filter(({ command }) => isNew(command.id)), ...notices];
    rebase();
    tell();
  }

  return {
    /** Calls back after each change of anything below. Returns how to stop. */
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getView: (): State => view,
    getConfirmed: (): State => confirmed,
    getNotices: (): readonly Notice[] => notices,
    getSync: (): SyncState => sync,
    /** Whether a snapshot has come; before, the view is empty. */
    isReady: (): boolean => ready,
    unsentCount: (): number => unanswered().length,

    /** Takes what is kept from earlier pages, fetches the workspace, and sends once it is this tab's turn. */
    async start(): Promise<void> {
      const unlisten = outbox.listen(hear);
      const leave = outbox.takeTurn(() => void restore().then(() => sender.begin()));
      release = () => {
        unlisten();
        leave();
      };
      await begin();
      await restore();
    },
    /** Ends sending and fetching; what is unsent stays in the outbox. */
    stop(): void {
      release?.();
      sender.end();
      inbox.stop();
    },

    /**
     * Gives a command: shown at once, kept, then sent. One that would be refused as things stand here is not sent and becomes a
     * notice right away.
     */
    send(type: string, input: unknown): CommandId {
      const command: Pending = { id: newId(), type, input, at: clock.now(), seq: null };
      const next = rules.predict(view, [command]);
      const forecast = next.forecasts.get(command.id);
      if (forecast?.kind === "refused") {
        conclude({ kind: "refused", notice: noticeOf({ id: command.id, type, input }, forecast.refusal) });
      } else {
        pending = [...pending, command];
        basis = { confirmed, pending };
        view = next.view;
        forecasts = new Map([...forecasts, ...next.forecasts]);
        outbox.record({ kind: "added", pending: command });
      }
      if (!givingSeveral) given();
      return command.id;
    },
    /** Gives several commands at one go: each is decided on what those before it made, all show at once and are sent in one call. */
    together<Result>(run: () => Result): Result {
      if (givingSeveral) return run();
      givingSeveral = true;
      try {
        return run();
      } finally {
        givingSeveral = false;
        given();
      }
    },
    dismiss(id: CommandId): void {
      conclude({ kind: "dismissed", id });
      tell();
    },
    fate: (id: CommandId): Fate =>
      isNoticed(id) || refused.has(id) ? "refused" : isPending(id) ? "pending" : "done",
    /** What a pending command does to the view; undefined once it is no longer pending. */
    forecast: (id: CommandId): Forecast | undefined => forecasts.get(id),
    /** Whether a pending command is about this entity, so that what is shown of it is a guess. */
    isProvisional(subject: string): boolean {
      for (const forecast of forecasts.values()) {
        if (forecast.kind !== "refused" && forecast.subjects.includes(subject)) return true;
      }
      return false;
    },

    receive: inbox.receive,
    startOver: inbox.startOver,
    /** The socket is up: what waits is tried at once. */
    connected(): void {
      reached({ connected: true });
      sender.retryNow();
      inbox.retryNow();
    },
    disconnected(): void {
      reached({ connected: false });
    },
  };
}

import type { Commit, CommandId, Envelope, Instant, Refusal } from "@tandem/shared";

/** Time, given from outside so that a test can run hours in a moment. */
export interface Clock {
  now(): Instant;
  /** Runs once after so many milliseconds, unless the returned function is called before. */
  after(ms: number, run: () => void): () => void;
}

/** What the server made of one command. */
export type Outcome =
  | { readonly status: "committed"; readonly seq: number }
  | { readonly status: "nothing" }
  | { readonly status: "refused"; readonly refusal: Refusal }
  | {
      readonly status: "unreadable";
      readonly problems: readonly { readonly field: string; readonly problem: string }[];
    };

interface FaultOptions extends ErrorOptions {
  readonly says?: string | null;
}

/**
 * Why no answer came. `away`: try again later, the commands may have arrived or not. `rejected`: the server read the call and would
 * not take it, so the same call will not pass later. `signed-out`: nothing passes until someone signs in.
 */
export class TransportFault extends Error {
  readonly kind: "away" | "rejected" | "signed-out";
  /** What the server said of itself, for people; null where it said nothing. */
  readonly says: string | null;
  constructor(kind: TransportFault["kind"], { says = null, ...options }: FaultOptions = {}) {
    super(`no answer: ${kind}`, options);
    this.kind = kind;
    this.says = says;
  }
}

/**
 * The way to the server. Every call ends within bounded time; whatever it throws that is no `TransportFault` counts as `away`.
 */
export interface TransportPort<State> {
  /** At most 100 commands, answered one by one and in order. Sending a command again gets its first answer. */
  send(envelopes: readonly Envelope[]): Promise<readonly Outcome[]>;
  snapshot(): Promise<State>;
  /** Commits after this seq, in order, perhaps not all; or that it is too far back. */
  commitsSince(seq: number): Promise<readonly Commit[] | "start over">;
}

/** A command given here whose outcome is not yet part of what the server confirmed. */
export interface Pending extends Envelope {
  /** When it was given. The server's time counts once it is committed. */
  readonly at: Instant;
  /** Seq of its commit once the server named it; it stays pending until confirmed has got there. */
  readonly seq: number | null;
}

/** A command that was refused, with what was typed in its input, until someone dismisses it. */
export interface Notice {
  readonly command: Envelope;
  readonly refusal: Refusal;
  readonly at: Instant;
}

/** What a pending command does to the view: something, nothing that could be foretold, or nothing since it would be refused. */
export type Forecast =
  | { readonly kind: "shown"; readonly subjects: readonly string[] }
  | { readonly kind: "unpredicted"; readonly subjects: readonly string[] }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export interface Prediction<State> {
  readonly view: State;
  readonly forecasts: ReadonlyMap<CommandId, Forecast>;
}

/** The domain, as far as a replica needs it. Both are pure. */
export interface Rules<State> {
  apply(state: State, commits: readonly Commit[]): State;
  /** Replays commands over a state, each decided on what those before it made. */
  predict(state: State, commands: readonly Pending[]): Prediction<State>;
}

/** What one tab tells the others of the same account and workspace. */
export type OutboxChange =
  | { readonly kind: "added"; readonly pending: Pending }
  /** seq: of its commit; null: it changed nothing. */
  | { readonly kind: "settled"; readonly id: CommandId; readonly seq: number | null }
  | { readonly kind: "refused"; readonly notice: Notice }
  | { readonly kind: "dismissed"; readonly id: CommandId };

/** Where commands wait until the server answered, and refused ones until they are dismissed. Survives the page. */
export interface OutboxPort {
  load(): Promise<{ readonly pending: readonly Pending[]; readonly notices: readonly Notice[] }>;
  /** Keeps a change and tells the other tabs. Changes are kept in the order they were recorded. */
  record(change: OutboxChange): void;
  /** Hears of what other tabs recorded. Returns how to stop. */
  listen(onChange: (change: OutboxChange) => void): () => void;
  /** Calls once it is this tab's turn to send, which lasts until the returned function is called. */
  takeTurn(onTurn: () => void): () => void;
}

import {
  CommandId,
  type CommandInput,
  type CommandType,
  type Commit,
  type Envelope,
  type Instant,
  type RequestId,
  type ServiceId,
} from "@tandem/shared";
import { commandId, MONDAY, requestId, SERVICE } from "@tandem/shared/testing";
import { StoreFault, type Appended, type Store } from "../../store/port.ts";
import { createEngines, type EngineOptions, type Engines } from "../engine.ts";

/** A command on the wire; the same number is the same command. */
export const envelope = <Type extends CommandType>(
  n: number,
  type: Type,
  input: CommandInput[Type],
): Envelope => ({ id: CommandId.parse(commandId(0x100000 + n)), type, input });

/** Files request `n` by command `n`. */
export const fileRequest = (
  n: number,
  request: RequestId = requestId(n),
  service: ServiceId = SERVICE.campaign_tweak,
): Envelope =>
  envelope(n, "request.file", {
    request,
    service,
    title: `Swap hero ${n}`,
    fields: { where: "https://example.com/hero" },
  });

export const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** A clock that a test sets. */
export interface TestClock {
  now: Instant;
}

type Append = (append: () => Promise<Appended>) => Promise<Appended>;

/** What an append does, for a store that is about to misbehave. */
export const APPEND = {
  /** The disk is full. */
  fails: () => Promise.reject(new StoreFault("full", "There is no room left.")),
  /** It stands, and nobody hears so. */
  losesItsAnswer: async (append: () => Promise<Appended>) => {
    await append();
    throw new StoreFault("away", "No answer came.");
  },
} satisfies Record<string, Append>;

/** A store that does what it is told to, one append after the other, and counts. */
export class FaultyStore {
  readonly store: Store;
  /** Sizes of the groups that were appended. */
  readonly groups: number[] = [];
  /** How the next appends go; then they just work. */
  readonly next: Append[] = [];
  isAway = false;
  reads = 0;
  /** Comes between the next read and its answer. */
  afterRead: (() => Promise<void>) | undefined;

  constructor(store: Store) {
    const present =
      <Args extends readonly unknown[], Result>(ask: (...args: Args) => Promise<Result>) =>
      async (...args: Args): Promise<Result> => {
        if (this.isAway) throw new StoreFault("away", "The store is away.");
        return ask(...args);
      };
    this.store = {
      ...store,
      outcome: present(store.outcome),
      read: present(async (...args: Parameters<Store["read"]>) => {
        this.reads++;
        const commits = await store.read(...args);
        const { afterRead } = this;
        this.afterRead = undefined;
        await afterRead?.();
        return commits;
      }),
      append: present((commits: readonly Commit[]) => {
        this.groups.push(commits.length);
        const how = this.next.shift();
        const append = () => store.append(commits);
        return how === undefined ? append() : how(append);
      }),
    };
  }

  /** Holds the next append until it is released, then goes on as told; `begun` resolves once it is asked for. */
  hold(how: Append = (append) => append()): { begun: Promise<void>; release: () => void } {
    let begin = () => {};
    let release = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    this.next.push(async (append) => {
      begin();
      await released;
      return how(append);
    });
    return { begun, release };
  }
}

/** Engines whose clock a test sets and whose log nobody reads. */
export function testEngines(
  store: Store,
  options: Partial<EngineOptions> = {},
): { engines: Engines; clock: TestClock; said: string[] } {
  const clock = { now: MONDAY + 60_000 };
  const said: string[] = [];
  const say = (_data: object, text: string) => void said.push(text);
  const engines = createEngines({
    store,
    clock: () => clock.now,
    log: { warn: say, error: say },
    ...options,
  });
  return { engines, clock, said };
}

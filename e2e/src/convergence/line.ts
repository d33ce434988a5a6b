import type { Clock, Outcome, TransportPort } from "@tandem/client/live/ports.ts";
import { TransportFault } from "@tandem/client/live/ports.ts";
import { project, type Commit, type Envelope, type MemberId, type WorkspaceState } from "@tandem/shared";
import type { Dice } from "@tandem/shared/testing";
import type { SimServer } from "./server.ts";

/** How bad a network is, in probabilities; 0 everywhere is a good one. */
export interface Weather {
  readonly lost: number;
  readonly answerLost: number;
  readonly twice: number;
  readonly pushLost: number;
  readonly pushTwice: number;
  readonly startOver: number;
  /** Longest way, in milliseconds. */
  readonly slow: number;
}

interface Listener {
  receive(commits: readonly Commit[]): void;
  startOver(): void;
  connected(): void;
  disconnected(): void;
  getConfirmed(): { readonly seq: number };
}

/** An answer that never comes ends a call after so many milliseconds. */
const GIVES_UP_AFTER = 15_000;

/**
 * The network between one tab and the server: calls that are slow, lost, doubled or lose their answer, and a socket that keeps its own
 * order but not the calls', loses some, and says on each connection which seq it has.
 */
export function createSimLine(
  server: SimServer,
  actor: MemberId,
  clock: Clock,
  dice: Dice,
  weather: () => Weather,
) {
  let online = true;
  let connection = 0;
  let lastPush = 0;
  let stopListening: (() => void) | null = null;
  const sleep = (ms: number): Promise<void> => new Promise((resolve) => clock.after(ms, resolve));
  const way = (): number => 1 + dice.below(weather().slow);

  async function call<Answer>(serve: () => Promise<Answer>): Promise<Answer> {
    const { lost, answerLost, twice } = weather();
    const [isLost, loses, doubled] = [dice.chance(lost), dice.chance(answerLost), dice.chance(twice)];
    const epoch = server.epoch();
    const reaches = (): boolean => epoch === server.epoch();
    await sleep(way());
    if (!online || isLost || !reaches()) return giveUp();
    if (doubled) {
      clock.after(dice.below(4_000), () => {
        if (reaches()) server.track(serve()).catch(() => {});
      });
    }
    const answer = await server.track(serve());
    await sleep(way());
    if (!online || loses || !reaches()) return giveUp();
    return structuredClone(answer);
  }

  async function giveUp(): Promise<never> {
    await sleep(dice.chance(0.5) ? dice.below(50) : GIVES_UP_AFTER);
    throw new TransportFault("away");
  }

  const transport: TransportPort<WorkspaceState> = {
    send(envelopes): Promise<readonly Outcome[]> {
      const sent: readonly Envelope[] = structuredClone(envelopes);
      return call(() => server.send(actor, sent));
    },
    snapshot: () => call(async () => project(await server.state())),
    commitsSince: (seq) =>
      call(async () => (dice.chance(weather().startOver) ? "start over" : server.commitsSince(seq))),
  };

  /** In the order they were pushed, as over one connection. */
  function push(deliver: () => void): void {
    const mine = connection;
    lastPush = Math.max(lastPush + 1, clock.now() + way());
    clock.after(lastPush - clock.now(), () => {
      if (mine === connection && online) deliver();
    });
  }

  function connect(tab: Listener): void {
    connection += 1;
    const mine = connection;
    clock.after(way(), () => void handshake(tab, mine));
  }

  async function handshake(tab: Listener, mine: number): Promise<void> {
    if (mine !== connection || !online) return;
    const behind: Commit[] = [];
    let caughtUp = false;
    stopListening?.();
    stopListening = server.onCommits((commits) => {
      if (!caughtUp) return void behind.push(...commits);
      const { pushLost, pushTwice } = weather();
      if (dice.chance(pushLost)) return;
      push(() => tab.receive(structuredClone(commits)));
      if (dice.chance(pushTwice)) push(() => tab.receive(structuredClone(commits)));
    });
    tab.connected();
    const since = await server.track(server.commitsSince(tab.getConfirmed().seq));
    caughtUp = true;
    if (mine !== connection) return;
    if (since === "start over") push(() => tab.startOver());
    else push(() => tab.receive(structuredClone([...since, ...behind])));
  }

  return {
    transport,
    goOnline(tab: Listener): void {
      online = true;
      connect(tab);
    },
    goOffline(tab: Pick<Listener, "disconnected">): void {
      online = false;
      hangUp();
      tab.disconnected();
    },
    hangUp,
    isOnline: () => online,
  };

  function hangUp(): void {
    connection += 1;
    stopListening?.();
    stopListening = null;
  }
}

export type SimLine = ReturnType<typeof createSimLine>;

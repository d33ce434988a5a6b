import {
  applyCommits,
  decide,
  emptyState,
  isRefusal,
  mulberry32,
  parseCommand,
  project,
  replay,
  requestOf,
  stateHash,
  toCommit,
  type ColumnId,
  type Commit,
  type MemberId,
  type RequestId,
  type WorkspaceState,
} from "@tandem/shared";
import {
  bringTo,
  COLUMN,
  commandId,
  company,
  Dice,
  laneFindings,
  PEOPLE,
  WORKSPACE,
} from "@tandem/shared/testing";
import { describe, expect, it } from "vitest";

/** CLIENTS=50 MOVES=10000 SEED=3 for the whole; a tenth of the moves is enough for every change. */
const CLIENTS = Number(process.env["CLIENTS"] ?? 50);
const MOVES = Number(process.env["MOVES"] ?? 1_000);
const SEED = Number(process.env["SEED"] ?? 1);
const CARDS = 40;
const OPEN: readonly ColumnId[] = [COLUMN.ready, COLUMN.build, COLUMN.check];

/** A browser that sees the board as it was some commits ago, and asks for places by what it sees. */
interface Client {
  readonly actor: MemberId;
  view: WorkspaceState;
  /** Commits of the log that it has got. */
  got: number;
}

/** A pod's board whose cards all lie among three columns without limits. */
function board() {
  const scenario = company();
  for (const column of OPEN) scenario.give("lead", "column.change", { column, limit: null });
  const cards = Array.from({ length: CARDS }, (_, i) =>
    bringTo(scenario, i % 2 ? "in_progress" : "ready", i + 1),
  );
  return { scenario, cards };
}

describe("many people put one board in order at once", () => {
  it(`${CLIENTS} clients, ${MOVES} moves: one order without gaps, one state`, () => {
    const { scenario, cards } = board();
    const log: Commit[] = [...scenario.log];
    const dice = new Dice(mulberry32(SEED));
    let server = scenario.state;
    const start = project(server);
    const clients = Array.from({ length: CLIENTS }, (_, i): Client => ({
      actor: i % 2 ? PEOPLE.lead : PEOPLE.hand,
      view: start,
      got: log.length,
    }));
    const catchUp = (client: Client, to: number): void => {
      if (to <= client.got) return;
      client.view = applyCommits(client.view, log.slice(client.got, to));
      client.got = to;
    };
    let refused = 0;
    const misplaced: number[] = [];
    for (let n = 0; n < MOVES; n++) {
      const client = dice.of(clients)!;
      // It has heard of some of what happened since, in order.
      catchUp(client, client.got + dice.below(log.length - client.got + 1));
      const { command, asked } = move(dice, client, cards);
      const actor = server.members[client.actor]!;
      const at = scenario.now + n;
      const id = commandId(1_000_000 + n);
      const events = decide(server, command, { actor, at, commandId: id });
      if (isRefusal(events)) {
        refused++;
        continue;
      }
      if (events.length === 0) continue;
      const commit = toCommit(
        server,
        { workspace: WORKSPACE, actor: client.actor, commandId: id, at },
        events,
      );
      log.push(commit);
      server = applyCommits(server, [commit]);
      const lane = server.lanes[asked.column] ?? [];
      // Whoever named a neighbour that still lies there lies right behind it, whatever else was moved meanwhile.
      const behind = asked.after ? lane.indexOf(asked.after) : -1;
      if (behind >= 0 && lane[behind + 1] !== asked.request) misplaced.push(n);
    }
    for (const client of clients) catchUp(client, log.length);

    expect(refused).toBe(0);
    expect(misplaced).toEqual([]);
    expect(laneFindings(server)).toEqual([]);
    const lanes = Object.values(server.lanes).flat();
    expect(lanes.toSorted()).toEqual(cards.toSorted());
    for (const lane of Object.values(server.lanes)) {
      const ranks = lane.map((id) => requestOf(server, id)?.rank ?? "");
      expect(new Set(ranks).size, "two cards of one rank").toBe(ranks.length);
      expect(ranks.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(ranks);
    }
    const hash = stateHash(project(server));
    expect(new Set(clients.map(({ view }) => stateHash(view)))).toEqual(new Set([hash]));
    expect(stateHash(project(replay(emptyState("server"), log)))).toBe(hash);
  }, 600_000);
});

/** A move to a place between two cards that this client sees side by side. */
function move(dice: Dice, { view }: Client, cards: readonly RequestId[]) {
  const request = dice.of([...cards])!;
  const column = dice.of([...OPEN])!;
  const others = (view.lanes[column] ?? []).filter((id) => id !== request);
  // Often the same gap, so that ranks grow and the lane is ranked anew.
  const at = dice.chance(0.5) ? Math.min(1, others.length) : dice.below(others.length + 1);
  const asked = { request, column, after: others[at - 1] ?? null, before: others[at] ?? null };
  const { command } = parseCommand("request.move", asked);
  if (!command) throw new Error("a move that cannot be read");
  return { command, asked };
}

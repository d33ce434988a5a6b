import { type Commit, type RequestId, uuidV7 } from "@tandem/shared";
import { company, PEOPLE, SERVICE, WORKSPACE } from "@tandem/shared/testing";
import type { Store } from "@tandem/server/store/port.ts";
import { openSqlite } from "@tandem/server/store/sqlite/open.ts";
import { createEngines, type Engines } from "@tandem/server/workspace/engine.ts";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { median, type Figure } from "./figures.ts";
import { dayOfWork, filing } from "./mix.ts";

const GROUP = 64;
const SENDERS = 50;
const CARDS = 2_000;
const COMMANDS = 12_800;
const SINGLE = 1_000;
const ROUNDS = 3;

const log = { warn: console.error, error: console.error };

const newRequest = (): RequestId => uuidV7(Date.now(), randomBytes(10)) as RequestId;

/** A company with 2,000 filed requests. */
async function founded(store: Store): Promise<{ engines: Engines; cards: RequestId[] }> {
  await store.append(company().log);
  const engines = createEngines({ store, clock: Date.now, log });
  const cards = Array.from({ length: CARDS }, newRequest);
  for (let from = 0; from < CARDS; from += 100) {
    const filed = cards
      .slice(from, from + 100)
      .map((id, i) => filing(id, SERVICE.campaign_tweak, `Card ${from + i}`));
    await engines.send(WORKSPACE, PEOPLE.marketer, filed);
  }
  return { engines, cards };
}

/** How fast `work` did so many, and the processor time that each took, in microseconds: on a busy machine only that compares. */
async function pace(count: number, work: () => Promise<unknown>): Promise<Pace> {
  const from = process.cpuUsage();
  const began = performance.now();
  await work();
  const rate = count / ((performance.now() - began) / 1000);
  const { user, system } = process.cpuUsage(from);
  return { rate, each: (user + system) / count };
}

interface Pace {
  readonly rate: number;
  readonly each: number;
}

/** Commands a second through the engine, 50 senders with 64 at a time; the log that they left. */
async function throughEngine(file: string): Promise<{ engine: Pace; before: Commit[]; after: Commit[] }> {
  const { store } = openSqlite(file);
  const { engines, cards } = await founded(store);
  const before = (await engines.state(WORKSPACE)).seq;
  const next = dayOfWork(cards, SERVICE.campaign_tweak);
  const groups = Array.from({ length: COMMANDS / GROUP }, () => Array.from({ length: GROUP }, next));
  const engine = await pace(COMMANDS, () =>
    Promise.all(
      Array.from({ length: SENDERS }, async () => {
        for (let group = groups.pop(); group !== undefined; group = groups.pop()) {
          const outcomes = await engines.send(WORKSPACE, PEOPLE.marketer, group);
          const wrong = outcomes.find(({ status }) => status !== "committed");
          if (wrong !== undefined) throw new Error(`The engine said ${JSON.stringify(wrong)}.`);
        }
      }),
    ),
  );
  const commits = [...(await store.read(WORKSPACE, 1, before + COMMANDS))];
  await engines.close();
  await store.close();
  return { engine, before: commits.slice(0, before), after: commits.slice(before) };
}

/** The same commits appended without an engine: each second so many, in groups of `size`. */
async function raw(file: string, before: readonly Commit[], after: readonly Commit[], size: number) {
  const { store } = openSqlite(file);
  await store.append(before);
  const appends = await pace(after.length, async () => {
    for (let from = 0; from < after.length; from += size) await store.append(after.slice(from, from + size));
  });
  await store.close();
  return appends;
}

/** The engine over SQLite, and the same commits appended raw, in turns: the machine's noise falls on both. */
export async function storeFigures(folder: string): Promise<Figure[]> {
  const rounds: { engine: Pace; groups: Pace; single: Pace }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const place = (name: string) => path.join(folder, `${name}-${round}.db`);
    const { engine, before, after } = await throughEngine(place("engine"));
    // As read from the file, so that the text of each is made anew, as the engine had to.
    const groups = await raw(place("groups"), before, after, GROUP);
    const single = await raw(place("single"), before, after.slice(0, SINGLE), 1);
    rounds.push({ engine, groups, single });
  }
  const best = { note: `median of ${ROUNDS} rounds` };
  const ratios = rounds.map(({ engine, groups }) => engine.rate / groups.rate);
  const each = (what: "engine" | "groups") => `${median(rounds.map((r) => r[what].each)).toFixed(0)} µs`;
  return [
    { what: "Raw appends, one by one", value: median(rounds.map((r) => r.single.rate)), unit: "/s", ...best },
    {
      what: "Raw appends, groups of 64",
      value: median(rounds.map((r) => r.groups.rate)),
      unit: "/s",
      ...best,
    },
    {
      what: "Engine with SQLite",
      value: median(rounds.map((r) => r.engine.rate)),
      unit: "commands/s",
      ...best,
    },
    {
      what: "Engine of raw in groups",
      value: median(ratios),
      unit: "of raw",
      target: { side: "≥", value: 0.6 },
      note: `rounds ${ratios.map((ratio) => ratio.toFixed(2)).join(", ")}; processor time ${each("groups")} of ${each("engine")}`,
    },
  ];
}

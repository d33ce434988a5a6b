import type { Notice, Outcome } from "@tandem/client/live/ports.ts";
import { workspaceRules } from "@tandem/client/live/prediction.ts";
import { createOwnCommands } from "@tandem/client/live/own-commands.ts";
import { createReplica, type Replica } from "@tandem/client/live/replica.ts";
import {
  createMemoryBrowser,
  type MemoryBrowser,
  type Tab,
} from "@tandem/client/live/testing/memory-browser.ts";
import { createVirtualTime } from "@tandem/client/live/testing/virtual-time.ts";
import {
  emptyState,
  mayCommand,
  mulberry32,
  parseCommand,
  project,
  stateHash,
  unit,
  type Commit,
  type CommandId,
  type MemberId,
  type WorkspaceState,
} from "@tandem/shared";
import { Dice, MONDAY, PEOPLE, randomCommand, type RandomCommand } from "@tandem/shared/testing";
import { createSimLine, type SimLine, type Weather } from "./line.ts";
import type { SimServer } from "./server.ts";

/** What a run ended with, for the test to judge. */
export interface RunReport {
  /** One for each tab that was open at the end. */
  readonly tabs: readonly {
    readonly confirmed: string;
    readonly view: string;
    readonly unsent: number;
    readonly sync: string;
  }[];
  readonly server: string;
  readonly log: readonly Commit[];
  /** What the server last answered to each command that reached it. */
  readonly outcomes: ReadonlyMap<CommandId, Outcome["status"]>;
  /** Commands by the browser that gave them, with what is kept of them there at the end. */
  readonly browsers: readonly {
    readonly given: readonly CommandId[];
    readonly notices: readonly Notice[];
    /** Ids still in its database, notices included. */
    readonly kept: readonly CommandId[];
  }[];
}

interface OpenTab {
  readonly replica: Replica<WorkspaceState>;
  readonly line: SimLine;
  readonly tab: Tab;
  readonly own: ReturnType<typeof createOwnCommands>;
}

interface Person {
  readonly me: MemberId;
  readonly browser: MemoryBrowser;
  readonly given: CommandId[];
  readonly open: Set<OpenTab>;
}

const CAST = [PEOPLE.hand, PEOPLE.marketer, PEOPLE.lead, PEOPLE.marketingLeader];
const FAIR: Weather = { lost: 0, answerLost: 0, twice: 0, pushLost: 0, pushTwice: 0, startOver: 0, slow: 30 };
const STEPS = 100;
const HOUR = 3_600_000;

/** One seeded run: people come and go on bad lines, then all come online and everything settles. */
export async function simulate(
  seed: number,
  makeServer: (now: () => number, seed: number) => Promise<SimServer>,
): Promise<RunReport> {
  const draw = mulberry32(seed);
  const dice = new Dice(draw);
  let server: SimServer | null = null;
  const time = createVirtualTime(MONDAY + HOUR, async () => server?.idle());
  const { clock } = time;
  const outcomes = new Map<CommandId, Outcome["status"]>();
  const made = await makeServer(clock.now, seed);
  const serving: SimServer = (server = {
    ...made,
    async send(actor, envelopes) {
      const answers = await made.send(actor, envelopes);
      envelopes.forEach(({ id }, i) => outcomes.set(id, answers[i]?.status ?? "nothing"));
      return answers;
    },
  });
  const severity = unit(draw) * 0.3;
  let weather: Weather = {
    lost: severity * unit(draw),
    answerLost: severity * unit(draw),
    twice: severity * unit(draw),
    pushLost: severity * unit(draw),
    pushTwice: severity * unit(draw),
    startOver: severity * unit(draw) * 0.5,
    slow: 5 + dice.below(600),
  };

  function openTab(person: Person): void {
    const line = createSimLine(serving, person.me, clock, dice, () => weather);
    const tab = person.browser.openTab();
    const replica = createReplica<WorkspaceState>({
      empty: emptyState("replica"),
      rules: workspaceRules(person.me),
      transport: line.transport,
      outbox: tab.outbox,
      clock,
      random: () => unit(draw),
      newId: () => dice.uuid<CommandId>(),
    });
    person.open.add({ replica, line, tab, own: createOwnCommands(person.me) });
    void replica.start();
    line.goOnline(replica);
  }

  function closeTab(person: Person, open: OpenTab): void {
    person.open.delete(open);
    open.line.goOffline(open.replica);
    open.replica.stop();
    open.tab.kill();
  }

  function act(person: Person, { replica, own: ownCommands }: OpenTab): void {
    const view = replica.getView();
    const own = dice.chance(0.1)
      ? ownCommands.look(person.given, view, (id) => replica.fate(id) === "refused").open[0]
      : undefined;
    const command = own
      ? { type: "undo", input: { command: own.id, request: own.request } }
      : choose(view, person.me);
    const id = replica.send(command.type, command.input);
    person.given.push(id);
    const forecast = replica.forecast(id);
    if (forecast?.kind === "shown")
      ownCommands.remember(id, command.type, forecast.subjects, replica.getView());
  }

  /** Mostly what the screen would offer this person, sometimes anything. */
  function choose(view: WorkspaceState, me: MemberId): RandomCommand {
    const actor = view.members[me];
    const offered = ({ type, input }: RandomCommand): boolean => {
      const { command } = parseCommand(type, input);
      return !actor || (!!command && mayCommand(view, command, { actor, at: clock.now() }));
    };
    let chosen = randomCommand(draw, view, me);
    for (let tries = dice.chance(0.1) ? 0 : 12; tries > 0 && !offered(chosen); tries--) {
      chosen = randomCommand(draw, view, me);
    }
    return chosen;
  }

  function step(person: Person): void {
    const open = dice.of([...person.open]);
    if (!open) return openTab(person);
    const fate = unit(draw);
    if (fate < 0.78) act(person, open);
    else if (fate < 0.85) open.line.goOffline(open.replica);
    else if (fate < 0.93) open.line.goOnline(open.replica);
    else if (fate < 0.96) closeTab(person, open);
    else if (fate < 0.98) open.replica.startOver();
    else if (person.open.size < 3) openTab(person);
  }

  /** Every socket breaks; those who were online come back a little later. */
  function restartServer(): void {
    void serving.track(serving.restart());
    for (const { line, replica } of people.flatMap(({ open }) => [...open])) {
      if (!line.isOnline()) continue;
      line.hangUp();
      replica.disconnected();
      clock.after(100 + dice.below(2_000), () => {
        if (line.isOnline()) line.goOnline(replica);
      });
    }
  }

  const people: Person[] = CAST.slice(0, 2 + dice.below(3)).map((me) => ({
    me,
    browser: createMemoryBrowser(clock, () => dice.below(20)),
    given: [],
    open: new Set(),
  }));
  for (const person of people) openTab(person);
  for (let i = 0; i < STEPS; i++) {
    await time.pass(dice.below(400));
    const person = dice.of(people);
    if (dice.chance(0.01)) restartServer();
    else if (person) step(person);
  }

  weather = FAIR;
  serving.calm();
  for (const person of people) {
    if (person.open.size === 0) openTab(person);
    for (const { line, replica } of person.open) line.goOnline(replica);
  }
  await time.pass(HOUR);

  const report: RunReport = {
    tabs: people.flatMap(({ open }) =>
      [...open].map(({ replica }) => ({
        confirmed: stateHash(replica.getConfirmed()),
        view: stateHash(replica.getView()),
        unsent: replica.unsentCount(),
        sync: replica.getSync().state,
      })),
    ),
    server: stateHash(project(await serving.state())),
    log: await serving.log(),
    outcomes,
    browsers: people.map(({ given, browser, open }) => ({
      given,
      notices: [...open][0]?.replica.getNotices() ?? [],
      kept: browser.keptIds(),
    })),
  };
  for (const person of people) for (const open of person.open) closeTab(person, open);
  await serving.close();
  return report;
}

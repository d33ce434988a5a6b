import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { requestOf, type Commit, type Envelope } from "@tandem/shared";
import { company, PEOPLE, requestId, WORKSPACE } from "@tandem/shared/testing";
import { memoryLog, memoryStore } from "../../store/memory/memory-store.ts";
import type { Store } from "../../store/port.ts";
import { openSqlite } from "../../store/sqlite/open.ts";
import type { Engines, EngineOptions } from "../engine.ts";
import type { Outcome } from "../outcome.ts";
import { FaultyStore, testEngines, type TestClock } from "./engines.ts";

export const KINDS = ["memory", "SQLite"] as const;

const places = {
  memory: () => {
    const log = memoryLog();
    return { open: () => memoryStore(log), clear: () => undefined };
  },
  SQLite: () => {
    const folder = mkdtempSync(path.join(tmpdir(), "tandem-engine-"));
    return {
      open: () => openSqlite(path.join(folder, "tandem.sqlite")).store,
      clear: () => rmSync(folder, { recursive: true }),
    };
  },
};

const FOUNDING = company().log;
/** The seq of the last commit that founded the company. */
export const LAST = FOUNDING.length;
export const NOT_ALLOWED = { status: "refused", refusal: { code: "not_allowed" } };
export const committed = (seq: number) => ({ status: "committed", seq });

type Person = keyof typeof PEOPLE;

/** A company on a store of its own, with one process running and others that may join. */
export class Company {
  readonly engines: Engines;
  readonly clock: TestClock;
  readonly faulty: FaultyStore;
  readonly #place: ReturnType<(typeof places)[(typeof KINDS)[number]]>;
  readonly #stores: Store[] = [];
  readonly #processes: Engines[] = [];

  private constructor(kind: (typeof KINDS)[number]) {
    this.#place = places[kind]();
    this.faulty = new FaultyStore(this.openStore());
    const { engines, clock } = this.start(this.faulty.store);
    this.engines = engines;
    this.clock = clock;
  }

  static async found(kind: (typeof KINDS)[number]): Promise<Company> {
    const founded = new Company(kind);
    await founded.faulty.store.append(FOUNDING);
    founded.faulty.groups.length = 0;
    return founded;
  }

  /** Another store on the same log. */
  openStore(): Store {
    const store = this.#place.open();
    this.#stores.push(store);
    return store;
  }

  /** Another process. */
  start(
    store: Store = this.openStore(),
    options: Partial<EngineOptions> = {},
  ): ReturnType<typeof testEngines> {
    const started = testEngines(store, options);
    this.#processes.push(started.engines);
    return started;
  }

  send(envelopes: readonly Envelope[], actor: Person = "marketer", by = this.engines): Promise<Outcome[]> {
    return by.send(WORKSPACE, PEOPLE[actor], envelopes);
  }

  log(): Promise<readonly Commit[]> {
    return this.faulty.store.read(WORKSPACE, 1, 10_000);
  }

  /** The title of request `n`, as a query would show it. */
  async title(n: number): Promise<string | undefined> {
    return requestOf(await this.engines.state(WORKSPACE), requestId(n))?.title;
  }

  /** The commits that these commands would become, made on a copy of the founding log. */
  async decidedElsewhere(envelopes: readonly Envelope[]): Promise<readonly Commit[]> {
    const elsewhere = await Company.found("memory");
    await elsewhere.send(envelopes);
    const commits = (await elsewhere.log()).slice(LAST);
    await elsewhere.close();
    return commits;
  }

  async close(): Promise<void> {
    this.faulty.isAway = false;
    for (const one of this.#processes) await one.close();
    for (const store of this.#stores) await store.close();
    this.#place.clear();
  }
}

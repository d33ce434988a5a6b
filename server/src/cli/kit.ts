import path from "node:path";
import type { Instant, WorkspaceId, WorkspaceState } from "@tandem/shared";
import { createAccounts } from "../accounts/accounts.ts";
import type { Accounts } from "../accounts/port.ts";
import type { Config } from "../config.ts";
import { prepareDataDir, sessionSecret } from "../secret.ts";
import type { Store } from "../store/port.ts";
import { asFault } from "../store/sqlite/fault.ts";
import { openSqlite } from "../store/sqlite/open.ts";
import { createEngines, type Engines } from "../workspace/engine.ts";

/** Why a command could not do its work, in one sentence for whoever typed it. */
export class CommandFault extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "CommandFault";
  }
}

/** Where a command writes: its answer, what is said beside it, and progress, which only a terminal sees. */
export interface Output {
  answer(line: string): void | Promise<void>;
  say(line: string): void;
  progress(line: string): void;
}

/** What a command works with. */
export interface Kit {
  readonly store: Store;
  readonly engines: Engines;
  readonly accounts: () => Promise<Accounts>;
  readonly clock: () => Instant;
  readonly output: Output;
  /** Problems that SQLite finds in its own file. */
  readonly fileProblems: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the data of an installation, also while its server runs. */
export async function openKit(config: Config, output: Output, clock: () => Instant): Promise<Kit> {
  await prepareDataDir(config.dataDir);
  const secret = await sessionSecret(config.dataDir);
  const file = path.join(config.dataDir, "tandem.db");
  const { db, store } = openSqlite(file);
  const log = {
    warn: (_: object, text: string) => output.say(text),
    error: (_: object, text: string) => output.say(text),
  };
  const engines = createEngines({ store, clock, log });
  return {
    store,
    engines,
    accounts: () =>
      createAccounts({
        database: { db, asFault: (cause) => asFault(cause, file) },
        engines,
        secret,
        publicUrl: "http://localhost",
        // Whether the demo is offered is the server's to say; from here no session of it is ended.
        demoAllowed: true,
        clock,
        log: output.say,
      }),
    clock,
    output,
    fileProblems: () => {
      const rows: readonly unknown[] = db.prepare("PRAGMA integrity_check").all();
      return rows.map((row) => String(Object.values(row ?? {})[0])).filter((text) => text !== "ok");
    },
    async close() {
      await engines.close();
      await store.close();
    },
  };
}

export interface Named {
  readonly id: WorkspaceId;
  readonly name: string;
  readonly state: WorkspaceState;
}

/** Every workspace of the installation with its present name, oldest first. */
export async function workspacesOf({ store, engines }: Kit): Promise<Named[]> {
  const found: Named[] = [];
  for (const id of await store.workspaces()) {
    const state = await engines.state(id);
    if (state.settings !== null) found.push({ id, name: state.settings.name, state });
  }
  return found;
}

/** The workspace of that name (upper and lower case count alike) or id; undefined where there is none. */
export async function findWorkspace(kit: Kit, name: string): Promise<Named | undefined> {
  const all = await workspacesOf(kit);
  const alike = all.filter(
    (each) => each.id === name || each.name.toLowerCase() === name.trim().toLowerCase(),
  );
  const exact = alike.filter((each) => each.name === name.trim());
  const [found, ...others] = exact.length > 0 ? exact : alike;
  if (others.length > 0)
    throw new CommandFault(
      `${others.length + 1} workspaces are named ${name}. Give the id: ${[found, ...others].map((each) => each?.id).join(", ")}.`,
    );
  return found;
}

/** The same, where it has to be there. */
export async function theWorkspace(kit: Kit, name: string): Promise<Named> {
  const found = await findWorkspace(kit, name);
  if (found) return found;
  const names = (await workspacesOf(kit)).map((each) => each.name);
  throw new CommandFault(
    `There is no workspace named ${name}. ${names.length === 0 ? "There is none at all yet." : `There is ${names.join(", ")}.`}`,
  );
}

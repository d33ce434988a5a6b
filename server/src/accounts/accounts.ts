import type { Engines } from "../workspace/engine.ts";
import { createAuth } from "./auth.ts";
import { createDemo } from "./demo.ts";
import { createInvitations } from "./invitations.ts";
import { createPeople } from "./people.ts";
import type { Accounts, DemoMaker } from "./port.ts";
import { createResets } from "./resets.ts";
import { createSessions } from "./sessions.ts";
import { createSetUp } from "./set-up.ts";
import { type Database, sqlOf } from "../store/sql.ts";
import { prepareTables } from "./tables.ts";

export interface AccountsOptions {
  /** The store's own handle: accounts and log share one file and one connection. */
  readonly database: Database;
  readonly engines: Engines;
  readonly secret: string;
  readonly publicUrl: string;
  /** Whether the demo may be entered without a password. */
  readonly demoAllowed: boolean;
  /** Makes the demo when it is first asked for. */
  readonly demoMaker?: DemoMaker;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: (message: string) => void;
}

/** The accounts over an open store's handle; makes their tables where they are missing. */
export async function createAccounts(options: AccountsOptions): Promise<Accounts> {
  const { database, engines, secret, publicUrl, demoAllowed, clock, log } = options;
  prepareTables(database.db);
  const sql = sqlOf(database);
  const auth = createAuth({ database, secret, publicUrl, log });
  const people = createPeople(sql, clock);
  const sessions = await createSessions({ auth, sql, secret, clock });
  const demo = createDemo({ sql, people, sessions, allowed: demoAllowed, maker: options.demoMaker });
  await demo.closeLeftOvers();
  const shared = { sql, people, sessions, engines, clock };
  return {
    people,
    sessions,
    demo,
    setUp: createSetUp(shared),
    invitations: createInvitations(shared),
    resets: createResets(shared),
  };
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { CommandId, MemberId, PodId, WorkspaceId } from "@tandem/shared";
import { afterEach, beforeEach, expect, test } from "vitest";
import { asFault } from "../store/sqlite/fault.ts";
import { openSqlite } from "../store/sqlite/open.ts";
import { PASSWORD, someId } from "../testing/visitor.ts";
import { createEngines } from "../workspace/engine.ts";
import { createAccounts } from "./accounts.ts";
import { SetUp } from "./port.ts";

const quiet = { warn: () => undefined, error: () => undefined };

let folder: string;
let close: () => Promise<void>;
let engines: ReturnType<typeof createEngines>;
let accounts: Awaited<ReturnType<typeof createAccounts>>;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tandem-accounts-"));
  const file = path.join(folder, "tandem.db");
  const { db, store } = openSqlite(file);
  engines = createEngines({ store, clock: Date.now, log: quiet });
  accounts = await createAccounts({
    database: { db, asFault: (cause) => asFault(cause, file) },
    engines,
    secret: "s".repeat(43),
    publicUrl: "http://localhost:3000",
    demoAllowed: false,
    clock: Date.now,
    log: () => undefined,
  });
  close = async () => {
    await engines.close();
    await store.close();
  };
});
afterEach(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

/** What the command line does for an import into a workspace that is not there. */
async function foundByCommandLine(name: string) {
  const id = WorkspaceId.parse(someId());
  const founder = MemberId.parse(someId());
  const input = {
    id,
    name,
    zone: "UTC",
    currency: "EUR",
    pod: { id: PodId.parse(someId()), name: "IT pod" },
    founder: { id: founder, side: "it" },
    serviceIds: Array.from({ length: 8 }, someId),
    columnIds: Array.from({ length: 7 }, someId),
  };
  await engines.send(id, null, [{ id: CommandId.parse(someId()), type: "workspace.create", input }]);
  return { id, founder, slug: accounts.people.foundWorkspace({ id, name, founder }) };
}

const setUp = (name: string) =>
  accounts.setUp.run(
    SetUp.parse({
      name: "Ada",
      email: "ada@example.com",
      password: PASSWORD,
      side: "it",
      workspace: { name, zone: "UTC", currency: "EUR" },
    }),
  );

test("set-up under the name of an imported workspace takes it over", async () => {
  const made = await foundByCommandLine("Acme");
  expect(accounts.setUp.isOpen()).toBe(true);
  const { account, workspace, slug } = await setUp("ACME");
  expect({ workspace, slug }).toEqual({ workspace: made.id, slug: "acme" });
  expect(accounts.people.membership(account, made.id)?.member).toBe(made.founder);
});

test("set-up under another name leaves it alone", async () => {
  const made = await foundByCommandLine("Acme");
  const { account, workspace } = await setUp("Other");
  expect(workspace).not.toBe(made.id);
  expect(accounts.people.membership(account, made.id)).toBeUndefined();
});

test("what is imported later belongs to whoever set Tandem up", async () => {
  const { account } = await setUp("Acme");
  const made = await foundByCommandLine("Acme");
  expect(made.slug).toBe("acme-2");
  expect(accounts.people.membership(account, made.id)?.member).toBe(made.founder);
  expect(accounts.people.workspaces().map(({ slug }) => slug)).toEqual(["acme", "acme-2"]);
});

import { CommandId, MemberId, PodId, WorkspaceId } from "@tandem/shared";
import { createAccounts } from "../accounts/accounts.ts";
import { asFault } from "../store/sqlite/fault.ts";
import { openSqlite } from "../store/sqlite/open.ts";
import { createEngines } from "../workspace/engine.ts";
import { someId } from "./visitor.ts";

/** Puts a small demo workspace with three people into the data of a server that is stopped. */
export async function plantDemo(dataDir: string) {
  const file = `${dataDir}/tandem.db`;
  const { db, store } = openSqlite(file);
  const engines = createEngines({ store, clock: Date.now, log: silent });
  const workspace = WorkspaceId.parse(someId());
  const [marketer, lead, leader] = [someId(), someId(), someId()].map((id) => MemberId.parse(id));
  if (marketer === undefined || lead === undefined || leader === undefined) throw new Error("No ids.");
  const pod = PodId.parse(someId());
  const send = (type: string, input: unknown) =>
    engines.send(workspace, null, [{ id: CommandId.parse(someId()), type, input }]);
  await send("workspace.create", {
    id: workspace,
    name: "Demo",
    zone: "Europe/Brussels",
    currency: "EUR",
    pod: { id: pod, name: "IT pod" },
    founder: { id: leader, side: "marketing" },
    serviceIds: Array.from({ length: 8 }, someId),
    columnIds: Array.from({ length: 7 }, someId),
  });
  await send("member.add", { member: marketer, side: "marketing", roles: ["marketer"], pods: {} });
  await send("member.add", { member: lead, side: "it", roles: [], pods: { [pod]: "lead" } });
  const accounts = await createAccounts({
    database: { db, asFault: (cause) => asFault(cause, file) },
    engines,
    secret: "s".repeat(43),
    publicUrl: "http://localhost:3000",
    clock: Date.now,
    demoAllowed: true,
    log: () => undefined,
  });
  const people = [
    { member: marketer, name: "Mia", email: "mia@demo.example", part: "marketer" },
    { member: lead, name: "Leo", email: "leo@demo.example", part: "lead" },
    { member: leader, name: "Lara", email: "lara@demo.example", part: "leader" },
  ] as const;
  accounts.demo.createDemoAccounts({ id: workspace, name: "Demo" }, people);
  await engines.close();
  await store.close();
  return { workspace, people };
}

const silent = { warn: () => undefined, error: () => undefined };

import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { command, faultIn, founder, PASSWORD, visit } from "../testing/visitor.ts";

let server: TestServer;
let ada: Awaited<ReturnType<typeof founder>>;
beforeAll(async () => {
  server = await startTestServer();
  ada = await founder(server.url);
});
afterAll(() => server.end());

test("while another program keeps the database locked, nothing is half done; afterwards all goes on", async () => {
  const send = () =>
    ada.api.workspace.send.mutate({
      workspace: ada.workspace,
      commands: [command("workspace.configure", { name: "Renamed" })],
    });
  const other = new DatabaseSync(`${server.dataDir}/tandem.db`);
  other.exec("BEGIN IMMEDIATE");
  const away = { code: "store_away", httpStatus: 503 };
  expect(await faultIn(send())).toMatchObject(away);
  expect(
    await faultIn(
      visit(server.url).api.session.signIn.mutate({ email: "ada@example.com", password: PASSWORD }),
    ),
  ).toMatchObject(away);
  expect(await faultIn(ada.api.session.rename.mutate({ name: "Augusta" }))).toMatchObject(away);
  expect((await ada.api.session.status.query()).signedIn?.account.name).toBe("Ada");
  other.exec("ROLLBACK");
  other.close();
  expect(await send()).toMatchObject([{ status: "committed" }]);
  await ada.api.session.rename.mutate({ name: "Augusta" });
  const { state } = await ada.api.workspace.snapshot.query({ workspace: ada.workspace });
  expect(state.settings?.name).toBe("Renamed");
});

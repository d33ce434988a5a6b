import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { TestServer } from "../testing/test-server.ts";
import { command, faultIn, founder, invited, PASSWORD, someId, visit } from "../testing/visitor.ts";

const FULL = {
  code: "store_full",
  httpStatus: 503,
  sentence: "The server has no room left, so nothing can be saved. Tell whoever runs Tandem.",
};

// The server's own connection, to tell it that there is no room: what follows is what SQLite says of a full disk.
const opened: DatabaseSyncInstance[] = [];

let server: TestServer;
let ada: Awaited<ReturnType<typeof founder>>;
beforeAll(async () => {
  // Other files of this process have loaded the store before.
  vi.resetModules();
  vi.doMock(import("../store/sqlite/open.ts"), async (original) => {
    const { openSqlite } = await original();
    return {
      openSqlite(...how) {
        const made = openSqlite(...how);
        opened.push(made.db);
        return made;
      },
    };
  });
  const { startTestServer } = await import("../testing/test-server.ts");
  server = await startTestServer();
  ada = await founder(server.url);
});
afterEach(() => makeRoom());
afterAll(async () => {
  await server.end();
  vi.doUnmock("../store/sqlite/open.ts");
  vi.resetModules();
});

function connection(): DatabaseSyncInstance {
  const [db] = opened;
  if (db === undefined) throw new Error("The server opened no database.");
  return db;
}

function fillDisk(): void {
  const db = connection();
  const { page_count } = db.prepare("PRAGMA page_count").get();
  db.exec(`PRAGMA max_page_count = ${page_count}`);
}
const makeRoom = () => connection().exec("PRAGMA max_page_count = 1000000");

const comment = (request: string, text: string) =>
  command("request.comment", { request, comment: someId(), text });
const long = "x".repeat(1_100);
const send = (commands: readonly ReturnType<typeof command>[]) =>
  ada.api.workspace.send.mutate({ workspace: ada.workspace, commands: [...commands] });
const snapshot = () => ada.api.workspace.snapshot.query({ workspace: ada.workspace });

async function fileOne(): Promise<string> {
  const { state } = await snapshot();
  const service = Object.values(state.services).find(({ key }) => key === "technology_advice")?.id;
  const request = someId();
  const filed = await send([command("request.file", { request, service, title: "Which consent tool?" })]);
  expect(filed).toMatchObject([{ status: "committed" }]);
  return request;
}

test("a full disk is told in one sentence, nothing is half done, and the same call passes once there is room", async () => {
  const request = await fileOne();
  const before = (await snapshot()).state;
  fillDisk();
  const commands = Array.from({ length: 40 }, (_, n) => comment(request, `${n} ${long}`));
  expect(await faultIn(send(commands))).toMatchObject(FULL);
  expect((await snapshot()).state).toEqual(before);

  makeRoom();
  const outcomes = await send(commands);
  expect(outcomes.map(({ status }) => status)).toEqual(commands.map(() => "committed"));
  expect(await send(commands)).toEqual(outcomes);
  expect((await snapshot()).state.seq).toBe(before.seq + commands.length);
});

test("nobody is half let in on a full disk, and their link stays good", async () => {
  const links = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      ada.api.invitations.create.mutate({
        workspace: ada.workspace,
        side: "marketing",
        roles: ["marketer"],
        pods: {},
        note: `Guest ${n}`,
      }),
    ),
  );
  const before = Object.keys((await snapshot()).state.members).length;
  fillDisk();
  // The last pages have room for some; then somebody stands at the door.
  for (const [n, { token }] of links.entries()) {
    const guest = visit(server.url);
    const accept = () =>
      guest.api.invitations.accept.mutate({
        token,
        name: `Guest ${n} ${"g".repeat(60)}`,
        email: `guest-${n}@example.com`,
        password: PASSWORD,
      });
    const fault = await accept().then(
      () => null,
      (cause: unknown) => faultIn(Promise.reject(cause)),
    );
    if (fault === null) continue;
    expect(fault).toMatchObject(FULL);
    expect((await guest.api.session.status.query()).signedIn).toBeNull();
    makeRoom();
    await accept();
    expect((await guest.api.session.status.query()).signedIn?.account.email).toBe(`guest-${n}@example.com`);
    expect(Object.keys((await snapshot()).state.members)).toHaveLength(before + n + 1);
    return;
  }
  expect.unreachable("the disk never got full");
});

test("who is in reads on while nothing can be written", async () => {
  const mia = await invited(ada, server.url, "Mia");
  fillDisk();
  expect((await mia.api.session.status.query()).signedIn?.account.name).toBe("Mia");
  expect((await mia.api.workspace.snapshot.query({ workspace: ada.workspace })).state.seq).toBeGreaterThan(0);
});

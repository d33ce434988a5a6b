import { afterEach, beforeEach, expect, test } from "vitest";
import { readConfig } from "../config.ts";
import { plantDemo } from "../testing/plant-demo.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { faultIn, founder, PASSWORD, visit } from "../testing/visitor.ts";

let server: TestServer;
let planted: Awaited<ReturnType<typeof plantDemo>>;
beforeEach(async () => {
  server = await startTestServer();
  await server.stop();
  planted = await plantDemo(server.dataDir);
});
afterEach(() => server.end());

const start = async (demoAllowed: boolean) => {
  server = await startTestServer({ dataDir: server.dataDir, demoAllowed });
};

test("one click signs in as marketer, lead or leader, in the demo only; set-up stays open", async () => {
  await start(true);
  const visitor = visit(server.url);
  expect((await visitor.api.session.status.query()).demo).toEqual({
    available: true,
    people: [
      { part: "marketer", name: "Mia" },
      { part: "lead", name: "Leo" },
      { part: "leader", name: "Lara" },
    ],
  });
  await visitor.api.session.demo.mutate({ as: "lead" });
  const status = await visitor.api.session.status.query();
  expect(status.needsSetUp).toBe(true);
  expect(status.signedIn).toMatchObject({
    account: { name: "Leo" },
    workspaces: [{ id: planted.workspace, slug: "demo", demo: true, member: planted.people[1].member }],
  });
});

test("where the demo is not offered nobody gets in, not even by a session from before", async () => {
  await start(true);
  const visitor = visit(server.url);
  await visitor.api.session.demo.mutate({ as: "leader" });
  await server.stop();
  await start(false);
  const stranger = visit(server.url);
  expect((await stranger.api.session.status.query()).demo).toEqual({ available: false, people: [] });
  expect(await faultIn(stranger.api.session.demo.mutate({ as: "leader" }))).toMatchObject({
    code: "not_in_demo",
    httpStatus: 403,
  });
  const before = visit(server.url).withCookie(visitor.cookie());
  expect((await before.api.session.status.query()).signedIn).toBeNull();
});

test("the demo gives no way to anything outside it", async () => {
  await start(true);
  const ada = await founder(server.url);
  const lara = visit(server.url);
  await lara.api.session.demo.mutate({ as: "leader" });
  const { workspace, people } = planted;
  for (const call of [
    () => lara.api.invitations.create.mutate({ workspace, side: "it", roles: ["admin"], pods: {} }),
    () => lara.api.resets.create.mutate({ workspace, member: people[0].member }),
    () => lara.api.session.changePassword.mutate({ current: PASSWORD, next: "a new password" }),
    () => lara.api.session.rename.mutate({ name: "Someone rude" }),
  ])
    expect(await faultIn(call())).toMatchObject({ code: "not_in_demo" });
  expect(await faultIn(lara.api.workspace.snapshot.query({ workspace: ada.workspace }))).toMatchObject({
    code: "no_access",
  });
  expect(
    await faultIn(lara.api.session.signIn.mutate({ email: "lara@demo.example", password: PASSWORD })),
  ).toMatchObject({ code: "wrong_credentials" });
});

test("the demo is offered on loopback, or where DEMO=1 says so", () => {
  const allowed = (env: Record<string, string>) => readConfig(env).demoAllowed;
  expect(allowed({})).toBe(true);
  expect(allowed({ HOST: "localhost" })).toBe(true);
  expect(allowed({ HOST: "::1" })).toBe(true);
  expect(allowed({ HOST: "0.0.0.0" })).toBe(false);
  expect(allowed({ HOST: "192.168.1.5" })).toBe(false);
  expect(allowed({ HOST: "127.0.0.1", PUBLIC_URL: "https://tandem.example.com" })).toBe(false);
  expect(allowed({ HOST: "0.0.0.0", DEMO: "1" })).toBe(true);
  expect(allowed({ HOST: "0.0.0.0", DEMO: "0" })).toBe(false);
});

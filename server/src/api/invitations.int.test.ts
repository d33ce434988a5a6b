import { PodId } from "@tandem/shared";
import { afterEach, beforeEach, expect, test } from "vitest";
import { movableClock, startTestServer, type TestServer } from "../testing/test-server.ts";
import { command, faultIn, founder, invited, PASSWORD, someId, visit } from "../testing/visitor.ts";

const DAY = 86_400_000;
const UNUSABLE = { code: "link_unusable", httpStatus: 404 };

let clock: ReturnType<typeof movableClock>;
let server: TestServer;
let ada: Awaited<ReturnType<typeof founder>>;
beforeEach(async () => {
  clock = movableClock();
  server = await startTestServer({}, clock.now);
  ada = await founder(server.url);
});
afterEach(() => server.end());

const person = (name: string) => ({
  name,
  email: `${name.toLowerCase()}@example.com`,
  password: PASSWORD,
});

const invite = () =>
  ada.api.invitations.create.mutate({
    workspace: ada.workspace,
    side: "marketing",
    roles: ["marketer"],
    pods: {},
    note: "Bob from campaigns",
  });

test("a link lets one person in, as what the admin said", async () => {
  const { state } = await ada.api.workspace.snapshot.query({ workspace: ada.workspace });
  const pod = PodId.parse(Object.keys(state.pods)[0]);
  const { token } = await ada.api.invitations.create.mutate({
    workspace: ada.workspace,
    side: "it",
    roles: ["viewer"],
    pods: { [pod]: "lead" },
  });
  const bob = visit(server.url);
  expect(await bob.api.invitations.look.query({ token })).toMatchObject({
    workspace: "Acme & Söhne",
    side: "it",
    roles: ["viewer"],
    invitedBy: "Ada",
    pods: [{ name: "IT pod", role: "lead" }],
  });
  await bob.api.invitations.accept.mutate({ token, ...person("Bob") });
  const after = await bob.api.workspace.snapshot.query({ workspace: ada.workspace });
  const member = (await bob.api.session.status.query()).signedIn?.workspaces[0]?.member ?? "";
  expect(after.state.members[member]).toMatchObject({
    side: "it",
    roles: ["viewer"],
    pods: { [pod]: "lead" },
    active: true,
  });
  expect(await bob.api.workspace.directory.query({ workspace: ada.workspace })).toEqual({
    [ada.member]: { name: "Ada" },
    [member]: { name: "Bob" },
  });

  const eve = visit(server.url);
  expect(await faultIn(eve.api.invitations.look.query({ token }))).toMatchObject(UNUSABLE);
  expect(await faultIn(eve.api.invitations.accept.mutate({ token, ...person("Eve") }))).toMatchObject(
    UNUSABLE,
  );
  expect(await ada.api.invitations.list.query({ workspace: ada.workspace })).toMatchObject([
    { state: "used", member },
  ]);
});

test("of two who open one link at once, one gets in and one member is made", async () => {
  const { token } = await invite();
  const both = await Promise.allSettled(
    ["Bob", "Eve"].map((name) => visit(server.url).api.invitations.accept.mutate({ token, ...person(name) })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const { state } = await ada.api.workspace.snapshot.query({ workspace: ada.workspace });
  expect(Object.keys(state.members)).toHaveLength(2);
  expect(Object.keys(await ada.api.workspace.directory.query({ workspace: ada.workspace }))).toHaveLength(2);
});

test("a forged, a revoked and an expired link are one and the same", async () => {
  const bob = visit(server.url);
  const forged = await faultIn(
    bob.api.invitations.accept.mutate({ token: "A".repeat(43), ...person("Bob") }),
  );
  expect(forged).toMatchObject(UNUSABLE);

  const revoked = await invite();
  await ada.api.invitations.revoke.mutate({ workspace: ada.workspace, id: revoked.id });
  expect(await faultIn(bob.api.invitations.look.query({ token: revoked.token }))).toEqual(forged);

  const late = await invite();
  clock.forward(7 * DAY - 1000);
  await bob.api.invitations.look.query({ token: late.token });
  clock.forward(1000);
  expect(await faultIn(bob.api.invitations.accept.mutate({ token: late.token, ...person("Bob") }))).toEqual(
    forged,
  );
  const list = await ada.api.invitations.list.query({ workspace: ada.workspace });
  expect(list.map(({ state }) => state)).toEqual(["expired", "revoked"]);
  expect(JSON.stringify(list)).not.toContain(late.token);
});

test("only an admin makes, sees and revokes links; to others there is nothing", async () => {
  const { id } = await invite();
  const bob = await invited(ada, server.url, "Bob", ["marketer", "leader"]);
  const { workspace } = ada;
  for (const call of [
    () => bob.api.invitations.list.query({ workspace }),
    () => bob.api.invitations.revoke.mutate({ workspace, id }),
    () => bob.api.invitations.create.mutate({ workspace, side: "it", roles: ["admin"], pods: {} }),
    () => bob.api.resets.create.mutate({ workspace, member: ada.member }),
  ])
    expect(await faultIn(call())).toMatchObject({ code: "no_access", httpStatus: 404 });
});

test("an invitation names pods that are there", async () => {
  const pods = { [PodId.parse(someId())]: "member" as const };
  expect(
    await faultIn(
      ada.api.invitations.create.mutate({ workspace: ada.workspace, side: "it", roles: [], pods }),
    ),
  ).toMatchObject({ code: "unreadable", fields: [{ field: "pods" }] });
});

test("who has an account joins by signing in; a member is told so, and the link stays good", async () => {
  const bob = await invited(ada, server.url, "Bob");
  const { token } = await invite();
  const stranger = visit(server.url);
  expect(await faultIn(stranger.api.invitations.accept.mutate({ token, ...person("BOB") }))).toMatchObject({
    code: "account_exists",
  });
  expect(await faultIn(bob.api.invitations.join.mutate({ token }))).toMatchObject({ code: "already_member" });
  await ada.api.workspace.send.mutate({
    workspace: ada.workspace,
    commands: [command("member.deactivate", { member: bob.member })],
  });
  expect(await faultIn(bob.api.invitations.join.mutate({ token }))).toMatchObject({
    code: "deactivated_member",
  });
  await stranger.api.invitations.accept.mutate({ token, ...person("Cleo") });
});

test("a reset link sets a new password, once, for a day, and ends every session", async () => {
  const bob = await invited(ada, server.url, "Bob");
  const make = () => ada.api.resets.create.mutate({ workspace: ada.workspace, member: bob.member });
  const [first, second] = [await make(), await make()];
  const anyone = visit(server.url);
  expect(await anyone.api.resets.look.query({ token: first.token })).toEqual({
    name: "Bob",
    email: "bob@example.com",
  });
  await anyone.api.resets.use.mutate({ token: first.token, password: "a new password" });
  expect((await anyone.api.session.status.query()).signedIn?.account.name).toBe("Bob");
  expect((await bob.api.session.status.query()).signedIn).toBeNull();
  for (const { token } of [first, second])
    expect(await faultIn(anyone.api.resets.use.mutate({ token, password: "yet another one" }))).toMatchObject(
      UNUSABLE,
    );
  await visit(server.url).api.session.signIn.mutate({ email: bob.email, password: "a new password" });

  const late = await make();
  clock.forward(DAY);
  expect(await faultIn(anyone.api.resets.look.query({ token: late.token }))).toMatchObject(UNUSABLE);
});

/** A second admin, who made links before losing the role in one of two ways. */
const LOSSES = [
  [
    "is no longer admin",
    (member: string) =>
      command("member.change", { member, side: "marketing", roles: ["marketer"], pods: {} }),
  ],
  ["is deactivated", (member: string) => command("member.deactivate", { member })],
] as const;

test.each(LOSSES)("a link of who %s lets nobody in", async (_, loss) => {
  const cleo = await invited(ada, server.url, "Cleo", ["admin"]);
  const { token } = await cleo.api.invitations.create.mutate({
    workspace: ada.workspace,
    side: "it",
    roles: ["admin"],
    pods: {},
  });
  const eve = visit(server.url);
  expect(await eve.api.invitations.look.query({ token })).toMatchObject({ invitedBy: "Cleo" });
  await ada.api.workspace.send.mutate({ workspace: ada.workspace, commands: [loss(cleo.member)] });
  for (const call of [
    () => eve.api.invitations.look.query({ token }),
    () => eve.api.invitations.accept.mutate({ token, ...person("Eve") }),
    // Not even with an account that is a member, or was.
    () => cleo.api.invitations.join.mutate({ token }),
  ])
    expect(await faultIn(call())).toMatchObject(UNUSABLE);
  // Nor does the list tell an admin that somebody may still come by it.
  const [made] = await ada.api.invitations.list.query({ workspace: ada.workspace });
  expect(made).toMatchObject({ invitedBy: cleo.member, state: "dead" });
  const { state } = await ada.api.workspace.snapshot.query({ workspace: ada.workspace });
  expect(Object.keys(state.members)).toHaveLength(2);
});

test.each(LOSSES)("a reset link of who %s sets no password", async (_, loss) => {
  const cleo = await invited(ada, server.url, "Cleo", ["admin"]);
  const { token } = await cleo.api.resets.create.mutate({ workspace: ada.workspace, member: ada.member });
  await ada.api.workspace.send.mutate({ workspace: ada.workspace, commands: [loss(cleo.member)] });
  const anyone = visit(server.url);
  for (const call of [
    () => anyone.api.resets.look.query({ token }),
    () => anyone.api.resets.use.mutate({ token, password: "a new password" }),
  ])
    expect(await faultIn(call())).toMatchObject(UNUSABLE);
  await anyone.api.session.signIn.mutate({ email: "ada@example.com", password: PASSWORD });
});

test("tokens are kept as hashes only", async () => {
  const { token } = await invite();
  const { DatabaseSync } = await import("@photostructure/sqlite");
  const db = new DatabaseSync(`${server.dataDir}/tandem.db`, { readOnly: true });
  const kept = JSON.stringify(db.prepare("SELECT * FROM invitation").all());
  db.close();
  expect(kept).toContain("Bob from campaigns");
  expect(kept).not.toContain(token);
});

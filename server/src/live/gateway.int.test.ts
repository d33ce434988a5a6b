import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import {
  command,
  founder,
  invited,
  PASSWORD,
  someId,
  until,
  visit,
  type Visitor,
} from "../testing/visitor.ts";

let server: TestServer;
let ada: Awaited<ReturnType<typeof founder>>;
beforeEach(async () => {
  server = await startTestServer();
  ada = await founder(server.url);
});
afterEach(() => server.end());

/** Something small that makes one commit. */
const rename = (visitor: Visitor, workspace: typeof ada.workspace, name: string) =>
  visitor.api.workspace.send.mutate({
    workspace,
    commands: [command("workspace.configure", { name })],
  });

const refusalOf = ({ socket }: ReturnType<Visitor["socket"]>) =>
  new Promise<string>((resolve, reject) => {
    socket.on("connect_error", (cause) => resolve(cause.message));
    socket.on("connect", () => reject(new Error("It was let in.")));
  });

test("a socket gets what it lacks and then each commit, in order, each once", async () => {
  await rename(ada, ada.workspace, "One");
  const { socket, heard, events } = ada.socket(ada.workspace, 1);
  await until(() => heard.length === 1);
  await Promise.all(["Two", "Three", "Four"].map((each) => rename(ada, ada.workspace, each)));
  await until(() => heard.length === 4);
  expect(heard.map(({ seq }) => seq)).toEqual([2, 3, 4, 5]);
  expect(events).toContain("build");
  expect(events).toContain("time");
  socket.close();
});

test("commits of one turn come as one message", async () => {
  const { socket, heard, events } = ada.socket(ada.workspace, 1);
  await until(() => socket.connected);
  await wait(50);
  await ada.api.workspace.send.mutate({
    workspace: ada.workspace,
    commands: Array.from({ length: 40 }, (_, i) => command("workspace.configure", { name: `Name ${i}` })),
  });
  await until(() => heard.length === 40);
  expect(events.filter((name) => name === "commits").length).toBeLessThan(20);
  expect(heard.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 2));
  socket.close();
});

test("a page ahead of the server, which was set back to a backup, starts over", async () => {
  const { socket, events, heard } = ada.socket(ada.workspace, 99);
  await until(() => events.includes("start-over"));
  await rename(ada, ada.workspace, "Since then");
  await until(() => heard.length > 0);
  expect(heard.map(({ seq }) => seq)).toEqual([2]);
  socket.close();
});

test("nobody gets in without a session, without a membership, or with half a handshake", async () => {
  expect(await refusalOf(visit(server.url).socket(ada.workspace))).toBe("signed-out");
  expect(await refusalOf(ada.socket(someId()))).toBe("no-access");
  expect(await refusalOf(ada.socket("nonsense"))).toBe("unreadable");
});

test("a page of another site gets no socket, whatever its cookies", async () => {
  const foreign = visit(server.url, { origin: "https://evil.example" }).withCookie(ada.cookie());
  expect(await refusalOf(foreign.socket(ada.workspace))).toBe("websocket error");
});

test("who is deactivated hears nothing more, is gone at once, and every call is refused", async () => {
  const bob = await invited(ada, server.url, "Bob");
  const { socket, heard, events } = bob.socket(ada.workspace, 2);
  await until(() => socket.connected);
  await wait(50);
  const began = performance.now();
  await ada.api.workspace.send.mutate({
    workspace: ada.workspace,
    commands: [command("member.deactivate", { member: bob.member })],
  });
  await until(() => socket.disconnected, 10_000);
  console.log(`  deactivated, and their socket silent after ${Math.round(performance.now() - began)} ms`);
  expect(events).toContain("signed-out");
  await rename(ada, ada.workspace, "Without Bob");
  await wait(100);
  expect(heard).toEqual([]);
  await expect(bob.api.workspace.snapshot.query({ workspace: ada.workspace })).rejects.toThrow(
    "This is not here, or you have no access to it.",
  );
  expect((await bob.api.session.status.query()).signedIn?.workspaces).toEqual([]);
  expect(await refusalOf(bob.socket(ada.workspace))).toBe("no-access");

  await ada.api.workspace.send.mutate({
    workspace: ada.workspace,
    commands: [command("member.reactivate", { member: bob.member })],
  });
  const back = bob.socket(ada.workspace, 2);
  await until(() => back.heard.length === 3);
  back.socket.close();
});

test("signing out everywhere closes every socket of the account and nobody else's", async () => {
  const bob = await invited(ada, server.url, "Bob");
  const elsewhere = visit(server.url);
  await elsewhere.api.session.signIn.mutate({ email: bob.email, password: PASSWORD });
  const sockets = [bob, elsewhere].map((each) => each.socket(ada.workspace, 2));
  const hers = ada.socket(ada.workspace, 2);
  await until(() => [...sockets, hers].every(({ socket }) => socket.connected));
  await wait(50);
  await bob.api.session.signOutEverywhere.mutate();
  await until(() =>
    sockets.every(({ socket, events }) => socket.disconnected && events.includes("signed-out")),
  );
  expect(hers.socket.connected).toBe(true);
  hers.socket.close();
});

test("a changed password closes the other sessions' sockets and keeps one's own", async () => {
  const elsewhere = visit(server.url);
  await elsewhere.api.session.signIn.mutate({ email: "ada@example.com", password: PASSWORD });
  const [own, other] = [ada.socket(ada.workspace, 1), elsewhere.socket(ada.workspace, 1)];
  await until(() => own.socket.connected && other.socket.connected);
  await ada.api.session.changePassword.mutate({ current: PASSWORD, next: "a new password" });
  await until(() => other.socket.disconnected);
  expect(own.socket.connected).toBe(true);
  own.socket.close();
});

test("everyone here sees who else is, and hears that names changed", async () => {
  const bob = await invited(ada, server.url, "Bob");
  const present: string[][] = [];
  const hers = ada.socket(ada.workspace, 2);
  hers.socket.on("presence", (members) => present.push([...members]));
  const his = bob.socket(ada.workspace, 2);
  await until(() => present.at(-1)?.length === 2);
  expect(present.at(-1)).toEqual([ada.member, bob.member].sort());
  await bob.api.session.rename.mutate({ name: "Robert" });
  await until(() => hers.events.includes("directory"));
  his.socket.close();
  await until(() => present.at(-1)?.length === 1);
  hers.socket.close();
});

test("every one of six hundred sockets hears every commit", async () => {
  const all = Array.from({ length: 600 }, () => ada.socket(ada.workspace, 1));
  await until(() => all.every(({ socket }) => socket.connected), 20_000);
  for (const each of ["One", "Two", "Three"]) await rename(ada, ada.workspace, each);
  await until(() => all.every(({ heard }) => heard.at(-1)?.seq === 4), 20_000);
  for (const { heard, socket } of all) {
    expect([...new Set(heard.map(({ seq }) => seq))]).toEqual([2, 3, 4]);
    socket.close();
  }
});

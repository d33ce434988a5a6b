import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { WorkspaceId } from "@tandem/shared";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plantDemo } from "../testing/plant-demo.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { command, faultIn, founder, invited, PASSWORD, someId, visit } from "../testing/visitor.ts";

let server: TestServer;
let ada: Awaited<ReturnType<typeof founder>>;
beforeAll(async () => {
  server = await startTestServer();
  ada = await founder(server.url);
});
afterAll(() => server.end());

/** Posts a body as it is, with the founder's session. */
async function post(path: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const answer = await fetch(`${server.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: ada.cookie() ?? "", ...headers },
    body,
  });
  const text = await answer.text();
  return { status: answer.status, text, fault: JSON.parse(text).error?.data };
}

const SEND = "/api/trpc/workspace.send";
const seq = async () => (await ada.api.workspace.snapshot.query({ workspace: ada.workspace })).state.seq;

/** Status and code of a plain answer: one sentence, and nothing of the server's inside. */
function plain({ status, text, fault }: Awaited<ReturnType<typeof post>>): string {
  expect(fault.sentence).toMatch(/^[A-Z].*\.$/);
  expect(text).not.toMatch(/ {4}at |node_modules|\.ts:|stack/);
  return `${status} ${fault.code}`;
}

test("malformed JSON", async () => {
  for (const body of ["{", '{"workspace":', "not json", ""])
    expect(plain(await post(SEND, body))).toBe("400 unreadable");
});

test("an unknown call, and the wrong method for one", async () => {
  expect(plain(await post("/api/trpc/workspace.destroy", "{}"))).toBe("404 unknown_call");
  expect(plain(await post("/api/else", "{}"))).toBe("404 unknown_call");
  expect(plain(await post("/api/trpc/session.status", "{}"))).toBe("405 wrong_method");
});

test("wrong types are named field by field", async () => {
  const answer = await post(SEND, JSON.stringify({ workspace: ada.workspace, commands: [{ id: 7 }] }));
  expect(plain(answer)).toBe("400 unreadable");
  expect(answer.fault.fields.map(({ field }: { field: string }) => field)).toEqual(
    expect.arrayContaining(["commands.0.id", "commands.0.type"]),
  );
  expect(plain(await post(SEND, JSON.stringify({ workspace: 1, commands: "x" })))).toBe("400 unreadable");
  expect(plain(await post(SEND, "[]"))).toBe("400 unreadable");
  expect(plain(await post(SEND, "null"))).toBe("400 unreadable");
});

test("more than a hundred commands at once are refused whole", async () => {
  const before = await seq();
  const commands = Array.from({ length: 101 }, () => command("workspace.configure", { name: "X" }));
  expect(plain(await post(SEND, JSON.stringify({ workspace: ada.workspace, commands })))).toBe(
    "400 unreadable",
  );
  expect(await seq()).toBe(before);
});

test("an unknown command and a command's wrong input are answered as its outcome", async () => {
  const outcomes = await ada.api.workspace.send.mutate({
    workspace: ada.workspace,
    commands: [command("workspace.destroy", {}), command("workspace.configure", { name: 7 })],
  });
  expect(outcomes.map(({ status }) => status)).toEqual(["unreadable", "unreadable"]);
});

test("a body of 10 MB, announced or not", async () => {
  const body = JSON.stringify({ workspace: ada.workspace, commands: [], more: "x".repeat(10_000_000) });
  expect(plain(await post(SEND, body))).toBe("413 too_large");
  const stream = new ReadableStream({
    start(controller) {
      for (let from = 0; from < body.length; from += 65_536)
        controller.enqueue(new TextEncoder().encode(body.slice(from, from + 65_536)));
      controller.close();
    },
  });
  const answer = await fetch(`${server.url}${SEND}`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: ada.cookie() ?? "" },
    body: stream,
    duplex: "half",
  } as RequestInit);
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ error: { data: { code: "too_large" } } });
  expect(await seq()).toBeGreaterThan(0);
});

test("anything but JSON", async () => {
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
    expect(plain(await post(SEND, "{}", { "content-type": type }))).toBe("415 not_json");
});

test("another site's page, whatever session its visitor has", async () => {
  const before = await seq();
  const body = JSON.stringify({
    workspace: ada.workspace,
    commands: [command("workspace.configure", { name: "Taken over" })],
  });
  for (const headers of [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])
    expect(plain(await post(SEND, body, headers))).toBe("403 other_site");
  expect(await seq()).toBe(before);
  expect((await post(SEND, body, { origin: server.url, "sec-fetch-site": "same-origin" })).status).toBe(200);
});

test("a name that only points here gets nothing", async () => {
  const { port } = new URL(server.url);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1", () =>
      socket.write("GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"),
    );
    let text = "";
    socket.on("data", (chunk) => (text += String(chunk)));
    socket.on("end", () => resolve(text));
    socket.on("error", reject);
  });
  expect(answer).toMatch(/^HTTP\/1.1 421 /);
});

test("a forged actor: who acts is the session's word", async () => {
  const bob = await invited(ada, server.url, "Bob");
  const forged = { ...command("workspace.configure", { name: "Bob's" }), actor: ada.member };
  const answer = await post(
    SEND,
    JSON.stringify({ workspace: ada.workspace, actor: ada.member, commands: [forged] }),
    { cookie: bob.cookie() ?? "" },
  );
  expect(plain(answer)).toBe("400 unreadable");
  const input = {
    workspace: ada.workspace,
    actor: ada.member,
    commands: [command("workspace.configure", { name: "Bob's" })],
  };
  const [outcome] = await bob.api.workspace.send.mutate(input);
  expect(outcome).toMatchObject({ status: "refused", refusal: { code: "not_allowed" } });
});

test("commands that one person left in a browser are not taken from the next", async () => {
  const cleo = await invited(ada, server.url, "Cleo");
  const before = await seq();
  const left = {
    workspace: ada.workspace,
    as: ada.member,
    commands: [command("workspace.steer", { northStar: "Left" })],
  };
  expect(await faultIn(cleo.api.workspace.send.mutate(left))).toMatchObject({ code: "signed_out" });
  expect(await seq()).toBe(before);
  expect(await ada.api.workspace.send.mutate(left)).toMatchObject([{ status: "committed" }]);
});

test("system commands are not for people", async () => {
  const [outcome] = await ada.api.workspace.send.mutate({
    workspace: ada.workspace,
    commands: [command("member.add", { member: someId(), side: "it", roles: ["admin"], pods: {} })],
  });
  expect(outcome).toMatchObject({ status: "refused", refusal: { code: "not_allowed" } });
});

test("another workspace's ids answer as ones that are not there", async () => {
  await server.stop();
  const { workspace: theirs, people } = await plantDemo(server.dataDir);
  server = await startTestServer({ dataDir: server.dataDir });
  const visitor = visit(server.url).withCookie(ada.cookie());
  const answers = (workspace: typeof ada.workspace) =>
    Promise.all(
      [
        visitor.api.workspace.snapshot.query({ workspace }),
        visitor.api.workspace.commits.query({ workspace, from: 0 }),
        visitor.api.workspace.history.query({ workspace, subject: someId() }),
        visitor.api.workspace.directory.query({ workspace }),
        visitor.api.invitations.list.query({ workspace }),
        visitor.api.resets.create.mutate({ workspace, member: people[0].member }),
        visitor.api.workspace.send.mutate({ workspace, commands: [command("workspace.configure", {})] }),
      ].map(faultIn),
    );
  const there = await answers(theirs);
  expect(there).toEqual(await answers(WorkspaceId.parse(someId())));
  expect(there[0]).toMatchObject({ code: "no_access", httpStatus: 404 });
  expect(
    await faultIn(visitor.api.resets.create.mutate({ workspace: ada.workspace, member: people[0].member })),
  ).toMatchObject({ code: "no_access" });
  ada = { ...ada, ...visitor };
});

test("a stale or absent session", async () => {
  const body = JSON.stringify({ workspace: ada.workspace, commands: [command("workspace.configure", {})] });
  expect(plain(await post(SEND, body, { cookie: "" }))).toBe("401 signed_out");
  const visitor = visit(server.url);
  await visitor.api.session.signIn.mutate({ email: "ada@example.com", password: PASSWORD });
  const stale = visitor.cookie() ?? "";
  await visitor.api.session.signOut.mutate();
  expect(plain(await post(SEND, body, { cookie: stale }))).toBe("401 signed_out");
});

test("noise does not end the server", async () => {
  for (let i = 0; i < 20; i++) expect((await post(SEND, randomBytes(500))).status).toBe(400);
  for (const path of ["/%E0%A4%A", "/api/trpc/%00", "/..%2f..%2fetc/passwd", "/assets/../../secret"])
    expect((await fetch(`${server.url}${path}`)).status).toBeGreaterThanOrEqual(400);
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: "ok" });
});

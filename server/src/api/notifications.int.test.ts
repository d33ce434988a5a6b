import { afterAll, beforeAll, expect, test } from "vitest";
import { RequestId } from "@tandem/shared";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { command, faultIn, founder, invited, someId, until, visit } from "../testing/visitor.ts";

let server: TestServer;
let ada: Awaited<ReturnType<typeof founder>>;
let mia: Awaited<ReturnType<typeof invited>>;
beforeAll(async () => {
  server = await startTestServer();
  ada = await founder(server.url);
  mia = await invited(ada, server.url, "Mia");
});
afterAll(() => server.end());

type Visitor = Pick<typeof mia, "api">;

const list = (who: Visitor, question: { unreadOnly?: boolean; kinds?: ("filed" | "commented")[] } = {}) =>
  who.api.notifications.list.query({ workspace: ada.workspace, ...question });
const unread = (who: Visitor) => who.api.notifications.unread.query({ workspace: ada.workspace });

async function send(who: Visitor, type: string, input: unknown): Promise<void> {
  const [outcome] = await who.api.workspace.send.mutate({
    workspace: ada.workspace,
    commands: [command(type, input)],
  });
  expect(outcome).toMatchObject({ status: "committed" });
}

async function file(who: Visitor, title: string): Promise<RequestId> {
  const { state } = await who.api.workspace.snapshot.query({ workspace: ada.workspace });
  const service = Object.values(state.services).find(({ key }) => key === "campaign_tweak");
  const request = RequestId.parse(someId());
  await send(who, "request.file", {
    request,
    service: service?.id,
    title,
    outcome: "More people click.",
    fields: { where: "https://example.com/hero" },
  });
  return request;
}

const comment = (who: Visitor, request: RequestId, text: string) =>
  send(who, "request.comment", { request, comment: someId(), text, mentions: [] });

test("who is to answer is told at once, with what was said; who acted is told nothing", async () => {
  const { socket } = ada.socket(ada.workspace);
  const told: number[] = [];
  socket.on("notified", (count) => told.push(count));
  await until(() => told.includes(0));
  const request = await file(mia, "Swap the hero");
  await until(() => told.includes(1));
  await comment(mia, request, "The banner is <b>red</b>.");
  await until(() => told.includes(2));
  socket.close();

  const { notifications, unread: count } = await list(ada);
  expect(count).toBe(2);
  expect(notifications.map(({ kind, excerpt }) => [kind, excerpt])).toEqual([
    ["commented", "The banner is <b>red</b>."],
    ["filed", "More people click."],
  ]);
  expect(notifications[0]).toMatchObject({
    key: "CAM-1",
    title: "Swap the hero",
    actor: mia.member,
    isRead: false,
  });
  expect((await list(mia)).notifications).toEqual([]);
});

test("lines are read, unread again, and all read, by kind too; every page of the member hears so", async () => {
  const [newest] = (await list(ada)).notifications;
  if (newest === undefined) throw new Error("There is nothing.");
  const { seq, kind, about } = newest;
  const mark = (isRead: boolean) =>
    ada.api.notifications.markRead.mutate({
      workspace: ada.workspace,
      which: { notifications: [{ seq, kind, about }] },
      isRead,
    });
  const { socket } = ada.socket(ada.workspace);
  const told: number[] = [];
  socket.on("notified", (count) => told.push(count));
  const before = await unread(ada);
  await until(() => told.length === 1);
  await mark(true);
  await mark(true);
  await until(() => told.length === 2);
  expect(told).toEqual([before, before - 1]);
  expect((await list(ada, { unreadOnly: true })).notifications.map((one) => one.kind)).not.toContain(kind);
  await mark(false);
  expect(await unread(ada)).toBe(before);
  await ada.api.notifications.markAllRead.mutate({ workspace: ada.workspace, upTo: seq, kinds: ["filed"] });
  expect((await list(ada, { unreadOnly: true })).notifications.map((one) => one.kind)).toEqual(["commented"]);
  await ada.api.notifications.markRead.mutate({ workspace: ada.workspace, which: { about } });
  expect(await unread(ada)).toBe(0);
  socket.close();
});

test("an inbox is its member's alone", async () => {
  const asNobody = { api: visit(server.url).api };
  expect((await faultIn(unread(asNobody))).code).toBe("signed_out");
  const request = await file(mia, "Only for the pod");
  await expect.poll(() => unread(ada)).toBe(1);
  // Marking takes the marker's own lines, whatever is named.
  await mia.api.notifications.markRead.mutate({
    workspace: ada.workspace,
    which: { about: { what: "request", id: request } },
  });
  expect(await unread(ada)).toBe(1);
  expect((await list(mia)).notifications).toEqual([]);
});

test("what a member does not want is left out, and what they never chose stays as it is", async () => {
  const { preferences, savePreferences } = mia.api.notifications;
  const chosen = async () => (await preferences.query({ workspace: ada.workspace })).preferences;
  const own = await chosen();
  await savePreferences.mutate({
    workspace: ada.workspace,
    preferences: { ...own, reach: { commented: "off" }, quiet: { from: 1140, to: 480 } },
  });
  expect(await chosen()).toMatchObject({
    reach: { commented: "off" },
    quiet: { from: 1140, to: 480 },
    mail: "at_once",
  });
  const request = await file(mia, "Quiet please");
  await comment(ada, request, "Noted.");
  await send(ada, "request.ask", { request, question: "Which one?" });
  await expect.poll(async () => (await list(mia)).notifications.map(({ kind }) => kind)).toEqual(["asked"]);
  const wrong = { ...own, zone: "Mars/Olympus" };
  const fault = await faultIn(savePreferences.mutate({ workspace: ada.workspace, preferences: wrong }));
  expect(fault.fields?.[0]?.field).toBe("preferences.zone");
});

test("words that are taken back leave the inbox too", async () => {
  const request = await file(mia, "Taken back");
  const id = someId();
  await send(mia, "request.comment", { request, comment: id, text: "Forget this.", mentions: [] });
  const texts = async () => (await list(ada)).notifications.map(({ excerpt }) => excerpt);
  await expect.poll(texts).toContain("Forget this.");
  await send(mia, "comment.remove", { request, comment: id });
  await expect.poll(texts).not.toContain("Forget this.");
});

test("a long inbox comes page by page, each line once", async () => {
  const request = await file(mia, "Much talk");
  await expect.poll(async () => (await list(ada)).notifications[0]?.title).toBe("Much talk");
  const before = (await list(ada)).notifications.length;
  const unreadBefore = await unread(ada);
  for (let i = 0; i < 60; i++) await comment(mia, request, `Line ${i}`);
  await expect.poll(() => unread(ada)).toBe(unreadBefore + 60);
  const first = await list(ada);
  expect(first.notifications).toHaveLength(50);
  const second = await ada.api.notifications.list.query({ workspace: ada.workspace, cursor: first.next });
  expect(second.next).toBeNull();
  const all = [...first.notifications, ...second.notifications];
  expect(new Set(all.map(({ seq, kind }) => `${seq} ${kind}`)).size).toBe(all.length);
  expect(all).toHaveLength(before + 60);
});

test("nothing is lost and nothing doubled over a restart", async () => {
  const before = (await list(ada)).unread;
  await server.stop();
  server = await startTestServer({ dataDir: server.dataDir });
  const again = visit(server.url).withCookie(ada.cookie());
  const back = visit(server.url).withCookie(mia.cookie());
  await comment(back, await file(back, "After"), "Back.");
  await expect.poll(() => unread(again)).toBe(before + 2);
});

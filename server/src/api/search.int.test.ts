import { WorkspaceId } from "@tandem/shared";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { command, faultIn, founder, PASSWORD, someId, visit } from "../testing/visitor.ts";

let server: TestServer;
let ada: Awaited<ReturnType<typeof founder>>;
let service: string | undefined;
beforeAll(async () => {
  server = await startTestServer();
  ada = await founder(server.url);
  const { state } = await ada.api.workspace.snapshot.query({ workspace: ada.workspace });
  service = Object.values(state.services).find(({ key }) => key === "technology_advice")?.id;
});
afterAll(() => server.end());

async function send(type: string, input: object): Promise<void> {
  const { workspace } = ada;
  const [outcome] = await ada.api.workspace.send.mutate({ workspace, commands: [command(type, input)] });
  expect(outcome?.status).toBe("committed");
}
async function filed(title: string, outcome = ""): Promise<string> {
  const request = someId();
  await send("request.file", { request, service, title, outcome });
  return request;
}
const found = (words: string, workspace = ada.workspace) =>
  ada.api.workspace.search.query({ workspace, words });
/** "a [hit] in a text" for each place. */
const shown = (pieces: readonly { readonly text: string; readonly isHit: boolean }[]) =>
  pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join("");

test("words are found in titles, briefs and comments, from their beginnings and without accents, titles first", async () => {
  const inTitle = await filed("Kräuter for the spring table");
  const inBrief = await filed("Something else", "More people find our krauter garden.");
  const inTalk = await filed("A third one");
  await send("request.comment", {
    request: inTalk,
    comment: someId(),
    text: "Do **Kräuter** grow in a pot?",
  });
  const { found: all, isWhole, hasMore } = await found("KRAUT");
  expect([isWhole, hasMore]).toEqual([true, false]);
  expect(all[0]?.thing).toBe(inTitle);
  expect(shown(all[0]?.title ?? [])).toBe("[Kräuter] for the spring table");
  expect(new Set(all.map(({ thing }) => thing))).toEqual(new Set([inTitle, inBrief, inTalk]));
  const talk = all.find(({ thing }) => thing === inTalk);
  expect(talk?.excerpts.map((one) => [one.in, one.by, shown(one.pieces)])).toEqual([
    ["comment", ada.member, "Do [Kräuter] grow in a pot?"],
  ]);
  // Words of one text and of the title that it stands under.
  expect((await found("third pot")).found.map(({ thing }) => thing)).toEqual([inTalk]);
  expect((await found("third nowhere")).found).toEqual([]);
});

test("long talk about some requests hides no other one", async () => {
  const talkative = [];
  for (let n = 0; n < 3; n++) {
    const request = await filed(`Marzipan again ${n}`);
    talkative.push(request);
    const commands = Array.from({ length: 100 }, (_, m) =>
      command("request.comment", { request, comment: someId(), text: `Marzipan, marzipan ${m}` }),
    );
    await ada.api.workspace.send.mutate({ workspace: ada.workspace, commands });
  }
  const quiet = await filed("Buttercream", "Not marzipan, this once.");
  const all = (await found("marzipan")).found.map(({ thing }) => thing);
  expect(new Set(all)).toEqual(new Set([...talkative, quiet]));
});

test("what was edited, taken off or said since is found as it stands now", async () => {
  const request = await filed("Zeppelin over the harbour");
  const comment = someId();
  await send("request.comment", { request, comment, text: "Ballast first." });
  expect((await found("ballast")).found).toHaveLength(1);
  await send("comment.edit", { request, comment, text: "Ropes first." });
  expect((await found("ballast")).found).toHaveLength(0);
  expect((await found("ropes")).found).toHaveLength(1);
  await send("request.edit", { request, title: "Airship over the harbour" });
  expect((await found("zeppelin")).found).toHaveLength(0);
  expect((await found("airship ropes")).found).toHaveLength(1);
  await send("comment.remove", { request, comment });
  expect((await found("ropes")).found).toHaveLength(0);
});

test("steps are found, and not those that were taken off or undone", async () => {
  const request = await filed("Shop window");
  const subtask = someId();
  await send("request.subtask_add", { request, subtask, title: "Borrow the narwhal" });
  expect((await found("narwhal")).found).toMatchObject([{ thing: request, excerpts: [{ in: "step" }] }]);
  await send("request.subtask_change", { request, subtask, title: "Borrow the walrus" });
  expect((await found("narwhal")).found).toEqual([]);
  const { workspace } = ada;
  const added = command("request.subtask_add", { request, subtask: someId(), title: "Return the okapi" });
  await ada.api.workspace.send.mutate({ workspace, commands: [added] });
  expect((await found("okapi")).found).toHaveLength(1);
  await send("undo", { command: added.id, request });
  expect((await found("okapi")).found).toEqual([]);
  await send("request.subtask_remove", { request, subtask });
  expect((await found("walrus")).found).toEqual([]);
});

test("a sprint is found by its name, its goal and what its retrospective says", async () => {
  const { workspace } = ada;
  const { state } = await ada.api.workspace.snapshot.query({ workspace });
  const [sprint, note, action] = [someId(), someId(), someId()];
  const day = (n: number) => new Date(state.at + n * 86_400_000).toISOString().slice(0, 10);
  const days = { start: day(0), end: day(10) };
  const pod = Object.keys(state.pods)[0];
  await send("sprint.plan", {
    sprint,
    pod,
    name: "Capybara",
    goal: "A calm launch",
    ...days,
    capacity: null,
  });
  expect((await found("capybara")).found).toMatchObject([
    { what: "sprint", state: "planned", thing: sprint },
  ]);
  await send("sprint.start", { sprint });
  await send("retro.write_note", { sprint, note, kind: "to_change", text: "Axolotls came late." });
  await send("retro.set_action", {
    sprint,
    action,
    text: "Feed them first",
    owner: ada.member,
    due: days.end,
  });
  expect((await found("axolotls")).found).toMatchObject([{ thing: sprint, excerpts: [{ in: "retro" }] }]);
  expect((await found("capybara feed")).found).toMatchObject([{ excerpts: [{ in: "action" }] }]);
  expect((await found("calm")).found).toMatchObject([{ excerpts: [{ in: "brief" }] }]);
  await send("retro.remove_note", { sprint, note });
  expect((await found("axolotls")).found).toEqual([]);
});

test("closed work is found, by its reason too", async () => {
  const request = await filed("Fax machine for the counter");
  await send("request.withdraw", { request, reason: "Nobody faxes quagga pictures any more." });
  const [one] = (await found("quagga")).found;
  expect(one).toMatchObject({ what: "request", standing: "withdrawn", excerpts: [{ in: "reason" }] });
});

test("signs of a query language, marks and markup are text, and nothing found is no fault", async () => {
  await filed('<img src=x onerror=alert(1)> "AND" OR NEAR(* {title}: ^caret');
  for (const typed of [
    '"',
    "*",
    "(",
    "title:",
    "AND",
    "a OR b",
    "NEAR(",
    "^",
    "'; DROP TABLE x",
    "\u0001",
    "-",
    "é".repeat(200),
  ])
    expect((await found(typed)).isWhole).toBe(true);
  const [one] = (await found("onerror alert")).found;
  expect(one?.title.some(({ text, isHit }) => isHit && text === "onerror")).toBe(true);
  expect((await found("   ")).found).toEqual([]);
});

test("another workspace's words are nobody's, whoever asks", async () => {
  expect((await faultIn(found("spring", WorkspaceId.parse(someId())))).code).toBe("no_access");
});

test("after a restart the index goes on", async () => {
  await server.stop();
  server = await startTestServer({ dataDir: server.dataDir });
  const { api } = visit(server.url);
  await api.session.signIn.mutate({ email: "ada@example.com", password: PASSWORD });
  const { found: again } = await api.workspace.search.query({ workspace: ada.workspace, words: "airship" });
  expect(again).toHaveLength(1);
});

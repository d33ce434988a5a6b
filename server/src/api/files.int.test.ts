import { once } from "node:events";
import { readdir, writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import path from "node:path";
import { MOST_FILE_BYTES } from "@tandem/shared";
import { afterEach, expect, test } from "vitest";
import { UNATTACHED_MS } from "../files/sweep.ts";
import { movableClock, startTestServer, type TestServer } from "../testing/test-server.ts";
import { command, founder, invited, someId, until, visit } from "../testing/visitor.ts";

let server: TestServer | undefined;
afterEach(() => server?.end());

type Who = Awaited<ReturnType<typeof founder>>;

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

async function begin(changes: Parameters<typeof startTestServer>[0] = {}, clock = Date.now) {
  server = await startTestServer(changes, clock);
  const ada = await founder(server.url);
  return { url: server.url, dataDir: server.dataDir, ada };
}

const put = (
  url: string,
  who: { cookie: () => string | undefined },
  place: string,
  body: string | Buffer,
  name = "x",
) =>
  fetch(`${url}/files/${place}?name=${encodeURIComponent(name)}`, {
    method: "PUT",
    body: typeof body === "string" ? body : new Uint8Array(body),
    headers: { cookie: who.cookie() ?? "" },
  });

const get = (url: string, who: { cookie: () => string | undefined }, place: string) =>
  fetch(`${url}/files/${place}`, { headers: { cookie: who.cookie() ?? "" } });

/** Every file on the disk, half ones too. */
const lying = async (dataDir: string) =>
  (await readdir(path.join(dataDir, "files"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** An upload of `bytes` zeros that is sent as fast as it is taken, and may stop early. */
async function stream(url: string, who: Who, id: string, bytes: number, stopAfter = bytes) {
  const sent = httpRequest(`${url}/files/${who.workspace}/${id}?name=zeros`, {
    method: "PUT",
    headers: { cookie: who.cookie() ?? "", "content-length": String(bytes) },
  });
  const answered = once(sent, "response");
  answered.catch(() => undefined);
  const chunk = Buffer.alloc(64 * 1024);
  for (let done = 0; done < stopAfter; done += chunk.length)
    if (!sent.write(chunk.subarray(0, Math.min(chunk.length, stopAfter - done)))) await once(sent, "drain");
  if (stopAfter < bytes) {
    sent.destroy();
    return undefined;
  }
  sent.end();
  const [res] = await answered;
  res.resume();
  return res.statusCode as number;
}

test("keeps a file, tells its type by content and its name made safe, and gives it back to members", async () => {
  const { url, dataDir, ada } = await begin();
  const id = someId();
  const place = `${ada.workspace}/${id}`;
  const kept = await put(url, ada, place, PNG, "../../con");
  expect(await kept.json()).toEqual({ id, name: "_con", size: PNG.length, type: "image/png" });
  expect(await lying(dataDir)).toEqual([id]);

  const got = await get(url, ada, place);
  expect(Buffer.from(await got.arrayBuffer()).equals(PNG)).toBe(true);
  const head = Object.fromEntries(got.headers);
  expect(head).toMatchObject({
    "content-type": "image/png",
    "content-disposition": `inline; filename="_con"; filename*=UTF-8''_con`,
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-cache",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(head["content-security-policy"]).toMatch(/^default-src 'none';.*sandbox$/);
  const part = await fetch(`${url}/files/${place}`, {
    headers: { cookie: ada.cookie()!, range: "bytes=1-3" },
  });
  expect([part.status, await part.text()]).toEqual([206, "PNG"]);
});

test.each([
  ["a ZIP named .png", Buffer.from("504b0304140000", "hex"), "cute.png", "application/zip", "attachment"],
  ["a picture that could run", "<svg onload='alert(1)'/>", "logo.svg", "image/svg+xml", "attachment"],
  ["a page", "<!doctype html><script>alert(1)</script>", "a.png", "text/html; charset=utf-8", "attachment"],
  ["a PDF", "%PDF-1.7", "x", "application/pdf", "inline"],
  ["text", "Prijs: 12 €", '<b>📣 "q\u202E.txt', "text/plain; charset=utf-8", "inline"],
])("%s is told and served as what it is", async (_what, body, name, type, how) => {
  const { url, ada } = await begin();
  const place = `${ada.workspace}/${someId()}`;
  expect((await put(url, ada, place, body, name)).status).toBe(200);
  const got = await get(url, ada, place);
  expect(got.headers.get("content-type")).toBe(type);
  expect(got.headers.get("x-content-type-options")).toBe("nosniff");
  expect(got.headers.get("content-security-policy")).toMatch(/^default-src 'none';.*; sandbox$/);
  expect(got.headers.get("content-disposition")).toMatch(
    new RegExp(`^${how}; filename="[^"\\r\\n]*"; filename\\*=UTF-8''\\S+$`),
  );
});

test("takes into a request only a file that this workspace holds, as it holds it", async () => {
  const { url, ada } = await begin();
  const place = () => `${ada.workspace}/${someId()}`;
  const real: unknown = await (await put(url, ada, place(), PNG, "hero.png")).json();
  if (typeof real !== "object" || real === null) throw new Error("It was not kept.");
  const { state } = await ada.api.workspace.snapshot.query({ workspace: ada.workspace });
  const service = Object.values(state.services).find(({ key }) => key === "campaign_tweak");
  const request = someId();
  const input = { service: service?.id, title: "Swap", fields: { where: "/here" } };
  const send = async (type: string, given: object) => {
    const commands = [command(type, given)];
    const [outcome] = await ada.api.workspace.send.mutate({ workspace: ada.workspace, commands });
    return outcome?.status === "refused" ? outcome.refusal : outcome?.status;
  };
  const forged = [
    { ...real, id: someId() },
    { ...real, size: PNG.length + 1 },
    { ...real, type: "text/html" },
  ];
  for (const file of forged)
    expect(await send("request.file", { ...input, request, files: [file] })).toEqual({
      code: "file_missing",
      name: "hero.png",
    });
  expect(await send("request.file", { ...input, request, files: [real] })).toBe("committed");
  for (const file of forged.slice(0, 1))
    expect(await send("request.attach", { request, file })).toMatchObject({ code: "file_missing" });
  const other = await (await put(url, ada, place(), "text", "b.txt")).json();
  expect(await send("request.attach", { request, file: other })).toBe("committed");
});

test("answers the same for what is absent, another workspace's, a stranger's and a former member's", async () => {
  const { url, ada } = await begin();
  const place = `${ada.workspace}/${someId()}`;
  await put(url, ada, place, "secret");
  const noor = await invited(ada, url, "Noor");
  const vera = await invited(ada, url, "Vera", ["viewer"]);
  expect((await get(url, noor, place)).status).toBe(200);
  expect((await get(url, vera, place)).status).toBe(200);
  expect((await put(url, vera, `${ada.workspace}/${someId()}`, "x")).status).toBe(404);
  await ada.api.workspace.send.mutate({
    workspace: ada.workspace,
    commands: [command("member.deactivate", { member: noor.member })],
  });
  const answers = await Promise.all([
    get(url, ada, `${ada.workspace}/${someId()}`),
    get(url, ada, `${someId()}/${someId()}`),
    get(url, ada, `${ada.workspace}/..%2f..%2fsecret`),
    get(url, noor, place),
    put(url, noor, `${ada.workspace}/${someId()}`, "x"),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect(new Set(await Promise.all(answers.map((each) => each.text()))).size).toBe(1);
  expect((await get(url, visit(url), place)).status).toBe(401);
  const foreign = await fetch(`${url}/files/${place}`, {
    method: "PUT",
    body: "x",
    headers: { cookie: ada.cookie()!, origin: "https://elsewhere.example" },
  });
  expect(foreign.status).toBe(403);
});

test("answers the same upload again alike, and another one under its id with no", async () => {
  const { url, ada } = await begin();
  const place = `${ada.workspace}/${someId()}`;
  const [first, twin] = await Promise.all([
    put(url, ada, place, "one", "a"),
    put(url, ada, place, "one", "a"),
  ]);
  const again = await put(url, ada, place, "one", "b");
  expect([first.status, twin.status, again.status]).toEqual([200, 200, 200]);
  expect(await again.json()).toEqual(await first.json());
  expect((await put(url, ada, place, "two")).status).toBe(409);
  expect(await (await get(url, ada, place)).text()).toBe("one");
});

test("leaves nothing of an upload that broke off, was too large, or was under way at a crash", async () => {
  const { url, dataDir, ada } = await begin();
  await stream(url, ada, someId(), 5_000_000, 1_000_000);
  const large = await put(url, ada, `${ada.workspace}/${someId()}`, Buffer.alloc(MOST_FILE_BYTES + 1)).catch(
    () => undefined,
  );
  expect(large?.status ?? 413).toBe(413);
  const unannounced = await fetch(`${url}/files/${ada.workspace}/${someId()}`, {
    method: "PUT",
    headers: { cookie: ada.cookie()! },
    body: new ReadableStream({
      pull: (to) => to.enqueue(new Uint8Array(1_000_000)),
    }),
    duplex: "half",
  } as RequestInit).catch(() => undefined);
  expect(unannounced?.status ?? 413).toBe(413);
  let left = await lying(dataDir);
  await until(() => {
    void lying(dataDir).then((names) => (left = names));
    return left.length === 0;
  });
  await writeFile(path.join(dataDir, "files", ".incoming", "half"), "half");
  await server?.stop();
  server = await startTestServer({ dataDir });
  expect(await lying(dataDir)).toEqual([]);
});

test("keeps to the workspace's room, counting what is still under way", async () => {
  const { url, ada } = await begin({ filesQuota: 100_000 });
  const id = someId();
  const [one, two] = await Promise.all(
    [id, someId()].map((each) => put(url, ada, `${ada.workspace}/${each}`, Buffer.alloc(60_000))),
  );
  expect([one!.status, two!.status].sort()).toEqual([200, 507]);
  const full = one!.status === 507 ? one! : two!;
  expect(await full.json()).toMatchObject({ error: { data: { code: "files_full" } } });
  expect((await put(url, ada, `${ada.workspace}/${someId()}`, Buffer.alloc(30_000))).status).toBe(200);
});

test("sweeps after thirty days what no request carries, and nothing else", async () => {
  const clock = movableClock();
  const { url, dataDir, ada } = await begin({}, clock.now);
  const [loose, held, removed] = [someId(), someId(), someId()];
  for (const id of [loose, held, removed]) await put(url, ada, `${ada.workspace}/${id}`, id);
  const state = await ada.api.workspace.snapshot.query({ workspace: ada.workspace });
  const service = Object.values(state.state.services).find(({ key }) => key === "rapid_response");
  const request = someId();
  const file = (id: string) => ({ id, name: "x", size: 36, type: "text/plain" });
  const outcomes = await ada.api.workspace.send.mutate({
    workspace: ada.workspace,
    commands: [
      command("request.file", { request, service: service?.id, title: "Hm", files: [file(held)] }),
      command("request.attach", { request, file: file(removed) }),
      command("request.detach", { request, file: removed }),
    ],
  });
  expect(outcomes.map(({ status }) => status)).toEqual(["committed", "committed", "committed"]);
  clock.forward(UNATTACHED_MS + 60_000);
  await server?.stop();
  server = await startTestServer({ dataDir }, clock.now);
  let left = await lying(dataDir);
  await until(() => {
    void lying(dataDir).then((names) => (left = names));
    return left.length === 1;
  });
  expect(left).toEqual([held]);
});

test("takes five files of 25 MB at once without holding them in memory", async () => {
  const { url, dataDir, ada } = await begin();
  await stream(url, ada, someId(), 1_000_000);
  global.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10);
  const statuses = await Promise.all(
    Array.from({ length: 5 }, () => stream(url, ada, someId(), MOST_FILE_BYTES)),
  );
  clearInterval(watch);
  expect(statuses).toEqual([200, 200, 200, 200, 200]);
  expect(await lying(dataDir)).toHaveLength(6);
  // 125 MB went by. Sender and server share this process; what is bounded is chunks, and garbage not yet collected.
  expect((most - before) / 1024 / 1024).toBeLessThan(80);
}, 60_000);

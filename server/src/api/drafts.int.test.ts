import { afterEach, expect, test } from "vitest";
import { movableClock, startTestServer, type TestServer } from "../testing/test-server.ts";
import { faultIn, founder, invited, visit } from "../testing/visitor.ts";

let server: TestServer | undefined;
afterEach(() => server?.end());

const key = "file landing_page";

test("a draft comes to one's other devices, survives a restart, and is nobody else's", async () => {
  server = await startTestServer();
  const ada = await founder(server.url);
  const { workspace } = ada;
  const noor = await invited(ada, server.url, "Noor");
  expect(await ada.api.drafts.put.mutate({ workspace, key, text: '{"title":"Hero"}', base: 0 })).toEqual({
    kept: true,
    version: 1,
  });
  const { dataDir } = server;
  await server.stop();
  server = await startTestServer({ dataDir });
  const phone = visit(server.url).withCookie(ada.cookie());
  expect(await phone.api.drafts.list.query({ workspace })).toMatchObject([
    { key, text: '{"title":"Hero"}', version: 1 },
  ]);
  const other = visit(server.url).withCookie(noor.cookie());
  expect(await other.api.drafts.list.query({ workspace })).toEqual([]);
  expect((await faultIn(visit(server.url).api.drafts.list.query({ workspace }))).code).toBe("signed_out");
  const { state } = await phone.api.workspace.snapshot.query({ workspace });
  expect(JSON.stringify(state)).not.toContain("Hero");
});

test("the device that was slower is told what the other one left, and may then write over it", async () => {
  server = await startTestServer();
  const { api, workspace } = await founder(server.url);
  const put = (text: string | null, base: number) => api.drafts.put.mutate({ workspace, key, text, base });
  await put("1", 0);
  expect(await put("2", 1)).toEqual({ kept: true, version: 2 });
  expect(await put("3", 1)).toMatchObject({ kept: false, newer: { text: "2", version: 2 } });
  // Sent again after its answer was lost.
  expect(await put("2", 1)).toMatchObject({ kept: true });
  expect(await put(null, 3)).toEqual({ kept: true, version: 4 });
  expect((await api.drafts.list.query({ workspace })).map(({ text }) => text)).toEqual([null]);
});

test("no draft is endless, there are not endless many, and an old one goes", async () => {
  const clock = movableClock();
  // A month ago, so that the session still holds today.
  clock.forward(-31 * 86_400_000);
  server = await startTestServer({}, clock.now);
  const { api, workspace } = await founder(server.url);
  const large = api.drafts.put.mutate({ workspace, key, text: "x".repeat(64_001), base: 0 });
  expect((await faultIn(large)).code).toBe("unreadable");
  for (let n = 0; n < 62; n++) {
    clock.forward(1000);
    await api.drafts.put.mutate({ workspace, key: `file ${n}`, text: "1", base: 0 });
  }
  const keys = (await api.drafts.list.query({ workspace })).map((draft) => draft.key);
  expect(keys).toHaveLength(60);
  expect(keys).not.toContain("file 0");
  clock.forward(31 * 86_400_000);
  expect(await api.drafts.list.query({ workspace })).toEqual([]);
});

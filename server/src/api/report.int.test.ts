import { WorkspaceId } from "@tandem/shared";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { command, faultIn, founder, invited, someId, visit } from "../testing/visitor.ts";

const WINDOW = { from: "2025-03-03", to: "2025-03-16" };

let server: TestServer;
let ada: Awaited<ReturnType<typeof founder>>;
beforeAll(async () => {
  server = await startTestServer();
  ada = await founder(server.url);
});
afterAll(() => server.end());

const row = (key: string, filed: string, live: string) => ({
  request: someId(),
  key,
  title: key,
  entered: { filed, in_progress: filed, live },
});

async function takeIn(rows: readonly ReturnType<typeof row>[]): Promise<void> {
  const [outcome] = await ada.api.workspace.send.mutate({
    workspace: ada.workspace,
    commands: [command("request.import", { rows })],
  });
  expect(outcome).toMatchObject({ status: "committed" });
}

test("imported history shows in the figures at once, and the window before stands beside", async () => {
  const asked = { workspace: ada.workspace, ...WINDOW };
  expect((await ada.api.workspace.report.query(asked)).counts.finished).toBe(0);
  await takeIn([
    row("OLD-1", "2025-02-20", "2025-02-24"),
    row("OLD-2", "2025-03-03", "2025-03-05"),
    row("OLD-3", "2025-03-04", "2025-03-12"),
  ]);
  const report = await ada.api.workspace.report.query(asked);
  expect(report).toMatchObject({
    window: WINDOW,
    counts: { finished: 2, finishedImported: 2 },
    speedToMarket: { requests: 2, p50Days: 3, p85Days: 9 },
    before: { window: { from: "2025-02-17", to: "2025-03-02" }, speedToMarket: { requests: 1, p85Days: 5 } },
    known: { from: "2025-02-24", to: "2025-03-12" },
  });
  expect(report.speedToMarket.byWeek.map(({ p85Days }) => p85Days)).toEqual([3, 9]);
  const items = await ada.api.workspace.finished.query(asked);
  expect(items.map(({ key, cycleDays }) => [key, cycleDays])).toEqual([
    ["OLD-2", 3],
    ["OLD-3", 9],
  ]);
});

test("any other period may stand beside, also one that is not as long", async () => {
  const before = { from: "2025-02-01", to: "2025-02-28" };
  const { before: past, why } = await ada.api.workspace.report.query({
    workspace: ada.workspace,
    ...WINDOW,
    before,
  });
  expect([past.window, past.counts.finished]).toEqual([before, 1]);
  // 2 and 8 days now, 4 before.
  expect(why).toMatchObject({ nowDays: 5, beforeDays: 4, changeDays: 1, requests: { now: 2, before: 1 } });
});

test("a filter leaves out what is not of it", async () => {
  const report = await ada.api.workspace.report.query({
    workspace: ada.workspace,
    ...WINDOW,
    filter: { class: "expedite" },
  });
  expect(report).toMatchObject({ filter: { class: "expedite" }, counts: { finished: 0 }, known: null });
});

test("a viewer reads the figures; another workspace's are as absent", async () => {
  const vera = await invited(ada, server.url, "Vera", ["viewer"]);
  expect(
    (await vera.api.workspace.report.query({ workspace: ada.workspace, ...WINDOW })).counts,
  ).toMatchObject({ finished: 2 });
  const other = WorkspaceId.parse(someId());
  for (const ask of [vera.api.workspace.report, vera.api.workspace.finished]) {
    expect(await faultIn(ask.query({ workspace: other, ...WINDOW }))).toMatchObject({
      code: "no_access",
      httpStatus: 404,
    });
  }
  expect(
    await faultIn(visit(server.url).api.workspace.report.query({ workspace: ada.workspace, ...WINDOW })),
  ).toMatchObject({ code: "signed_out", httpStatus: 401 });
});

test.each([
  [{ from: "2025-03-16", to: "2025-03-03" }, "to", "The window ends before it starts."],
  [{ from: "1900-01-01", to: "2025-03-03" }, "from", "A window spans fifty years at most."],
  [
    { ...WINDOW, before: { from: "2025-03-02", to: "2025-03-01" } },
    "before.to",
    "The window ends before it starts.",
  ],
])("the window %j is answered with a sentence", async (window, field, problem) => {
  const fault = await faultIn(ada.api.workspace.report.query({ workspace: ada.workspace, ...window }));
  expect(fault).toMatchObject({ httpStatus: 400, fields: [{ field, problem }] });
});

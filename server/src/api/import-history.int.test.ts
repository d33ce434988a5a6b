import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { faultIn, founder, invited, visit } from "../testing/visitor.ts";

const csv = readFileSync(new URL("../../../e2e/data/agile-projects.csv", import.meta.url), "utf8");

let server: TestServer;
let ada: Awaited<ReturnType<typeof founder>>;
beforeAll(async () => {
  server = await startTestServer();
  ada = await founder(server.url);
});
afterAll(() => server.end());

async function imported(text: string) {
  const { workspace } = ada;
  const { id } = await ada.api.history.import.mutate({ workspace, csv: text, name: "old.csv" });
  for (;;) {
    const state = await ada.api.history.latest.query({ workspace });
    expect(state).toMatchObject({ id, name: "old.csv" });
    if (state?.status !== "running") return state;
  }
}

test("an admin sees what a file would bring, brings it in, and a second time nothing changes", async () => {
  const { workspace } = ada;
  const dry = await ada.api.history.dryRun.mutate({ workspace, csv });
  expect(dry).toMatchObject({ total: 4123, accepted: 2461, already: 0, problem: null });
  expect(dry.refused).toHaveLength(1662);
  expect(dry.refused[0]).toEqual({ row: 2, reason: "finished before it was created" });
  expect(dry.headers[dry.mapping.filed ?? -1]).toBe("created_date");

  expect(await ada.api.history.latest.query({ workspace })).toBeNull();
  const start = performance.now();
  expect(await imported(csv)).toMatchObject({
    status: "done",
    done: 2461,
    of: 2461,
    imported: 2461,
    already: 0,
  });
  console.log(`  4,123 rows took ${Math.round(performance.now() - start)} ms`);
  expect(await ada.api.history.dryRun.mutate({ workspace, csv })).toMatchObject({ already: 2461 });
  expect(await imported(csv)).toMatchObject({ status: "done", imported: 0, already: 2461 });
  const { counts } = await ada.api.workspace.report.query({
    workspace,
    from: "2012-01-01",
    to: "2019-12-31",
  });
  expect(counts).toMatchObject({ finished: 2461, finishedImported: 2461 });
});

test("a file larger than other calls may be is read; one larger than files may be is not", async () => {
  const { workspace } = ada;
  const row = (n: number) => `L-${n},${"x".repeat(100)},2026-01-01,2026-01-02`;
  const large = ["id,title,created,finished", ...Array.from({ length: 30_000 }, (_, n) => row(n))].join("\n");
  expect(await ada.api.history.dryRun.mutate({ workspace, csv: large })).toMatchObject({ accepted: 30_000 });
  const tooLarge = ada.api.history.dryRun.mutate({ workspace, csv: "x".repeat(41 * 1024 * 1024) });
  expect(await faultIn(tooLarge)).toMatchObject({
    code: "too_large",
    httpStatus: 413,
    sentence: "The file is larger than 20 MB. Split it.",
  });
});

test("nobody but an admin may, and a stranger's file is not even read", async () => {
  const { workspace } = ada;
  const mia = await invited(ada, server.url, "Mia");
  expect(await faultIn(mia.api.history.dryRun.mutate({ workspace, csv }))).toMatchObject({
    code: "no_access",
  });
  expect(await faultIn(mia.api.history.import.mutate({ workspace, csv }))).toMatchObject({
    code: "no_access",
  });
  const stranger = visit(server.url);
  expect(await faultIn(stranger.api.history.dryRun.mutate({ workspace, csv }))).toMatchObject({
    code: "signed_out",
  });
  expect(await faultIn(mia.api.history.latest.query({ workspace }))).toMatchObject({
    code: "no_access",
  });
});

test("a file without the columns it needs is told so", async () => {
  const { problem, accepted } = await ada.api.history.dryRun.mutate({
    workspace: ada.workspace,
    csv: "a,b\n1,2",
  });
  expect([problem, accepted]).toEqual(["No column for the id. Name one “id”.", 0]);
});

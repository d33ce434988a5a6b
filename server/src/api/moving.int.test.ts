import type { ColumnId, RequestId } from "@tandem/shared";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { command, founder, someId } from "../testing/visitor.ts";

let server: TestServer;
let ada: Awaited<ReturnType<typeof founder>>;
beforeAll(async () => {
  server = await startTestServer();
  ada = await founder(server.url);
});
afterAll(() => server.end());

const send = (type: string, input: unknown) =>
  ada.api.workspace.send.mutate({ workspace: ada.workspace, commands: [command(type, input)] });
const state = async () => (await ada.api.workspace.snapshot.query({ workspace: ada.workspace })).state;

async function columnNamed(name: string): Promise<ColumnId> {
  const column = Object.values((await state()).columns).find((one) => one.name === name);
  if (!column) throw new Error(`No column ${name}.`);
  return column.id;
}

/** Requests in the pod's first column, accepted there. */
async function ready(count: number): Promise<string[]> {
  const service = Object.values((await state()).services).find(({ key }) => key === "technology_advice")?.id;
  const requests = Array.from({ length: count }, () => someId());
  const commands = requests.flatMap((request, i) => [
    command("request.file", {
      request,
      service,
      title: `Card ${i}`,
      class: "standard",
      fields: {},
      meanwhileWaits: "",
    }),
    command("request.accept", { request, tick: [0] }),
  ]);
  await ada.api.workspace.send.mutate({ workspace: ada.workspace, commands });
  return requests;
}

test("a hundred moves at once all stand, and leave one order without gaps", async () => {
  const cards = await ready(20);
  const column = await columnNamed("Ready");
  const moves = Array.from({ length: 100 }, (_, i) => {
    const request = cards[i % 20];
    const [after, before] = [cards[(i * 7 + 1) % 20], cards[(i * 3 + 2) % 20]];
    // All want the same few gaps, many of which are gone by the time they are asked for.
    return send("request.move", { request, column, after: after === request ? null : after, before });
  });
  const outcomes = (await Promise.all(moves)).flat();
  expect(new Set(outcomes.map(({ status }) => status).filter((status) => status !== "nothing"))).toEqual(
    new Set(["committed"]),
  );
  const { lanes } = await state();
  expect([...(lanes[column] ?? [])].sort()).toEqual([...cards].sort());
});

test("a move to what is gone is answered, not lost", async () => {
  const [request, other] = await ready(2);
  const ready1 = await columnNamed("Ready");
  const check = await columnNamed("Check");
  await send("column.remove", { column: check });
  expect(await send("request.move", { request, column: check })).toMatchObject([
    { status: "refused", refusal: { code: "not_found", what: "column" } },
  ]);
  expect(await send("request.move", { request: someId(), column: ready1 })).toMatchObject([
    { status: "refused" },
  ]);
  // A neighbour that is gone is passed over, and the card still moves.
  await send("request.move", { request: other, column: await columnNamed("Build") });
  expect(await send("request.move", { request, column: ready1, after: other, before: null })).toMatchObject([
    { status: expect.stringMatching(/^(committed|nothing)$/) },
  ]);
});

test("a request that went live meanwhile stays live", async () => {
  const [request] = await ready(1);
  const build = await columnNamed("Build");
  await send("request.move", { request, column: build, override: "The fair" });
  const card = (await state()).requests;
  const list = Object.values(card)
    .flatMap((bucket) => Object.values(bucket))
    .find(({ id }) => id === request);
  for (const [item] of (list?.doneList ?? []).entries())
    await send("request.tick", { request, list: "done", item, done: true });
  await send("request.move", { request, column: await columnNamed("Review") });
  await send("request.accept_delivery", { request });
  expect(await send("request.publish", { request })).toMatchObject([{ status: "committed" }]);
  expect(await send("request.move", { request, column: build })).toMatchObject([
    { status: "refused", refusal: { code: "stage", request: request as RequestId } },
  ]);
});

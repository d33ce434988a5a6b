import { startTestServer, type TestServer } from "@tandem/server/testing/test-server.ts";
import { command, founder, someId, until } from "@tandem/server/testing/visitor.ts";
import { mulberry32, project, requestOf, stateHash, type ColumnId, type RequestId } from "@tandem/shared";
import { Dice, laneFindings } from "@tandem/shared/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage } from "./convergence/page.ts";

const PAGES = 100;
const MOVES = 3;
const CARDS = 24;
const SEED = Number(process.env["SEED"] ?? 1);

let server: TestServer;
const leave: (() => void)[] = [];
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  for (const go of leave) go();
  await server.end();
});

/** A board with cards in its first column, and the columns that they may be dragged among without a limit. */
async function board() {
  const ada = await founder(server.url);
  const { workspace, api } = ada;
  const { state } = await api.workspace.snapshot.query({ workspace });
  const service = Object.values(state.services).find(({ key }) => key === "technology_advice");
  const pod = service && state.pods[service.pod];
  if (!service || !pod) throw new Error("no board");
  const columns = pod.columns.filter((id) => /ready|in_progress/u.test(state.columns[id]?.stage ?? ""));
  const cards = Array.from({ length: CARDS }, () => someId());
  const commands = [
    ...columns.map((column) => command("column.change", { column, limit: null })),
    ...cards.flatMap((request, i) => [
      command("request.file", { request, service: service.id, title: `Card ${i}` }),
      command("request.accept", { request, tick: service.ready.map((_, item) => item) }),
    ]),
  ];
  const outcomes = await api.workspace.send.mutate({ workspace, commands });
  expect(outcomes.filter(({ status }) => status === "refused")).toEqual([]);
  return { ada, columns: columns.slice(0, 3), cards: cards as RequestId[] };
}

test("a hundred pages drag on one board at once: each ends with the server's order, and no card is lost", async () => {
  const { ada, columns, cards } = await board();
  const { workspace, api } = ada;
  const pages = await Promise.all(
    Array.from({ length: PAGES }, () =>
      openPage(server.url, ada, ada.member, workspace, (go) => leave.push(go)),
    ),
  );
  const before = pages[0]!.getConfirmed().seq;
  const dice = new Dice(mulberry32(SEED));
  // By turns in one tick each, so that every page asks by what it sees while the others' moves are on their way.
  for (let n = 0; n < MOVES; n++) {
    for (const { send, getView } of pages) {
      const view = getView();
      const request = dice.of(cards)!;
      const column = dice.of<ColumnId>(columns)!;
      const others = (view.lanes[column] ?? []).filter((id) => id !== request);
      const at = dice.below(others.length + 1);
      send("request.move", {
        request,
        column,
        after: others[at - 1] ?? null,
        before: others[at] ?? null,
      });
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  await until(() => pages.every(({ getSync }) => getSync().state === "saved"), 60_000);
  const { state } = await api.workspace.snapshot.query({ workspace });
  const wanted = stateHash(project(state));
  await until(() => pages.every(({ getConfirmed }) => getConfirmed().seq === state.seq), 30_000);

  expect(new Set(pages.map(({ getView }) => stateHash(getView())))).toEqual(new Set([wanted]));
  expect(state.seq - before).toBeGreaterThan(PAGES);
  expect(laneFindings(state)).toEqual([]);
  expect(Object.values(state.lanes).flat().toSorted()).toEqual(cards.toSorted());
  expect(cards.every((id) => requestOf(state, id)?.column)).toBe(true);
  // Whoever was refused was told: nothing is left on its way, and no page shows what the server does not hold.
  const refused = pages.flatMap(({ getNotices }) => getNotices());
  for (const { refusal } of refused) expect(["only_through_sprint", "wip_full"]).toContain(refusal.code);
}, 120_000);

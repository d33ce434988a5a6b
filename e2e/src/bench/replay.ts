import { type Commit, type WorkspaceState } from "@tandem/shared";
import { bringTo, COLUMN, commandId, company, id, requestId, WORKSPACE } from "@tandem/shared/testing";
import { openSqlite } from "@tandem/server/store/sqlite/open.ts";
import { appendLog } from "@tandem/server/workspace/append-log.ts";
import { loadState, saveState } from "@tandem/server/workspace/load.ts";
import path from "node:path";
import type { Figure } from "./figures.ts";

/** Fourteen days, after which a closed request is archived. */
const ARCHIVED_AFTER = 15 * 86_400_000;
const OPEN = 2_000;

/** What one request leaves in the log from filing to the archive, and what was there before it. */
function template() {
  const scenario = company();
  const founding = [...scenario.log];
  const request = bringTo(scenario, "in_progress", 1);
  for (let n = 0; n < 3; n++) {
    scenario.wait(3_600_000);
    scenario.give("marketer", "request.comment", { request, comment: id(0x70_0000 + n), text: `Round ${n}` });
  }
  scenario.request(request).doneList.forEach((_, item) => {
    scenario.give("hand", "request.tick", { request, list: "done", item, done: true });
  });
  scenario.give("hand", "request.move", { request, column: COLUMN.review });
  scenario.give("marketer", "request.accept_delivery", { request });
  scenario.give("hand", "request.publish", { request });
  scenario.wait(ARCHIVED_AFTER);
  scenario.give(null, "request.archive", { request });
  return { founding, life: scenario.log.slice(founding.length), request };
}

/** A log of at least `events` events: the same life over and over, each request's own ids in it; the last 2,000 stay open. */
function* longLog(events: number): Generator<Commit> {
  const { founding, life, request } = template();
  yield* founding;
  const perLife = life.reduce((sum, commit) => sum + commit.events.length, 0);
  const texts = life.map((commit) => JSON.stringify(commit));
  const lives = Math.ceil(events / perLife) + 1;
  let seq = founding.length;
  let at = life[0]?.at ?? 0;
  for (let n = 0; n < lives; n++) {
    const kept = n >= lives - OPEN ? texts.slice(0, 5) : texts;
    for (const text of kept) {
      seq++;
      at += 1_000;
      const own = text.replaceAll(request, requestId(0x10_0000 + n)).replaceAll("CAM-1", `CAM-${n + 1}`);
      const commit: Commit = JSON.parse(own);
      yield { ...commit, seq, at, commandId: commandId(0x10_0000 + seq) };
    }
  }
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ seconds: number; result: Result }> {
  const began = performance.now();
  const result = await work();
  return { seconds: (performance.now() - began) / 1000, result };
}

/** Opens a workspace of so many events from its log alone, then from a snapshot. */
export async function replayFigures(folder: string, events: number): Promise<Figure[]> {
  const file = path.join(folder, "replay.db");
  const { store } = openSqlite(file);
  let count = 0;
  let page: Commit[] = [];
  for (const commit of longLog(events)) {
    count += commit.events.length;
    page.push(commit);
    if (page.length === 2_000) await appendLog(store, page.splice(0));
  }
  await appendLog(store, page);
  page = [];
  const full = await timed(() => loadState(store, WORKSPACE));
  const state: WorkspaceState = full.result.state;
  await saveState(store, WORKSPACE, state);
  const snapshot = await timed(() => loadState(store, WORKSPACE));
  await store.close();
  const of = count / 1_000_000;
  return [
    {
      what: `Replay of ${count.toLocaleString("en-GB")} events`,
      value: full.seconds,
      unit: "s",
      target: { side: "≤", value: 5 * of },
      note: "5 s a million",
    },
    {
      what: "The same from a snapshot",
      value: snapshot.seconds,
      unit: "s",
      target: { side: "≤", value: of },
      note: "1 s a million",
    },
  ];
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { startTandem } from "../harness/server.ts";
import { boardFigures } from "./board.ts";
import { browserFigures } from "./browser.ts";
import { gather, hangUp } from "./crowd.ts";
import { machine, table, type Figure } from "./figures.ts";
import { httpFigures } from "./http.ts";
import { replayFigures } from "./replay.ts";
import { reportFigures } from "./reports.ts";
import { SOCKETS, socketFigures } from "./sockets.ts";
import { storeFigures } from "./store.ts";

const SECTIONS = ["store", "server", "browser", "board", "sockets", "replay", "reports"] as const;
type Section = (typeof SECTIONS)[number];

const { values: options } = parseArgs({
  options: {
    json: { type: "string" },
    only: { type: "string", multiple: true },
    full: { type: "boolean", default: false },
  },
});

const wanted = (section: Section): boolean => options.only === undefined || options.only.includes(section);

/** Says how far it is on standard error; standard output is for the table and the JSON. */
async function section(name: Section, work: () => Promise<Figure[]> | Figure[]): Promise<Figure[]> {
  if (!wanted(name)) return [];
  const began = performance.now();
  const figures = await work();
  console.error(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return figures;
}

/** What needs the real server: people, a board of 2,000 cards, then the browser's figures and the server's. */
async function withServer(): Promise<Figure[]> {
  if (!wanted("server") && !wanted("browser")) return [];
  const tandem = await startTandem();
  try {
    const crowd = await gather(tandem.url);
    return [
      ...(await section("browser", () => browserFigures(crowd))),
      ...(await section("server", () => httpFigures(crowd))),
    ];
  } finally {
    hangUp();
    await tandem.end();
  }
}

async function main(): Promise<void> {
  const unknown = options.only?.find((name) => !SECTIONS.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`--only knows ${SECTIONS.join(", ")}; not ${unknown}.`);
  const folder = await mkdtemp(path.join(tmpdir(), "tandem-bench-"));
  const before = machine();
  try {
    const figures = [
      ...(await section("store", () => storeFigures(folder))),
      ...(await withServer()),
      ...(await section("board", boardFigures)),
      ...(await section("sockets", () => socketFigures(options.full ? SOCKETS.full : SOCKETS.usual))),
      ...(await section("replay", () => replayFigures(folder, options.full ? 1_000_000 : 200_000))),
      ...(await section("reports", reportFigures)),
    ];
    const after = machine();
    const { cores, model, node } = before;
    console.log(
      `${cores} cores (${model}), Node ${node}; load ${before.load.toFixed(1)} before, ${after.load.toFixed(1)} after\n`,
    );
    console.log(table(figures));
    const json = JSON.stringify({
      machine: { cores, model, node, loadBefore: before.load, loadAfter: after.load },
      figures,
    });
    if (options.json === undefined) console.log(`\n${json}`);
    else await writeFile(options.json, `${json}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

main().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});

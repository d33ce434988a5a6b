import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { startTestServer } from "../testing/test-server.ts";
import { founder } from "../testing/visitor.ts";
import { run } from "./run.ts";

const REAL = new URL("../../../e2e/data/agile-projects.csv", import.meta.url).pathname;
const NOW = Date.UTC(2026, 10, 25, 10);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tandem-cli-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs a command line over the data in a folder below the test's own. */
async function tandem(args: readonly string[], data = "data") {
  const answered: string[] = [];
  const said: string[] = [];
  const output = {
    answer: (line: string) => void answered.push(...line.split("\n")),
    say: (line: string) => void said.push(line),
    progress: () => undefined,
  };
  const config = () => readConfig({ DATA_DIR: path.join(folder, data) });
  const code = await run({ args, config, output, clock: () => NOW });
  return { code, answered, said, last: answered.at(-1) ?? "" };
}

async function csv(text: string): Promise<string> {
  const file = path.join(folder, "rows.csv");
  await writeFile(file, text);
  return file;
}

describe("tandem import", () => {
  it("takes 2,461 of the 4,123 real rows, names each of the 1,662 others, and once however often", async () => {
    const start = performance.now();
    const first = await tandem(["import", REAL, "--workspace", "Acme"]);
    console.log(`  tandem import of 4,123 rows took ${Math.round(performance.now() - start)} ms`);
    expect(first).toMatchObject({
      code: 0,
      last: "2,461 of 4,123 rows imported into Acme. 1,662 rows refused.",
    });
    expect(first.answered).toHaveLength(1663);
    expect(first.answered[0]).toBe("row 2: finished before it was created");

    const copy = path.join(folder, "another-name.csv");
    await copyFile(REAL, copy);
    const again = await tandem(["import", copy, "--workspace", "acme"]);
    expect(again.last).toBe(
      "0 of 4,123 rows imported into Acme. 2,461 were there already. 1,662 rows refused.",
    );
    expect((await tandem(["workspaces"])).last).toMatch(/Acme, 2,461 requests/);
  });

  it("shows the imported work in the report", async () => {
    await tandem(["import", REAL, "--workspace", "Acme", "--zone", "UTC"]);
    const asked = ["report", "--workspace", "Acme", "--from", "2012-01-01", "--to", "2019-12-31"];
    const figures = JSON.parse((await tandem([...asked, "--json"])).answered.join("\n"));
    expect(figures.counts).toMatchObject({ finished: 2461, finishedImported: 2461 });
    // Counted from the file by a script of its own: days of finish minus days of creation, plus one, by nearest rank.
    expect(figures.cycleTime).toMatchObject({
      requests: 2461,
      p50Days: 6,
      p70Days: 10,
      p85Days: 20,
      p95Days: 64,
    });
    expect(figures.speedToMarket.p50Days).toBe(6);
    expect(figures.known).toMatchObject({ to: "2019-08-08" });
    expect((await tandem(asked)).answered.join("\n")).toContain("2461 requests");

    const year = ["report", "--workspace", "Acme", "--from", "2014-01-01", "--to", "2014-12-31", "--json"];
    const of2014 = JSON.parse((await tandem(year)).answered.join("\n"));
    expect(of2014.speedToMarket).toMatchObject({ requests: 396, p50Days: 5, p85Days: 18, p95Days: 107 });
    expect(of2014.before.speedToMarket).toMatchObject({ requests: 174, p50Days: 13, p85Days: 51 });
    expect(of2014.throughput.run).toMatchObject({ weeks: 51, medianRequests: 7 });
    const end = of2014.cumulativeFlow.days.indexOf("2014-06-30");
    expect([of2014.cumulativeFlow.wip[end], of2014.cumulativeFlow.arrivals.live[end]]).toEqual([27, 337]);
    const narrowed = async (...words: string[]) =>
      JSON.parse((await tandem([...year, ...words])).answered.join("\n")).counts.finished;
    expect(await narrowed("--class", "standard", "--side", "marketing")).toBe(396);
    expect(await narrowed("--service", "landing_page")).toBe(0);
    expect(of2014.why.nowDays).toBeCloseTo(16.820707, 6);
    expect(of2014.why.beforeDays).toBeCloseTo(21.218391, 6);
  });

  it("writes nothing on a dry run, not even the workspace", async () => {
    const { code, last } = await tandem(["import", REAL, "--workspace", "Acme", "--dry-run"]);
    expect([code, last]).toEqual([
      0,
      "2,461 of 4,123 rows can come in. 1,662 rows refused. Nothing was written.",
    ]);
    expect((await tandem(["workspaces"])).last).toBe("There is no workspace yet.");
  });

  it("ends with 1 where nothing of the file could be read", async () => {
    const file = await csv("id,created,finished\n1,2026-01-02,2026-01-01\n");
    expect(await tandem(["import", file, "--workspace", "Acme"])).toMatchObject({
      code: 1,
      last: "None of 1 row can come in. 1 row refused.",
    });
    await expect(tandem(["import", await csv("a,b\n1,2\n"), "--workspace", "Acme"])).rejects.toThrow(
      "No column for the id",
    );
    expect((await tandem(["workspaces"])).last).toBe("There is no workspace yet.");
  });

  it("brings rows in beside a running server, whose people see them and find a new workspace in theirs", async () => {
    const server = await startTestServer({ dataDir: path.join(folder, "data") });
    try {
      const ada = await founder(server.url);
      const finished = () =>
        ada.api.workspace.report.query({ workspace: ada.workspace, from: "2026-01-01", to: "2026-12-31" });
      expect((await finished()).counts.finished).toBe(0);
      const file = await csv("key;summary;created;resolved\nA-1;Hub;2026-01-02;2026-01-05T10:00Z\n");
      await tandem(["import", file, "--workspace", ada.workspace]);
      await expect.poll(async () => (await finished()).counts.finished).toBe(1);
      await tandem(["import", file, "--workspace", "History"]);
      // The command line prints what the page shows; the two have clocks of their own, so but for what is as of today.
      const page = await finished();
      const asked = [
        "--workspace",
        ada.workspace,
        "--from",
        page.window.from,
        "--to",
        page.window.to,
        "--json",
      ];
      const printed = JSON.parse((await tandem(["report", ...asked])).answered.join("\n"));
      const ofToday = ["asOf", "today", "forecast", "throughputSample"];
      const shown = Object.entries(page).filter(([name]) => !ofToday.includes(name));
      expect(printed).toMatchObject(Object.fromEntries(shown));
      expect(Object.keys(printed)).toEqual(Object.keys(page));
      const { signedIn } = await ada.api.session.status.query();
      expect(signedIn?.workspaces.map(({ name }) => name)).toContain("History");
    } finally {
      await server.stop();
    }
  });
});

describe("tandem export, import-log and verify", () => {
  const exported = async (data?: string) => {
    const { answered, said } = await tandem(["export", "--workspace", "Acme"], data);
    const file = path.join(folder, "log.ndjson");
    await writeFile(file, `${answered.join("\n")}\n`);
    return { file, lines: answered, hash: /state (\w{16})/.exec(said[0] ?? "")?.[1] };
  };

  it("takes a log out and in again to the same state, byte for byte", async () => {
    await tandem(["import", REAL, "--workspace", "Acme"]);
    const { file, lines, hash } = await exported();
    const taken = await tandem(["import-log", file], "elsewhere");
    expect(taken.last).toContain(`state ${hash}`);
    expect((await tandem(["verify"], "elsewhere")).answered).toEqual([`OK  ${taken.last}`]);
    expect((await exported("elsewhere")).lines).toEqual(lines);
    await expect(tandem(["import-log", file], "elsewhere")).rejects.toThrow("Acme is here already");
  });

  it("refuses a log that is damaged, and takes nothing of it in", async () => {
    await tandem([
      "import",
      await csv("id,created,finished\n1,2026-01-01,2026-01-02\n"),
      "--workspace",
      "Acme",
    ]);
    const { file, lines } = await exported();
    const [first = "", second = ""] = lines;
    for (const [damage, sentence] of [
      [[second], "commit 1 is missing"],
      [[first, first], "commit 2 is missing"],
      [[first, second.replace('"seq":2', '"seq":3')], "commit 2 is missing"],
      [[first, second.slice(0, -20)], "line 2 is not a commit"],
      [[first, second.replace(/"subjects":\["[^"]+"/, '"subjects":["x"')], "other subjects"],
      [[first, second.replace(/"at":\d+/, '"at":1')], "earlier than the one before"],
    ] as const) {
      await writeFile(file, damage.join("\n"));
      await expect(tandem(["import-log", file], "elsewhere")).rejects.toThrow(sentence);
    }
    expect((await tandem(["workspaces"], "elsewhere")).last).toBe("There is no workspace yet.");
  });

  it("finds what was changed in the file behind its back", async () => {
    const imported = [
      "import",
      await csv("id,created,finished\n1,2026-01-01,2026-01-02\n2,2026-01-01,2026-01-02\n"),
    ];
    await tandem([...imported, "--workspace", "Acme"]);
    expect(await tandem(["verify"])).toMatchObject({ code: 0 });
    const change = (sql: string) => {
      const db = new DatabaseSync(path.join(folder, "data", "tandem.db"));
      db.exec(sql);
      db.close();
    };
    change("UPDATE commits SET events = substr(events, 1, 50) WHERE seq = 2");
    expect((await tandem(["verify"])).answered[0]).toMatch(/^DAMAGED/);
    change("DELETE FROM commits WHERE seq = 1");
    const gap = await tandem(["verify"]);
    expect(gap.code).toBe(1);
    expect(gap.answered.join()).toContain("DAMAGED");
  });
});

describe("what was typed", () => {
  it.each([
    [["improt"], "There is no command improt."],
    [["import", "--workspace", "A"], "needs the path of a file"],
    [["import", "x.csv"], "needs --workspace NAME"],
    [["report", "--workspace", "A", "--from", "May"], "--from is May"],
    [["import", "f.csv", "--workspace", "A", "--class", "expedite"], "tandem import takes no --class"],
    [["export", "--workspace", "A", "--json"], "takes no --json"],
    [["import", "nowhere.csv", "--workspace", "A"], "nowhere.csv cannot be read: it is not there."],
    [["report", "--workspace", "Nobody"], "There is no workspace named Nobody."],
    [["verify", "--loudly"], "Unknown option '--loudly'"],
    [["import", REAL, "--workspace", "A", "--zone", "Mars/Base"], "must be a time zone"],
  ])("answers %j with one sentence", async (args, sentence) => {
    await expect(tandem(args)).rejects.toThrow(sentence);
  });

  it("helps", async () => {
    expect((await tandem(["--help"])).answered.join("\n")).toContain("import FILE --workspace NAME");
  });
});

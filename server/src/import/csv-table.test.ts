import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { csvTable, textOfBytes } from "./csv-table.ts";
import { readHistoryFile, requestIdOfKey } from "./history-file.ts";

const options = { zone: "Europe/Brussels", now: Date.UTC(2026, 10, 22) };
const cells = (text: string) => csvTable(text).table;

describe("a CSV's cells", () => {
  it("keeps quotes, line breaks and separators within quotes", () => {
    expect(cells('id,title\r\n1,"Hub, ""live""\nand more"\r\n')).toEqual([
      ["id", "title"],
      ["1", 'Hub, "live"\nand more'],
      [""],
    ]);
  });

  it("finds the separator in the header, whatever the titles hold", () => {
    expect(cells("id;title\n1;a, b, c, d\n")[1]).toEqual(["1", "a, b, c, d"]);
    expect(cells("id\ttitle\n1\ta;b")[1]).toEqual(["1", "a;b"]);
    expect(cells('"id, really",title\n1,a')[0]).toEqual(["id, really", "title"]);
    expect(cells("id\n1")).toEqual([["id"], ["1"]]);
  });

  it("names the row whose quotes do not close, and keeps those before it", () => {
    const { table, refused } = csvTable('id,title\n1,a\n2,"b\n3,c\n');
    expect(refused).toEqual([{ row: 3, reason: "its quotation marks do not close" }]);
    expect(table[1]).toEqual(["1", "a"]);
  });

  it("reads what spreadsheets write: UTF-8 with a mark, UTF-16, Windows-1252", () => {
    expect(cells(textOfBytes(Buffer.from("\uFEFFid,title\n1,Möbel")))).toEqual([
      ["id", "title"],
      ["1", "Möbel"],
    ]);
    expect(textOfBytes(Buffer.from("\uFEFFMöbel", "utf16le"))).toBe("Möbel");
    expect(textOfBytes(Buffer.from("M\u00f6bel", "latin1"))).toBe("Möbel");
  });
});

describe("a history file", () => {
  it("counts a row with broken quotes among the refused, in the order of the file", () => {
    const text = 'id,created,finished\n1,,\n2,2026-01-01,2026-01-02\n3,"2026-01-01\n';
    const { total, accepted, refused } = readHistoryFile(text, options);
    expect([total, accepted.length]).toEqual([3, 1]);
    expect(refused.map(({ row }) => row)).toEqual([2, 4]);
  });

  it("takes 2,461 of the 4,123 real rows and refuses 1,662 for one reason", () => {
    const text = readFileSync(new URL("../../../e2e/data/agile-projects.csv", import.meta.url), "utf8");
    const { total, accepted, refused } = readHistoryFile(text, options);
    expect([total, accepted.length, refused.length]).toEqual([4123, 2461, 1662]);
    expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(["finished before it was created"]));
    expect(refused[0]?.row).toBe(2);
  });

  it("gives a row the same request id every time, and another row another", () => {
    expect(requestIdOfKey("P0-T5052")).toBe(requestIdOfKey("P0-T5052"));
    const ids = new Set(Array.from({ length: 5000 }, (_, i) => requestIdOfKey(`P0-T${i}`)));
    expect(ids.size).toBe(5000);
  });
});

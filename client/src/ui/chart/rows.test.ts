import { expect, test } from "vitest";
import { barColumn, cellWords, figureOf, fileName, rowsCsv } from "./rows.ts";

const table = {
  columns: ["Week of", "Kept", "Late by", "Requests"],
  rows: [
    ["2026-11-16", "93 %", "2 d late", 1204],
    ["2026-11-09", "–", "none late", null],
  ],
};

test("a table is read in words, a spreadsheet gets days, numbers and empty cells", () => {
  expect(cellWords("2026-11-16")).toBe("Mon 16\u00a0Nov\u00a02026");
  expect(cellWords(1204)).toBe("1,204");
  expect(cellWords(null)).toBe("–");
  expect(rowsCsv(table)).toBe(
    "Week of,Kept,Late by,Requests\r\n2026-11-16,93 %,2 d late,1204\r\n2026-11-09,,none late,\r\n",
  );
});

test("what a person typed runs in no spreadsheet", () => {
  expect(rowsCsv({ columns: ["Request"], rows: [["=cmd|' /C calc'!A0"]] })).toContain("'=cmd");
});

test("a picture draws the first column of figures as bars", () => {
  expect(barColumn(table)).toBe(1);
  expect(figureOf("93 %")).toBe(93);
  expect(figureOf("1,204")).toBe(1204);
  expect(figureOf("2 d 3 h")).toBeNull();
  expect(barColumn({ columns: ["A", "B"], rows: [["x", null]] })).toBe(-1);
});

test("a file goes by its chart's title", () => {
  expect(fileName("“75 % of the blocked time”: a vendor", "csv")).toBe("75-of-the-blocked-time-a-vendor.csv");
  expect(fileName("…", "png")).toBe("chart.png");
});

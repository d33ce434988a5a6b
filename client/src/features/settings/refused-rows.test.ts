import { expect, test } from "vitest";
import { headingsOf } from "./import-words.ts";
import { groupRefused, refusedCsv, refusedFileName } from "./refused-rows.ts";

test("reasons are counted, the most frequent first, each with its first row", () => {
  const refused = [
    { row: 2, reason: "no finish date" },
    { row: 3, reason: "date not readable: 31.31.2020" },
    { row: 5, reason: "date not readable: soon" },
    { row: 6, reason: "the same id as row 2" },
    { row: 9, reason: "the same id as row 4" },
    { row: 11, reason: "the same id as row 4" },
  ];
  expect(groupRefused(refused)).toEqual([
    { reason: "the same id as a row above", count: 3, firstRow: 6 },
    { reason: "date not readable", count: 2, firstRow: 3 },
    { reason: "no finish date", count: 1, firstRow: 2 },
  ]);
});

test("the refused rows are given back as they stand, with number and full reason, whatever separates them", () => {
  const text =
    '\uFEFFid;title;finished\r\n\r\n1;"Hub; ""live"",\nand more";\r\n2;fine;2026-01-02\r\n3;5" banner;soon\r\n';
  const csv = refusedCsv({
    text,
    headers: ["id", "title", "finished"],
    refused: [
      { row: 3, reason: "no finish date" },
      { row: 5, reason: "date not readable: soon" },
    ],
  });
  expect(csv).toBe(
    "\uFEFFrow in the file,why it cannot come in,id,title,finished\r\n" +
      '3,no finish date,1,"Hub; ""live"",\nand more",\r\n' +
      '5,date not readable: soon,3,"5"" banner",soon\r\n',
  );
});

test("a row past what can be read still has its number and reason", () => {
  const csv = refusedCsv({ text: "id\n", headers: ["id"], refused: [{ row: 7, reason: "no id" }] });
  expect(csv).toContain("\r\n7,no id\r\n");
});

test("each column says what it is taken for", () => {
  expect(headingsOf(["id", "project", "finished_date"], { id: 0, live: 2 })).toEqual([
    { header: "id", meaning: "the id" },
    { header: "project", meaning: null },
    { header: "finished_date", meaning: "the finish" },
  ]);
  expect(refusedFileName("work 2025.v2.csv")).toBe("work 2025.v2, not imported.csv");
});

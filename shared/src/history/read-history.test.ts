import { describe, expect, it } from "vitest";
import { readHistory } from "./read-history.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const read = (...table: string[][]) => readHistory(table, { zone: "Europe/Brussels", now: NOW });
const HEADER = ["id", "title", "created", "started", "finished"];

describe("headers", () => {
  it.each([
    [["id", "project", "task", "created_date", "finished_date"]],
    [["Issue Key", "Component", "Summary", "Created", "Resolved"]],
    [["KEY", "x", "Name", "created at", "Done Date"]],
    [["\uFEFFid", "x", "title", "createdAt", "dateDone"]],
  ])("finds id, title, creation and finish in %s", (headers) => {
    expect(read(headers, ["A-1", "", "Hub", "2026-01-02", "2026-01-05"]).accepted).toEqual([
      {
        key: "A-1",
        title: "Hub",
        entered: { filed: "2026-01-02", in_progress: "2026-01-02", live: "2026-01-05" },
      },
    ]);
  });

  it("takes the clearer of two names", () => {
    const { mapping } = read(["ticket", "ID", "closed", "finished", "created"]);
    expect(mapping).toEqual({ id: 1, live: 3, filed: 4 });
  });

  it("reads every stage", () => {
    const row = [
      "7",
      "2026-01-01",
      "2026-01-02",
      "2026-01-03",
      "2026-01-04",
      "2026-01-05",
      "2026-01-06",
      "2026-01-07",
    ];
    const { accepted } = read(
      ["id", "filed", "ready", "committed", "in progress", "review", "launch-ready", "live"],
      row,
    );
    expect(accepted[0]?.entered).toEqual({
      filed: "2026-01-01",
      ready: "2026-01-02",
      committed: "2026-01-03",
      in_progress: "2026-01-04",
      review: "2026-01-05",
      launch_ready: "2026-01-06",
      live: "2026-01-07",
    });
  });

  it("says which column is missing", () => {
    expect(read(["title", "created", "finished"], ["x", "2026-01-01", "2026-01-02"]).problem).toContain(
      "the id",
    );
    expect(read(["id", "created"], ["x", "2026-01-01"]).problem).toContain("the finish date");
    expect(read(["id", "finished"], ["x", "2026-01-01"]).problem).toContain("creation or start");
    expect(read().problem).toBe("The file is empty.");
    expect(read(HEADER, [""]).problem).toBe("There is no row below the header.");
  });
});

describe("rows", () => {
  it("counts rows as a spreadsheet does, blank ones included", () => {
    const { total, refused } = read(HEADER, [""], ["", "no key", "2026-01-01", "", "2026-01-02"]);
    expect(total).toBe(1);
    expect(refused).toEqual([{ row: 3, reason: "no id" }]);
  });

  it.each([
    [["A", "", "2026-01-05", "", "2026-01-04"], "finished before it was created"],
    [["A", "", "2026-01-05", "2026-01-06", "2026-01-05"], "finished before it was started"],
    [["A", "", "2026-01-05", "2026-01-04", "2026-01-06"], "started before it was created"],
    [["A", "", "2026-01-05", "", ""], "no finish date"],
    [["A", "", "", "", "2026-01-05"], "no date of creation or start"],
    [["A", "", "5 Jan", "", "2026-01-05"], "date not readable: 5 Jan"],
    [["A", "", "1969-12-30T10:00Z", "", "2026-01-05"], "date before 1970: 1969-12-30T10:00Z"],
    [["A", "", "2026-01-05", "", "2026-11-23"], "finished in the future"],
    [["", "", "2026-01-05", "", "2026-01-06"], "no id"],
    [["A".repeat(61), "", "2026-01-05", "", "2026-01-06"], "the id is longer than 60 characters"],
    [["A"], "no finish date"],
  ])("refuses %s: %s", (row, reason) => {
    expect(read(HEADER, row).refused).toEqual([{ row: 2, reason }]);
  });

  it("refuses an id that an earlier row has, whether that one came in or not", () => {
    const row = ["A", "", "2026-01-05", "", "2026-01-06"];
    expect(read(HEADER, row, row).refused).toEqual([{ row: 3, reason: "the same id as row 2" }]);
    expect(read(HEADER, ["A", "", "", "", ""], row).accepted).toEqual([]);
  });

  it("compares a day and a time by their local days", () => {
    const sameDay = ["A", "", "2026-01-05", "", "2026-01-05T00:10"];
    expect(read(HEADER, sameDay).accepted).toHaveLength(1);
    const lateInUtc = ["A", "", "2026-01-06", "", "2026-01-05T23:30Z"];
    expect(read(HEADER, lateInUtc).accepted).toHaveLength(1);
  });

  it("leaves an empty start open where the file has a start column", () => {
    const { accepted } = read(HEADER, ["A", "", "2026-01-05", "", "2026-01-06"]);
    expect(accepted[0]?.entered).toEqual({ filed: "2026-01-05", live: "2026-01-06" });
  });

  it("starts with the last date before it where there is no start column", () => {
    const { accepted } = read(
      ["id", "created", "committed", "live"],
      ["A", "2026-01-05", "2026-01-07", "2026-01-08"],
    );
    expect(accepted[0]?.entered.in_progress).toBe("2026-01-07");
  });

  it("shortens a title that is too long for a card", () => {
    const { accepted } = read(HEADER, ["A", "x".repeat(300), "2026-01-05", "", "2026-01-06"]);
    expect(accepted[0]?.title).toHaveLength(200);
  });
});

import { describe, expect, it } from "vitest";
import { company, file, requestId } from "../testing/index.ts";

const row = {
  request: requestId(7),
  key: "OLD-7",
  title: "",
  entered: { filed: "2026-03-02", live: 1_772_800_000_000 },
};

describe("importing finished work", () => {
  it("keeps each row once, with its own dates", () => {
    const s = company();
    expect(s.outcome("admin", "request.import", { rows: [row, row] })).toEqual(["request.imported"]);
    expect(s.outcome("admin", "request.import", { rows: [row] })).toEqual([]);
    expect(s.state.archive!.flatMap(Object.values)).toMatchObject([
      {
        key: "OLD-7",
        title: "OLD-7",
        imported: true,
        entered: row.entered,
        visits: [
          { standing: "filed", from: "2026-03-02", to: row.entered.live },
          { standing: "live", from: row.entered.live, to: null },
        ],
      },
    ]);
    expect(s.state.nextKey).toBe(1);
  });

  it.each([
    [{}, "no finish date"],
    [{ live: "2026-03-04" }, "no date of creation or start"],
    [{ filed: "2026-03-05", live: "2026-03-04" }, "finished before it was created"],
    [
      { filed: "2026-03-01", in_progress: "2026-03-05", live: "2026-03-04" },
      "finished before it was started",
    ],
    [{ filed: "2026-03-01", live: "2026-11-03" }, "finished in the future"],
  ])("refuses %j for all rows of the command: %s", (entered, why) => {
    const s = company();
    const other = { ...row, request: requestId(8), key: "OLD-8", entered };
    expect(s.attempt("admin", "request.import", { rows: [row, other] })).toEqual({
      code: "input",
      field: "rows.1.entered",
      problem: `OLD-8 cannot come in: ${why}.`,
    });
  });

  it("passes over a request that was filed here, and takes 500 rows at most", () => {
    const s = company();
    file(s, 7);
    expect(s.outcome("admin", "request.import", { rows: [row] })).toEqual([]);
    expect(() =>
      s.attempt("admin", "request.import", { rows: Array.from({ length: 501 }, () => row) }),
    ).toThrow("rows");
  });
});

import { describe, expect, it } from "vitest";
import { COLUMN, POD, bringTo, company } from "../testing/index.ts";

describe("removing a column", () => {
  it("needs it to be empty and not the last of its stage", () => {
    const s = company();
    bringTo(s, "in_progress");
    expect(s.attempt("lead", "column.remove", { column: COLUMN.build })).toEqual({
      code: "column_not_empty",
      count: 1,
    });
    expect(s.outcome("lead", "column.remove", { column: COLUMN.ready })).toBe("last_column_of_stage");
    s.give("lead", "column.remove", { column: COLUMN.check });
    expect(s.state.pods[POD]!.columns).not.toContain(COLUMN.check);
    expect(s.state.columns).not.toHaveProperty(COLUMN.check);
    expect(s.state.lanes).not.toHaveProperty(COLUMN.check);
    expect(s.outcome("lead", "column.remove", { column: COLUMN.build })).toBe("last_column_of_stage");
  });
});

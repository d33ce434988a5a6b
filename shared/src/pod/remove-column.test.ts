import type { ColumnId } from "../kernel/ids.ts";
import { describe, expect, it } from "vitest";
import { COLUMN, POD, bringTo, company } from "../testing/index.ts";

describe("removing a column", () => {
  it("puts its cards behind those of another column of the stage, in their order, over any limit", () => {
    const s = company();
    const [one, two, three] = [
      bringTo(s, "in_progress", 1),
      bringTo(s, "in_progress", 2),
      bringTo(s, "in_progress", 3),
    ];
    s.give("hand", "request.move", { request: three, column: COLUMN.check });
    s.give("lead", "column.change", { column: COLUMN.check, limit: 1 });
    const remove = (to: ColumnId) => s.outcome("lead", "column.remove", { column: COLUMN.build, to });
    expect(remove(COLUMN.review)).toBe("input");
    expect(remove(COLUMN.build)).toBe("not_found");
    const visits = s.request(one).visits;
    s.give("lead", "column.remove", { column: COLUMN.build, to: COLUMN.check });
    expect(s.state.lanes[COLUMN.check]).toEqual([three, one, two]);
    expect(s.state.wip[COLUMN.check]).toBe(3);
    expect(s.state.columns).not.toHaveProperty(COLUMN.build);
    expect(s.request(one).visits).toEqual(visits);
    // A move that was under way meets a column that is gone.
    expect(s.refused("hand", "request.move", { request: one, column: COLUMN.build })).toBe("not_found");
  });

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

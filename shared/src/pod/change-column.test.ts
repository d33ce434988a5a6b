import { describe, expect, it } from "vitest";
import { COLUMN, bringTo, company } from "../testing/index.ts";

describe("changing a column", () => {
  it("changes what differs; a limit below what it holds is kept", () => {
    const s = company();
    bringTo(s, "in_progress", 1);
    bringTo(s, "in_progress", 2);
    s.give("lead", "column.change", { column: COLUMN.build, limit: 1, policy: "Rollback is written down" });
    expect(s.state.columns[COLUMN.build]).toMatchObject({ limit: 1, policy: "Rollback is written down" });
    expect(s.state.wip[COLUMN.build]).toBe(2);
    expect(s.outcome("lead", "column.change", { column: COLUMN.build, limit: 1 })).toEqual([]);
  });

  it("takes the mark of an overridden limit away when the limit is raised or lifted", () => {
    for (const limit of [2, null]) {
      const s = company();
      s.give("lead", "column.change", { column: COLUMN.build, limit: 1 });
      bringTo(s, "in_progress", 1);
      const request = bringTo(s, "ready", 2);
      s.give("lead", "request.move", { request, column: COLUMN.build, override: "Fair" });
      s.give("lead", "column.change", { column: COLUMN.build, name: "Make" });
      expect(s.state.columns[COLUMN.build]!.override).not.toBeNull();
      s.give("lead", "column.change", { column: COLUMN.build, limit });
      expect(s.state.columns[COLUMN.build]!.override).toBeNull();
    }
  });
});

import { describe, expect, it } from "vitest";
import type { ColumnId } from "../kernel/ids.ts";
import { parseCommand } from "../workspace/decide.ts";
import { COLUMN, POD, bringTo, company } from "../testing/index.ts";

describe("changing a column", () => {
  it("takes it to another stage only while it is empty and not the last of its own", () => {
    const s = company();
    const to = (column: ColumnId, stage: "review" | "ready") =>
      s.outcome("lead", "column.change", { column, stage });
    expect(to(COLUMN.ready, "review")).toBe("last_column_of_stage");
    bringTo(s, "in_progress");
    expect(to(COLUMN.build, "review")).toBe("column_not_empty");
    expect(to(COLUMN.check, "review")).toEqual(["column.changed", "pod.changed"]);
    expect(s.state.pods[POD]!.columns.slice(2, 5)).toEqual([COLUMN.build, COLUMN.review, COLUMN.check]);
  });

  it("knows no limit of nothing, less or a half, and says what one is", () => {
    for (const limit of [0, -1, 1.5, 1000]) {
      const { problems } = parseCommand("column.change", { column: COLUMN.build, limit });
      expect(problems).toEqual([
        { field: "limit", problem: "A limit is a whole number from 1 to 999. Leave it empty for none." },
      ]);
    }
  });

  it("places it among the columns of its stage", () => {
    const s = company();
    const place = (column: ColumnId, after: ColumnId | null) =>
      s.outcome("lead", "column.place", { column, after });
    expect(place(COLUMN.check, null)).toEqual(["pod.changed"]);
    expect(s.state.pods[POD]!.columns.slice(2, 4)).toEqual([COLUMN.check, COLUMN.build]);
    expect(place(COLUMN.check, null)).toEqual([]);
    expect(place(COLUMN.check, COLUMN.build)).toEqual(["pod.changed"]);
    expect(place(COLUMN.check, COLUMN.review)).toBe("input");
    expect(place(COLUMN.ready, null)).toEqual([]);
  });

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

import { describe, expect, it } from "vitest";
import { parseCommand } from "../workspace/decide.ts";
import { COLUMN, POD, company, id } from "../testing/index.ts";

describe("adding a column", () => {
  it("comes last of its stage", () => {
    const s = company();
    const column = id<never>(0x70);
    s.give("lead", "column.add", { column, pod: POD, name: "Test", stage: "in_progress", limit: 2 });
    const { columns } = s.state.pods[POD]!;
    expect(columns.slice(2, 6)).toEqual([COLUMN.build, COLUMN.check, column, COLUMN.review]);
    expect(s.state.columns[column]).toMatchObject({ limit: 2, limitKind: "hard", override: null });
    const live = id<never>(0x71);
    s.give("lead", "column.add", { column: live, pod: POD, name: "Watched", stage: "live" });
    expect(s.state.pods[POD]!.columns.at(-1)).toBe(live);
    expect(s.outcome("lead", "column.add", { column, pod: POD, name: "Test", stage: "review" })).toBe(
      "already_exists",
    );
  });

  it("stops at forty", () => {
    const s = company();
    const add = (n: number) =>
      s.outcome("lead", "column.add", { column: id(0x100 + n), pod: POD, name: `C${n}`, stage: "review" });
    for (let n = 7; n < 40; n++) expect(add(n)).toEqual(["column.added"]);
    expect(add(40)).toBe("too_many_columns");
    for (let n = 41; n < 500; n++) expect(add(n)).toBe("too_many_columns");
    expect(s.state.pods[POD]!.columns).toHaveLength(40);
  });

  it("is not gone round by a pod that starts with five hundred", () => {
    const columnIds = Array.from({ length: 500 }, (_, n) => id(0x100 + n));
    const { problems } = parseCommand("pod.create", { pod: id(3), name: "Wide", columnIds });
    expect(problems).toMatchObject([{ field: "columnIds" }]);
  });
});

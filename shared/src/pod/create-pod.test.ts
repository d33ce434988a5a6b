import { describe, expect, it } from "vitest";
import { COLUMN, POD, company, id } from "../testing/index.ts";

const columnIds = Array.from({ length: 7 }, (_, i) => id<never>(0x50 + i));

describe("creating a pod", () => {
  it("comes with seven columns, one a stage and two for the work, and takes one expedite", () => {
    const s = company();
    const pod = id<never>(3);
    s.give("admin", "pod.create", { pod, name: "Data pod", columnIds });
    expect(s.state.pods[pod]).toEqual({
      id: pod,
      name: "Data pod",
      type: "delivery",
      expediteLimit: 1,
      columns: columnIds,
      rota: null,
      laneLimits: [],
    });
    expect(columnIds.map((column) => s.state.columns[column]!.stage)).toEqual([
      "ready",
      "committed",
      "in_progress",
      "in_progress",
      "review",
      "launch_ready",
      "live",
    ]);
    expect(columnIds.map((column) => s.state.lanes[column])).toEqual(columnIds.map(() => []));
    expect(s.outcome("admin", "pod.create", { pod, name: "Again", columnIds })).toBe("already_exists");
  });

  it("takes no id twice", () => {
    const s = company();
    const taken = { pod: id<never>(4), name: "Taken", columnIds: columnIds.with(0, COLUMN.ready as never) };
    expect(s.outcome("admin", "pod.create", taken)).toBe("already_exists");
    expect(s.outcome("admin", "pod.create", { pod: POD, name: "Taken", columnIds })).toBe("already_exists");
    const twice = { ...taken, columnIds: columnIds.with(0, columnIds[1]!) };
    expect(() => s.attempt("admin", "pod.create", twice)).toThrow("columnIds");
  });
});

import { describe, expect, it } from "vitest";
import { bringTo, COLUMN, company, requestId } from "../testing/index.ts";

/** Four ready requests as they came. */
function four() {
  const s = company();
  const ids = [1, 2, 3, 4].map((n) => bringTo(s, "ready", n));
  return { s, ids, lane: () => s.state.lanes[COLUMN.ready] ?? [] };
}

describe("ordering a column", () => {
  it("lays its cards as they are named, top first, and the same order anew changes nothing", () => {
    const { s, ids, lane } = four();
    const order = ids.toReversed();
    s.give("hand", "column.order", { column: COLUMN.ready, order });
    expect(lane()).toEqual(order);
    expect(s.outcome("hand", "column.order", { column: COLUMN.ready, order })).toEqual([]);
    // A card is still dropped between two others afterwards.
    const [a, b, c, d] = order;
    s.give("hand", "request.move", { request: d!, column: COLUMN.ready, after: a!, before: b! });
    expect(lane()).toEqual([a, d, b, c]);
  });

  it("leaves what came meanwhile behind, passes over what left, and counts each once", () => {
    const { s, ids, lane } = four();
    const [a, b, c, d] = ids as [never, never, never, never];
    s.give("hand", "request.move", { request: b, column: COLUMN.build });
    const order = [d, b, d, requestId(99), a];
    s.give("hand", "column.order", { column: COLUMN.ready, order });
    expect(lane()).toEqual([d, a, c]);
    expect(s.request(b).column).toBe(COLUMN.build);
  });

  it("keeps what each card did last undoable", () => {
    const { s, ids } = four();
    const command = s.give("hand", "request.size", { request: ids[0]!, size: 8 });
    s.give("lead", "column.order", { column: COLUMN.ready, order: ids.toReversed() });
    s.give("hand", "undo", { command });
    expect(s.request(ids[0]!).size).toBeNull();
    expect(s.state.lanes[COLUMN.ready]).toEqual(ids.toReversed());
  });

  it("needs a column that is there, and a list that one reads at once", () => {
    const { s, ids } = four();
    s.give("lead", "column.remove", { column: COLUMN.check });
    expect(s.refused("hand", "column.order", { column: COLUMN.check, order: ids })).toBe("not_allowed");
    const many = Array.from({ length: 1001 }, (_, n) => requestId(n + 10));
    expect(() => s.attempt("hand", "column.order", { column: COLUMN.ready, order: many })).toThrow("order");
  });
});

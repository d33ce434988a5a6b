import { expect, it } from "vitest";
import { tableValues } from "../kernel/table.ts";
import { bringTo, company, DAY_MS, POD, podId } from "../testing/index.ts";
import { deliveriesOf } from "./deliveries.ts";

it("counts ratings without names, and tells what was brought, archived or not, the latest first", () => {
  const s = company();
  const start = s.now;
  const [one, two, three] = [bringTo(s, "review", 1), bringTo(s, "review", 2), bringTo(s, "live", 3)];
  s.give("marketer", "request.accept_delivery", { request: one, rating: 5 });
  s.give("marketer", "request.accept_delivery", { request: two, rating: 2, words: "Late" });
  s.give("hand", "request.publish", { request: one });
  s.give("marketer", "request.report_outcome", { request: three, words: "Not much" });
  s.wait(15 * DAY_MS).give(null, "request.archive", { request: one });
  s.give("marketer", "request.report_outcome", { request: one, value: { kind: "generated", amount: 100 } });
  const records = [...tableValues(s.state.requests), ...tableValues(s.state.archive!)];
  const all = deliveriesOf(records, { pod: POD, from: start, most: 1 });
  expect(all).toMatchObject({
    ratings: [0, 1, 0, 0, 1],
    told: 2,
    brought: [{ key: "CAM-1", title: "Swap hero 1" }],
  });
  expect(JSON.stringify(all.ratings)).toBe("[0,1,0,0,1]");
  expect(deliveriesOf(records, { pod: POD, from: s.now, most: 9 })).toMatchObject({
    ratings: [0, 0, 0, 0, 0],
    told: 1,
  });
  expect(deliveriesOf(records, { pod: podId(9), from: 0, most: 9 }).told).toBe(0);
});

import { expect, test } from "vitest";
import { COLUMN, DAY_MS, PEOPLE, SERVICE, bringTo, company, file, id } from "../testing/index.ts";
import { OTHER_POD, columnIds } from "../testing/situation.ts";
import { emptyState } from "../workspace/apply.ts";
import type { FlowScope } from "./input.ts";
import { report } from "./report.ts";
import { flowInputOf } from "./workspace-flow.ts";

test("what people do on the board is what the figures count", () => {
  const s = company(); // Monday 2 November 2026, 09:00
  const request = bringTo(s, "in_progress");
  file(s, 2);
  s.wait(DAY_MS);
  s.give("hand", "request.block", { request, reason: "data_approval", owner: PEOPLE.marketingLeader });
  s.wait(DAY_MS);
  s.give("hand", "request.unblock", { request });
  s.wait(DAY_MS);
  s.request(request).doneList.forEach((_, item) =>
    s.give("hand", "request.tick", { request, list: "done", item, done: true }),
  );
  s.give("hand", "request.move", { request, column: COLUMN.review });
  s.give("marketer", "request.accept_delivery", { request });
  s.give("hand", "request.publish", { request });

  const figures = report(flowInputOf(s.state, s.now)!, { from: "2026-11-01", to: "2026-11-30" });
  expect(figures.counts).toMatchObject({ filed: 2, started: 1, finished: 1 });
  expect(figures.cycleTime).toMatchObject({ requests: 1, p85Days: 4 });
  expect(
    figures.services.find((service) => service.service === SERVICE.campaign_tweak)?.cycleTime.requests,
  ).toBe(1);
  // The side of whoever can end the block is kept with it: one of three days waited for a marketing approval.
  expect(figures.whoWaits.parts).toContainEqual({
    side: "marketing",
    cause: "blocked_data_approval",
    elapsedMs: DAY_MS,
    share: 1 / 3,
  });
});

test("a pod that tries things out has work and figures of its own, and work of no pod is delivery", () => {
  const s = company();
  s.give("admin", "pod.create", { pod: OTHER_POD, name: "Lab", type: "innovation", columnIds });
  file(s, 1);
  const tried = bringTo(s, "ready", 2);
  s.give("lead", "request.hand_over", { request: tried, pod: OTHER_POD, reason: "To try" });
  const entered = { filed: "2026-11-01", live: "2026-11-01" };
  s.give("admin", "request.import", { rows: [{ request: id(0x90), key: "A-1", title: "Old", entered }] });
  const window = { from: "2026-11-01", to: "2026-11-30" };
  const filed = (filter: FlowScope) =>
    report(flowInputOf(s.state, s.now)!, { ...window, filter }).counts.filed;
  expect(filed({})).toBe(3);
  expect(filed({ podType: "delivery" })).toBe(2);
  expect(filed({ podType: "innovation" })).toBe(1);
});

test("a workspace that is not there yet has no figures", () => {
  expect(flowInputOf(emptyState("server"), 0)).toBeNull();
});

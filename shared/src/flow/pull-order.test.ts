import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Pullable, pullOrder } from "./pull-order.ts";

const services = new Map([
  ["page", { sizeHint: 3, cycleDays: 10, cycleP85Days: null }],
  ["mail", { sizeHint: 2, cycleDays: 10, cycleP85Days: 20 }],
]);
const request = (id: string, rest: Partial<Pullable> = {}): Pullable => ({
  id,
  class: "standard",
  dueDate: null,
  service: "page",
  value: 1,
  urgency: 1,
  risk: 1,
  size: 3,
  filedAt: 0,
  ...rest,
});
const order = (...requests: Pullable[]) => pullOrder(requests, services).map((pull) => pull.id);

describe("pull order", () => {
  it("goes by class first", () => {
    expect(
      order(
        request("i", { class: "intangible", value: 20 }),
        request("s"),
        request("f", { class: "fixed_date", dueDate: "2099-01-01" }),
        request("e", { class: "expedite", filedAt: 9 }),
      ),
    ).toEqual(["e", "f", "s", "i"]);
  });

  it("orders fixed dates by the latest safe start, not by the date itself", () => {
    // Page: 20 Dec minus its expectation of 10 days = 10 Dec. Mail: 24 Dec minus its P85 of 20 days = 4 Dec.
    const page = request("page", { class: "fixed_date", dueDate: "2026-12-20" });
    const mail = request("mail", { class: "fixed_date", dueDate: "2026-12-24", service: "mail" });
    const pulls = pullOrder([page, mail], services);
    expect(pulls).toEqual([
      {
        id: "mail",
        rank: 1,
        reason: {
          kind: "fixed_date",
          dueDate: "2026-12-24",
          latestStart: "2026-12-04",
          cycleDays: 20,
          basis: "p85",
        },
      },
      {
        id: "page",
        rank: 2,
        reason: {
          kind: "fixed_date",
          dueDate: "2026-12-20",
          latestStart: "2026-12-10",
          cycleDays: 10,
          basis: "expectation",
        },
      },
    ]);
  });

  it("orders standard work by cost of delay per point", () => {
    // (8+5+2)/5 = 3; (3+2+1)/1 = 6; (20+20+20)/13 = 4.6; unsized mail counts as its hint of 2: (4+1+1)/2 = 3.
    const pulls = pullOrder(
      [
        request("three", { value: 8, urgency: 5, risk: 2, size: 5, filedAt: 1 }),
        request("six", { value: 3, urgency: 2, risk: 1, size: 1 }),
        request("nearly five", { value: 20, urgency: 20, risk: 20, size: 13 }),
        request("three too", { value: 4, size: null, service: "mail", filedAt: 2 }),
      ],
      services,
    );
    expect(pulls.map((pull) => pull.id)).toEqual(["six", "nearly five", "three", "three too"]);
    expect(pulls[3]?.reason).toEqual({
      kind: "standard",
      costOfDelay: 6,
      value: 4,
      urgency: 1,
      risk: 1,
      sizePoints: 2,
      sizeIsHint: true,
      score: 3,
    });
  });

  it("lets the longest waiting go first among equals, also where quotients only look different", () => {
    expect(order(request("late", { filedAt: 2 }), request("early", { filedAt: 1 }))).toEqual([
      "early",
      "late",
    ]);
    // 3/1 and 39/13 are the same cost of delay per point.
    expect(
      order(
        request("late", { value: 13, urgency: 13, risk: 13, size: 13, filedAt: 2 }),
        request("early", { size: 1, filedAt: 1 }),
      ),
    ).toEqual(["early", "late"]);
  });

  it("puts a fixed date without a date or a service after those with", () => {
    expect(
      order(
        request("open", { class: "fixed_date" }),
        request("set", { class: "fixed_date", dueDate: "2099-01-01" }),
        request("stray", { class: "fixed_date", dueDate: "2020-01-01", service: null, filedAt: 1 }),
      ),
    ).toEqual(["set", "open", "stray"]);
  });

  it("does not depend on the order asked in", () => {
    const scores = fc.integer({ min: 1, max: 20 });
    const requests = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        class: fc.constantFrom(
          "expedite" as const,
          "fixed_date" as const,
          "standard" as const,
          "intangible" as const,
        ),
        dueDate: fc.constantFrom(null, "2026-12-01", "2026-12-24"),
        service: fc.constantFrom(null, "page", "mail"),
        value: scores,
        urgency: scores,
        risk: scores,
        size: fc.constantFrom(null, 1, 2, 3, 5, 8, 13),
        filedAt: fc.integer({ min: 0, max: 3 }),
      }),
      { selector: (r) => r.id, maxLength: 12 },
    );
    fc.assert(
      fc.property(requests, (list) => {
        expect(order(...list.toReversed())).toEqual(order(...list));
      }),
    );
  });
});

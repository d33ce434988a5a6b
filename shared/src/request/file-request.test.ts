import { describe, expect, it } from "vitest";
import { PEOPLE, SERVICE, company, file, id, requestId } from "../testing/index.ts";

describe("filing", () => {
  it("makes a request with the next key, the service's lists and its pod, on the pod's turn", () => {
    const s = company();
    file(s, 1);
    const request = file(s, 2);
    expect(s.request(request)).toMatchObject({
      key: "CAM-2",
      standing: "filed",
      column: null,
      requester: PEOPLE.marketer,
      requesterSide: "marketing",
      class: "standard",
      size: null,
      worth: 1,
      urgency: 1,
      risk: 1,
      turnAt: s.now,
      entered: { filed: s.now },
    });
    expect(s.request(request).readyList).toEqual([
      { text: "The outcome is one or two sentences", done: false },
    ]);
    expect(s.request(request).doneList).toHaveLength(2);
  });

  it("asks a fixed date for the date and for what happens if it is missed", () => {
    const s = company();
    const filing = { request: requestId(1), service: SERVICE.rapid_response, title: "Fair" };
    const fixed = { ...filing, class: "fixed_date" as const };
    expect(s.outcome("marketer", "request.file", fixed)).toBe("fixed_date_needs_date");
    expect(s.outcome("marketer", "request.file", { ...fixed, dueDate: "2026-12-01" })).toBe(
      "fixed_date_needs_date",
    );
    expect(
      s.outcome("marketer", "request.file", { ...fixed, dueDate: "2026-12-01", ifMissed: "No fair" }),
    ).toEqual(["request.filed"]);
  });

  it("asks an expedite what waits meanwhile", () => {
    const s = company();
    const filing = {
      request: requestId(1),
      service: SERVICE.rapid_response,
      title: "Down",
      class: "expedite",
    } as const;
    expect(s.outcome("marketer", "request.file", filing)).toBe("expedite_needs_waiting");
    expect(s.outcome("marketer", "request.file", { ...filing, meanwhileWaits: "   " })).toBe(
      "expedite_needs_waiting",
    );
    expect(s.outcome("marketer", "request.file", { ...filing, meanwhileWaits: "The fair" })).toEqual([
      "request.filed",
    ]);
  });

  it("wants what the service's form requires, from a service and for a campaign that are there", () => {
    const s = company();
    const filing = { request: requestId(1), service: SERVICE.campaign_tweak, title: "Swap" };
    expect(s.attempt("marketer", "request.file", { ...filing, fields: { where: " " } })).toMatchObject({
      code: "input",
      field: "fields.where",
    });
    const whole = { ...filing, fields: { where: "/here" } };
    expect(s.outcome("marketer", "request.file", { ...whole, service: id(0x99) })).toBe("not_found");
    expect(s.outcome("marketer", "request.file", { ...whole, campaign: id(0x98) })).toBe("not_found");
    s.give("admin", "service.change", { service: SERVICE.campaign_tweak, active: false });
    expect(s.outcome("marketer", "request.file", whole)).toBe("service_off");
  });

  it("is done once", () => {
    const s = company();
    const request = file(s);
    const again = { request, service: SERVICE.rapid_response, title: "Again" };
    expect(s.outcome("marketer", "request.file", again)).toBe("already_exists");
    expect(s.state.nextKey).toBe(2);
  });
});

import { describe, expect, it } from "vitest";
import { PEOPLE, POD, bringTo, company, file, sprintId } from "../testing/index.ts";

describe("editing", () => {
  it("keeps what changed and what was there before", () => {
    const s = company();
    const request = file(s);
    const before = { title: "Swap hero 1" };
    expect(
      s.attempt("marketer", "request.edit", { request, title: "New", outcome: "More people click." }),
    ).toEqual([{ type: "request.edited", request, changes: { title: "New" }, before, scopeChange: false }]);
    expect(s.request(request)).toMatchObject({ title: "New", scopeChanges: [] });
    expect(s.outcome("marketer", "request.edit", { request, title: "New" })).toEqual([]);
  });

  it("is a scope change from first start on, also once the card went back", () => {
    const s = company();
    const request = bringTo(s, "in_progress");
    s.give("marketer", "request.edit", { request, dueDate: "2026-12-01" });
    expect(s.request(request).scopeChanges).toEqual([s.now]);
    s.give("hand", "request.move", { request, column: s.state.pods[POD]!.columns[0]! });
    s.give("marketer", "request.edit", { request, fields: { where: "/elsewhere" } });
    expect(s.request(request).scopeChanges).toHaveLength(2);
  });

  it("is a scope change from first commit on", () => {
    const s = company();
    const request = bringTo(s, "ready");
    const sprint = sprintId(1);
    s.give("marketer", "request.edit", { request, title: "Before" });
    s.give("lead", "sprint.plan", { sprint, pod: POD, name: "One", start: "2026-11-02", end: "2026-11-13" });
    s.give("lead", "request.plan", { request, sprint });
    s.give("marketer", "request.edit", { request, title: "After" });
    expect(s.request(request).scopeChanges).toHaveLength(1);
  });

  it("does not count another campaign, nor what waits meanwhile, nor what the pod fills in in triage", () => {
    const s = company();
    const request = bringTo(s, "in_progress");
    const campaign = "00000000-0000-7000-8000-000000000080" as never;
    s.give("marketer", "campaign.add", { campaign, name: "Linen" });
    s.give("marketer", "request.edit", { request, campaign });
    s.give("marketer", "request.edit", { request, meanwhileWaits: "The newsletter" });
    s.give("hand", "request.triage", {
      request,
      class: "fixed_date",
      dueDate: "2026-12-01",
      ifMissed: "No fair",
    });
    expect(s.request(request)).toMatchObject({
      campaign,
      meanwhileWaits: "The newsletter",
      dueDate: "2026-12-01",
      scopeChanges: [],
    });
  });

  it("keeps what class and form ask for", () => {
    const s = company();
    const fixed = { class: "fixed_date" as const, dueDate: "2026-12-01", ifMissed: "No fair" };
    const request = file(s, 1, fixed);
    expect(s.outcome("marketer", "request.edit", { request, dueDate: null })).toBe("fixed_date_needs_date");
    expect(s.outcome("marketer", "request.edit", { request, fields: {} })).toBe("input");
    const hurried = file(s, 2, { class: "expedite", meanwhileWaits: "The newsletter" });
    expect(s.outcome("marketer", "request.edit", { request: hurried, meanwhileWaits: " " })).toBe(
      "expedite_needs_waiting",
    );
    expect(s.outcome("marketer", "request.edit", { request, campaign: PEOPLE.admin as never })).toBe(
      "not_found",
    );
  });

  it("ends with the request", () => {
    const s = company();
    const request = bringTo(s, "live");
    expect(s.outcome("marketer", "request.edit", { request, title: "Late" })).toBe("stage");
  });
});

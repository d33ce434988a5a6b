import { describe, expect, it } from "vitest";
import { bringTo, COLUMN, company, file } from "../testing/index.ts";

describe("triage", () => {
  it("sets class and scores; what is left out stays", () => {
    const s = company();
    const request = file(s);
    s.give("hand", "request.triage", { request, worth: 20, class: "intangible" });
    s.give("hand", "request.triage", { request, urgency: 8 });
    expect(s.request(request)).toMatchObject({ class: "intangible", worth: 20, urgency: 8, risk: 1 });
    expect(s.outcome("hand", "request.triage", { request, urgency: 8 })).toEqual([]);
    expect(() => s.attempt("hand", "request.triage", { request, risk: 21 })).toThrow("risk");
    expect(() => s.attempt("hand", "request.triage", { request, risk: 0 })).toThrow("risk");
  });

  it("asks of a class what filing asks", () => {
    const s = company();
    const request = file(s);
    expect(s.outcome("hand", "request.triage", { request, class: "fixed_date" })).toBe(
      "fixed_date_needs_date",
    );
    expect(s.outcome("hand", "request.triage", { request, class: "expedite" })).toBe(
      "expedite_needs_waiting",
    );
  });

  it("fills in what a class asks for and nobody said yet", () => {
    const s = company();
    const fixed = { class: "fixed_date" as const, dueDate: "2026-12-01", ifMissed: "No fair" };
    const request = bringTo(s, "in_progress");
    s.give("hand", "request.triage", { request, ...fixed });
    expect(s.request(request)).toMatchObject({ ...fixed, scopeChanges: [] });
  });

  it.each([
    ["dueDate", "2026-12-08"],
    ["dueDate", null],
    ["ifMissed", "Nothing"],
    ["meanwhileWaits", ""],
  ])("leaves what the requester said to them: %s is not made %j", (field, other) => {
    const s = company();
    const request = file(s, 1, {
      class: "fixed_date",
      dueDate: "2026-12-01",
      ifMissed: "No fair",
      meanwhileWaits: "The newsletter",
    });
    expect(s.attempt("lead", "request.triage", { request, [field]: other })).toMatchObject({
      code: "input",
      field,
    });
    expect(
      s.outcome("lead", "request.triage", { request, [field]: s.request(request)[field as never] }),
    ).toEqual([]);
  });

  it("counts a card that becomes an expedite on the board, and keeps the lead's reason", () => {
    const s = company();
    const expedite = { class: "expedite" as const, meanwhileWaits: "The fair" };
    bringTo(s, "in_progress", 1, expedite);
    const [filed, request, accepted] = [file(s, 2), bringTo(s, "ready", 3), bringTo(s, "launch_ready", 4)];
    expect(s.outcome("hand", "request.triage", { request: filed, ...expedite })).toEqual(["request.triaged"]);
    expect(s.outcome("hand", "request.triage", { request: accepted, ...expedite })).toEqual([
      "request.triaged",
    ]);
    expect(s.outcome("hand", "request.triage", { request, ...expedite })).toBe("expedite_full");
    expect(s.outcome("lead", "request.triage", { request, ...expedite, override: "Shop is down" })).toEqual([
      "pod.expedite_limit_overridden",
      "request.triaged",
    ]);
  });

  it("asks a full column for room when an expedite on it is none any more, and keeps the lead's reason", () => {
    const s = company();
    const request = bringTo(s, "in_progress", 1, { class: "expedite", meanwhileWaits: "The fair" });
    bringTo(s, "in_progress", 2);
    s.give("lead", "column.change", { column: COLUMN.build, limit: 1 });
    const back = { request, class: "standard" as const };
    expect(s.outcome("hand", "request.triage", { ...back, override: "Not mine to give" })).toBe("wip_full");
    expect(s.outcome("lead", "request.triage", { ...back, override: "Nearly done" })).toEqual([
      "column.limit_overridden",
      "request.triaged",
    ]);
    expect(s.state.columns[COLUMN.build]!.override).toMatchObject({ reason: "Nearly done" });
  });

  it("only warns of a full column whose limit is soft", () => {
    const s = company();
    const request = bringTo(s, "in_progress", 1, { class: "expedite", meanwhileWaits: "The fair" });
    bringTo(s, "in_progress", 2);
    s.give("lead", "column.change", { column: COLUMN.build, limit: 1, limitKind: "soft" });
    expect(s.outcome("hand", "request.triage", { request, class: "standard" })).toEqual(["request.triaged"]);
  });

  it("ends with the request", () => {
    const s = company();
    expect(s.outcome("hand", "request.triage", { request: bringTo(s, "live"), worth: 2 })).toBe("stage");
  });
});

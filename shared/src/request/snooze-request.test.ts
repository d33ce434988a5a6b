import { describe, expect, it } from "vitest";
import { bringTo, company, DAY_MS, file, MINUTE, PEOPLE } from "../testing/index.ts";

describe("snoozing", () => {
  const given = () => {
    const s = company();
    return { s, request: file(s), tomorrow: s.now + DAY_MS };
  };

  it("puts a filed request aside and stops no clock", () => {
    const { s, request, tomorrow } = given();
    const filed = s.now;
    s.wait(MINUTE).give("hand", "request.snooze", { request, until: tomorrow, note: "After the fair" });
    expect(s.request(request)).toMatchObject({
      standing: "filed",
      turnAt: filed,
      firstResponseAt: null,
      snoozed: { until: tomorrow, note: "After the fair", by: PEOPLE.hand, at: s.now },
    });
  });

  it("takes the later word, and nothing where nothing changes", () => {
    const { s, request, tomorrow } = given();
    s.give("hand", "request.snooze", { request, until: tomorrow });
    expect(s.outcome("lead", "request.snooze", { request, until: tomorrow })).toEqual([]);
    s.give("lead", "request.snooze", { request, until: tomorrow + DAY_MS });
    expect(s.request(request).snoozed?.until).toBe(tomorrow + DAY_MS);
  });

  it("asks for a time to come, within three months, of a request that waits for an answer", () => {
    const { s, request } = given();
    for (const until of [s.now, s.now - 1, s.now + 93 * DAY_MS])
      expect(s.outcome("hand", "request.snooze", { request, until })).toBe("input");
    const ready = bringTo(s, "ready", 2);
    expect(s.outcome("hand", "request.snooze", { request: ready, until: s.now + 1 })).toBe("stage");
    expect(s.outcome("hand", "request.wake", { request: ready })).toBe("stage");
  });

  it("ends when the pod wakes it, or by itself once it is due, not before", () => {
    const { s, request, tomorrow } = given();
    s.give("hand", "request.snooze", { request, until: tomorrow });
    expect(s.outcome(null, "request.wake", { request })).toEqual([]);
    s.give("lead", "request.wake", { request });
    expect(s.request(request).snoozed).toBeNull();
    expect(s.outcome("hand", "request.wake", { request })).toEqual([]);
    s.give("hand", "request.snooze", { request, until: tomorrow });
    s.now = tomorrow;
    expect(s.outcome(null, "request.wake", { request })).toEqual(["request.woken"]);
  });

  it("ends with any answer, and comes back when that is undone", () => {
    const { s, request, tomorrow } = given();
    s.give("hand", "request.snooze", { request, until: tomorrow });
    const accepted = s.give("hand", "request.accept", { request, tick: [0] });
    expect(s.request(request).snoozed).toBeNull();
    s.give("hand", "undo", { command: accepted });
    expect(s.request(request)).toMatchObject({ standing: "filed", snoozed: { until: tomorrow } });
    s.give("hand", "request.ask", { request, question: "Which page?" });
    expect(s.request(request).snoozed).toBeNull();
  });

  it("is undone like anything else", () => {
    const { s, request, tomorrow } = given();
    const snoozed = s.give("hand", "request.snooze", { request, until: tomorrow });
    s.give("hand", "undo", { command: snoozed });
    expect(s.request(request).snoozed).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { REVIEW_HOLDS_MS, type Commit, type Instant } from "@tandem/shared";
import { company, file, PEOPLE, SERVICE, WORKSPACE, type Scenario } from "@tandem/shared/testing";
import { memoryStore } from "../../store/memory/memory-store.ts";
import { testEngines } from "../../workspace/testing/engines.ts";
import { Clock } from "../clock.ts";

const HOUR = 3_600_000;
const log = { warn: () => undefined, error: () => undefined };

/** Lets the clock tick every ten minutes until an instant; tells what it did, and when. */
async function live(scenario: Scenario, until: string): Promise<(readonly [string, string])[]> {
  const store = memoryStore();
  await store.append(scenario.log);
  const { engines, clock } = testEngines(store);
  const follower = new Clock({ engines, store, clock: () => clock.now, log });
  for (clock.now = scenario.now; clock.now <= Date.parse(until); clock.now += HOUR / 6) await follower.tick();
  const commits = (await store.read(WORKSPACE, 1, 10_000)).slice(scenario.log.length);
  await engines.close();
  return commits.flatMap(({ events, at }: Commit) => events.map(({ type }) => [type, utc(at)] as const));
}

const utc = (at: Instant): string => new Date(at).toISOString().slice(0, 16);

function companyAt(now: string, holidays: string[] = []): Scenario {
  const scenario = company();
  const { settings } = scenario.state;
  scenario.now = Date.parse(now);
  if (settings !== null && holidays.length > 0)
    scenario.give("admin", "workspace.configure", {
      calendar: { week: settings.calendar.week.map((day) => [...day]), holidays },
    });
  return scenario;
}

describe("what falls due", () => {
  it("wakes a snoozed request at its time, once", async () => {
    const scenario = companyAt("2026-11-03T09:00Z");
    const request = file(scenario);
    scenario.give("hand", "request.snooze", { request, until: scenario.now + 5 * HOUR });
    // Its response clock ran on meanwhile.
    expect(await live(scenario, "2026-11-03T15:30Z")).toEqual([
      ["request.woken", "2026-11-03T14:00"],
      ["request.reminded", "2026-11-03T15:00"],
    ]);
  });

  it("reminds of an answer after three quarters of the target in opening hours, over a weekend", async () => {
    // Friday 15:00 in Brussels, eight opening hours: two on Friday, four on Monday.
    const scenario = companyAt("2026-11-06T14:00Z");
    file(scenario);
    expect(await live(scenario, "2026-11-10T08:00Z")).toEqual([["request.reminded", "2026-11-09T12:00"]]);
  });

  it("lets a holiday pass", async () => {
    const scenario = companyAt("2026-11-06T14:00Z", ["2026-11-09"]);
    file(scenario);
    expect(await live(scenario, "2026-11-10T13:00Z")).toEqual([["request.reminded", "2026-11-10T12:00"]]);
  });

  it("goes by the wall clock when it changes over the weekend", async () => {
    // Summer time begins on Sunday 29 March 2026: one o'clock is an hour earlier in UTC.
    const scenario = companyAt("2026-03-27T14:00Z");
    file(scenario);
    expect(await live(scenario, "2026-03-30T13:00Z")).toEqual([["request.reminded", "2026-03-30T11:00"]]);
  });

  it("counts every minute of a rapid response, by night too", async () => {
    const scenario = companyAt("2026-11-07T22:00Z");
    file(scenario, 1, {
      service: SERVICE.rapid_response,
      class: "expedite",
      meanwhileWaits: "The newsletter",
      fields: {},
    });
    expect(await live(scenario, "2026-11-07T23:00Z")).toEqual([["request.reminded", "2026-11-07T22:20"]]);
  });

  it("reminds both owners of a service when its quarter is over, once each", async () => {
    const scenario = companyAt("2026-11-03T08:00Z");
    const service = SERVICE.landing_page;
    const owners = { marketingOwner: PEOPLE.marketer, itOwner: PEOPLE.hand };
    scenario.give("admin", "service.change", { service, ...owners });
    scenario.give("hand", "service.review", { service });
    const added = scenario.state.services[service]!.addedAt;
    // Marketing was never asked, and IT said yes just now.
    scenario.now = added + REVIEW_HOLDS_MS - HOUR;
    expect(await live(scenario, "2027-02-01T12:00Z")).toEqual([
      ["service.reminded", utc(added + REVIEW_HOLDS_MS)],
      ["service.reminded", "2027-02-01T08:00"],
    ]);
  });

  it("reminds a requester of a question after two opening days, and is still when it is answered before", async () => {
    const scenario = companyAt("2026-11-03T08:00Z");
    const [open, answered] = [file(scenario, 1), file(scenario, 2)];
    for (const request of [open, answered])
      scenario.give("hand", "request.ask", { request, question: "Which page?" });
    scenario.give("marketer", "request.withdraw", { request: answered });
    expect(await live(scenario, "2026-11-05T12:00Z")).toEqual([["request.reminded", "2026-11-04T16:00"]]);
  });
});

import { project, zoneClock } from "@tandem/shared";
import type { MarketPromise } from "@tandem/shared/flow";
import { bringTo, company, DAY_MS, file, PEOPLE, type Person, type Scenario } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { greeting, greetingSub } from "./greeting.ts";
import { needsOf } from "./needs.ts";
import { podWorkOf, stuckTitle } from "./pod-work.ts";
import { firstStepOf } from "./first-step.ts";
import { promisedOf } from "./promised.ts";
import { rapidLiveWords } from "../../ui/rapid-words.ts";

const member = (scenario: Scenario, who: Person) => {
  const found = scenario.state.members[PEOPLE[who]];
  if (!found) throw new Error(`${who} is no member`);
  return found;
};
const kinds = (scenario: Scenario, who: Person, hasRead: (id: string) => boolean = () => false) =>
  needsOf(project(scenario.state), member(scenario, who), scenario.now, hasRead).map(({ kind }) => kind);

test("questions, deliveries and declines wait for whoever filed, and for nobody else", () => {
  const s = company();
  s.give("lead", "request.ask", { request: file(s, 1), question: "Which stores?" });
  bringTo(s, "review", 2);
  const declined = file(s, 3);
  s.give("lead", "request.decline", { request: declined, reason: "No stock feed.", alternative: "A note." });
  expect(kinds(s, "marketer")).toEqual(["question", "delivery", "declined"]);
  expect(kinds(s, "marketer", (id) => id === declined)).toEqual(["question", "delivery"]);
  expect(kinds(s, "otherMarketer")).toEqual([]);
  expect(kinds(s, "hand")).toEqual([]);
});

test("an appeal waits for a leader", () => {
  const s = company();
  const request = file(s, 1);
  s.give("lead", "request.decline", { request, reason: "No stock feed.", alternative: "A note." });
  s.give("marketer", "request.appeal", { request, reason: "There is one now." });
  expect(kinds(s, "itLeader")).toEqual(["appeal"]);
  expect(kinds(s, "marketer")).toEqual([]);
});

test("a delivery comes to the leader of the side once the requester was silent for five days", () => {
  const s = company();
  bringTo(s, "review", 1);
  expect(kinds(s, "marketingLeader")).toEqual([]);
  s.wait(5 * DAY_MS);
  expect(kinds(s, "marketingLeader")).toEqual(["delivery"]);
});

test("the greeting counts, and speaks of the pod where nothing is one's own", () => {
  const need = { kind: "question", since: 0 } as never;
  expect(greeting([need, need, need], 4, "Mara Lindqvist")).toBe("Three things need you, Mara");
  expect(greetingSub([need], 0)).toBe("About two minutes. Everything else moves without you.");
  expect(greetingSub([need], 5)).toBe("About two minutes. Five requests wait for your pod.");
  expect(greeting([], 1, "Daniel Osei")).toBe("One request waits for your pod, Daniel");
  expect(greeting([], 0, "Daniel Osei")).toBe("Nothing needs you, Daniel");
});

const promise: MarketPromise = {
  basis: "service",
  requests: 10,
  p85Days: 6,
  histogram: [
    [3, 6],
    [6, 3],
    [9, 1],
  ],
};
const known = (s: Scenario) => ({
  zone: zoneClock("Europe/Brussels"),
  now: Date.parse("2026-11-03T12:00+01:00"),
  service: Object.values(s.state.services)[0],
});

test("the promised date is the filing day plus 85 % of the days, that day counted", () => {
  const s = company(); // Monday 2 November 2026
  const request = s.request(file(s, 1));
  const asked = { ...known(s), promise };
  expect(promisedOf(request, asked)).toMatchObject({ day: "2026-11-07", note: "85 % within 6 days" });
  expect(promisedOf(request, { ...asked, now: Date.parse("2026-11-09T12:00+01:00") }).note).toBe(
    "2 days past",
  );
  expect(promisedOf(request, { ...asked, promise: null }).note).toMatch(/^expected within/);
  expect(promisedOf(request, { ...asked, promise: undefined }).day).toBeNull();
});

test("a rapid response shows the moment by which it must be live, as filing and board do", () => {
  const s = company();
  const request = s.request(file(s, 1));
  const service = Object.values(s.state.services).find(({ key }) => key === "rapid_response");
  const filed = s.now;
  const asked = { ...known(s), service, promise };
  const zone = "Europe/Brussels";
  expect(promisedOf(request, { ...asked, now: filed })).toMatchObject({
    day: "2026-11-02",
    words: rapidLiveWords(filed, filed, zone),
  });
  expect(promisedOf(request, { ...asked, now: filed + 5 * 3_600_000 }).note).toBe("1\u00a0h over");
});

test("a fixed date shows the chance of requests like it", () => {
  const s = company();
  const request = s.request(
    file(s, 1, { class: "fixed_date", dueDate: "2026-11-05", ifMissed: "The sale is over." }),
  );
  expect(promisedOf(request, { ...known(s), promise })).toMatchObject({
    day: "2026-11-05",
    note: "60\u00a0% chance",
  });
});

test("the pod sees what is blocked before what is over age", () => {
  const s = company();
  const old = bringTo(s, "in_progress", 1);
  s.wait(30 * DAY_MS);
  const stuck = bringTo(s, "in_progress", 2);
  s.give("hand", "request.block", { request: stuck, reason: "vendor" });
  const work = podWorkOf(project(s.state), member(s, "hand"), {
    zone: zoneClock("Europe/Brussels"),
    now: s.now,
  });
  expect(work.stuck.map(({ request }) => request.id)).toEqual([stuck, old]);
  expect(stuckTitle(work)).toBe("One card is blocked, one is over age");
  expect(stuckTitle({ blocked: 0, over: 0 })).toBe("Nothing is blocked or over age");
  expect(
    podWorkOf(project(s.state), member(s, "marketer"), { zone: zoneClock("Europe/Brussels"), now: s.now })
      .stuck,
  ).toEqual([]);
});

test("a workspace where nothing was filed says what to do first, and no longer once something was", () => {
  const s = company();
  const { admin, hand } = { admin: member(s, "admin"), hand: member(s, "hand") };
  const view = project(s.state);
  const of = (side: string) =>
    Object.fromEntries(Object.entries(view.members).filter(([, one]) => one.side === side));
  const alone = { ...view, members: of("it") };
  expect(firstStepOf(view, admin)).toEqual({ kind: "wait" });
  expect(firstStepOf(alone, admin)).toEqual({ kind: "invite", side: "marketing" });
  expect(firstStepOf(alone, hand)).toEqual({ kind: "ask", side: "marketing", admin: admin.id });
  expect(firstStepOf({ ...view, members: of("marketing") }, hand)).toMatchObject({ side: "it", admin: null });
  file(s, 1);
  expect(firstStepOf({ ...project(s.state), members: of("it") }, admin)).toBeNull();
});

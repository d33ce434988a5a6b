import { describe, expect, it } from "vitest";
import type { ProposalId, ServiceId } from "../kernel/ids.ts";
import { company, DAY_MS, id, PEOPLE, POD, SERVICE } from "../testing/index.ts";
import { REVIEW_HOLDS_MS, reviewDueAt, reviewsDueOf } from "./review-due.ts";

const service = SERVICE.landing_page;

const owned = () => {
  const s = company();
  s.give("admin", "service.change", { service, marketingOwner: PEOPLE.marketer, itOwner: PEOPLE.hand });
  return s;
};

describe("a new service", () => {
  const add = { service: id<ServiceId>(0x71), name: "Social advert", pod: POD };

  it("is offered at once, with a key of its own", () => {
    const s = company();
    s.give("lead", "service.add", add);
    expect(s.state.services[add.service]).toMatchObject({ key: "social_advert", icon: "form", active: true });
    expect(s.refused("lead", "service.add", add)).toBe("already_exists");
    const other = { ...add, service: id<ServiceId>(0x73) };
    expect(s.refused("lead", "service.add", { ...other, name: "social ADVERT" })).toBe("input");
    s.give("lead", "service.add", { ...other, name: "Social, advert" });
    expect(s.state.services[other.service]?.key).toBe("social_advert_2");
    const odd = { ...add, service: id<ServiceId>(0x74), name: "广告" };
    s.give("lead", "service.add", odd);
    expect(s.state.services[odd.service]?.key).toBe("service");
    expect(s.refused("lead", "service.add", { ...odd, service: id<ServiceId>(0x75), pod: id(0x99) })).toBe(
      "not_allowed",
    );
  });

  it("cannot take the name of another, nor its fields be nonsense", () => {
    const s = company();
    expect(s.refused("lead", "service.change", { service, name: "campaign tweak" })).toBe("input");
    expect(s.refused("lead", "service.change", { service, name: "Landing pages" })).toBeNull();
    expect(s.refused("lead", "service.change", { service, name: "LANDING PAGES" })).toBeNull();
  });
});

describe("a review", () => {
  it("is due every quarter, for the owner of each side on their own", () => {
    const s = owned();
    const due = (who: "marketer" | "hand" | "lead") =>
      reviewsDueOf(s.state, s.state.members[PEOPLE[who]]!, s.now).map((each) => each.id);
    expect(due("hand")).toEqual([]);
    s.wait(REVIEW_HOLDS_MS);
    expect([due("hand"), due("marketer"), due("lead")]).toEqual([[service], [service], []]);
    s.give("hand", "service.review", { service, note: "Still right" });
    expect([due("hand"), due("marketer")]).toEqual([[], [service]]);
    expect(s.state.services[service]?.reviews.it).toEqual({
      at: s.now,
      by: PEOPLE.hand,
      note: "Still right",
    });
    s.wait(REVIEW_HOLDS_MS - DAY_MS);
    expect(due("hand")).toEqual([]);
    s.wait(DAY_MS);
    expect(due("hand")).toEqual([service]);
    s.give("lead", "service.change", { service, active: false });
    expect(due("hand")).toEqual([]);
  });

  it("is reminded of once a due date and side, and not where nobody owns it or it was given", () => {
    const s = owned();
    const due = reviewDueAt(s.state.services[service]!, "it");
    const remind = (side: "it" | "marketing" = "it", at = due) =>
      s.outcome(null, "service.remind", { service, side, due: at });
    expect(remind()).toEqual([]);
    s.wait(REVIEW_HOLDS_MS);
    expect([remind(), remind("marketing")]).toEqual([["service.reminded"], ["service.reminded"]]);
    expect([remind(), remind("marketing"), remind("it", due + 1)]).toEqual([[], [], []]);
    s.give("hand", "service.review", { service });
    s.wait(REVIEW_HOLDS_MS);
    expect(remind("it", s.now)).toEqual(["service.reminded"]);
    s.wait(REVIEW_HOLDS_MS).give("hand", "service.review", { service });
    s.give("admin", "service.change", { service, itOwner: null });
    s.wait(REVIEW_HOLDS_MS);
    expect(remind("it", s.now)).toEqual([]);
  });

  it("is someone's word", () => {
    expect(owned().refused(null, "service.review", { service })).toBe("not_allowed");
  });
});

describe("a proposal", () => {
  const proposal = id<ProposalId>(0x80);

  it("waits with the service until an owner answers it, once", () => {
    const s = owned();
    s.give("otherMarketer", "service.propose", { service, proposal, text: "Ask for the languages" });
    expect(s.refused("otherMarketer", "service.propose", { service, proposal, text: "Again" })).toBe(
      "already_exists",
    );
    expect(s.refused("otherMarketer", "service.settle_proposal", { service, proposal, taken: true })).toBe(
      "not_allowed",
    );
    expect(s.refused("hand", "service.settle_proposal", { service, proposal, taken: false })).toBe("input");
    s.give("hand", "service.settle_proposal", { service, proposal, taken: true });
    expect(s.state.services[service]?.proposals).toMatchObject([
      { by: PEOPLE.otherMarketer, settled: { by: PEOPLE.hand, taken: true } },
    ]);
    expect(s.refused("marketer", "service.settle_proposal", { service, proposal, taken: true })).toBe(
      "not_found",
    );
    expect(s.log.at(-1)?.subjects).toEqual([service]);
  });

  it("is one of twenty open ones at most; of the answered ones twenty are remembered", () => {
    const s = owned();
    for (let i = 0; i < 25; i++) {
      const next = id<ProposalId>(0x100 + i);
      s.give("marketer", "service.propose", { service, proposal: next, text: `Idea ${i}` });
      s.wait(1000).give("hand", "service.settle_proposal", { service, proposal: next, taken: true });
    }
    expect(s.state.services[service]?.proposals.map(({ text }) => text)).toEqual(
      Array.from({ length: 20 }, (_, i) => `Idea ${i + 5}`),
    );
    for (let i = 0; i < 20; i++)
      s.give("marketer", "service.propose", { service, proposal: id(0x200 + i), text: `Idea ${i}` });
    expect(s.refused("marketer", "service.propose", { service, proposal, text: "One more" })).toBe("input");
  });
});

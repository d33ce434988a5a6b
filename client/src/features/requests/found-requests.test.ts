import type { LabelId } from "@tandem/shared";
import { bringTo, company, file, id, MINUTE, PEOPLE, SERVICE } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { foundRequests } from "./found-requests.ts";
import { readRequestsSearch, type RequestsSearch } from "./requests-search.ts";

function world() {
  const scenario = company();
  const tweak = file(scenario, 1, { title: "Swap the hero", outcome: "More click." });
  const rapid = file(
    scenario.wait(MINUTE),
    2,
    { service: SERVICE.rapid_response, fields: {} },
    "otherMarketer",
  );
  const live = bringTo(scenario.wait(MINUTE), "live", 3);
  const me = scenario.state.members[PEOPLE.marketer];
  if (!me) throw new Error("no marketer");
  return {
    tweak,
    rapid,
    live,
    find: (search: RequestsSearch) => foundRequests(scenario.state, search, me).map(({ id }) => id),
  };
}

test("open ones by default, the newest first; closed ones when asked for", () => {
  const { tweak, rapid, live, find } = world();
  expect(find({})).toEqual([rapid, tweak]);
  expect(find({ sort: "oldest" })).toEqual([tweak, rapid]);
  expect(find({ stage: "closed" })).toEqual([live]);
});

test("filters add up: service, whose it is, and every word of a text in key, title or outcome", () => {
  const { tweak, rapid, find } = world();
  expect(find({ service: "rapid_response" })).toEqual([rapid]);
  expect(find({ mine: true })).toEqual([tweak]);
  expect(find({ text: "click THE" })).toEqual([tweak]);
  expect(find({ text: "cam-1", service: "rapid_response" })).toEqual([]);
});

test("a label narrows the list to what carries it", () => {
  const scenario = company();
  const [legal, request] = [id<LabelId>(0xa1), file(scenario)];
  file(scenario, 2);
  scenario.give("lead", "label.add", { label: legal, name: "Legal check", color: "plum", sign: "shield" });
  scenario.give("marketer", "request.label", { request, labels: [legal] });
  const me = scenario.state.members[PEOPLE.marketer]!;
  const search = readRequestsSearch({ label: legal });
  expect(foundRequests(scenario.state, search, me).map((found) => found.id)).toEqual([request]);
  expect(readRequestsSearch({ label: "Legal check" })).toEqual({});
});

test("an address that nobody understands filters nothing", () => {
  expect(readRequestsSearch({ stage: "nowhere", mine: "maybe", text: 7, sort: "newest" })).toEqual({});
  expect(readRequestsSearch({ stage: "review", mine: true, text: "hub" })).toEqual({
    stage: "review",
    mine: true,
    text: "hub",
  });
});

import { describe, expect, it } from "vitest";
import { formOf } from "../catalogue/form-of.ts";
import { requestOf } from "../request/in-stage.ts";
import { bringTo, company, file, SERVICE } from "../testing/index.ts";
import { replay, emptyState, stateHash } from "./apply.ts";
import type { Commit } from "./commit.ts";
import type { DomainEvent } from "./events.ts";
import { upcast } from "./upcast.ts";

/** Everything that came with versioned forms, and with files. */
const SINCE_FORMS = ["linkedProducts", "formVersion", "defaultClass", "icon", "showIf", "onCard", "files"];
/** Everything that came with ratings, follow-ups and outcomes. */
const SINCE_OUTCOMES = ["followUpOf", "askOutcomeAt", "rating", "words"];

/** The commit as it was written before. */
const written = (commit: Commit, lacks: readonly string[] = SINCE_FORMS): Commit =>
  JSON.parse(JSON.stringify(commit, (key, value: unknown) => (lacks.includes(key) ? undefined : value)));
const lifted = (commit: Commit): Commit => ({ ...commit, events: commit.events.map(upcast) });

describe("a log from before outcomes were asked for", () => {
  it("replays, and asks nobody about the past", () => {
    const s = company();
    const request = bringTo(s, "live");
    const old = s.log.map((commit) => written(commit, SINCE_OUTCOMES));
    const state = replay(emptyState("server"), old.map(lifted));
    expect(requestOf(state, request)).toMatchObject({ standing: "live", rating: null, followUpOf: null });
    expect(state.outcomeAsks).toEqual({});
  });
});

describe("a log from before pods had a rota", () => {
  it("replays to pods without one", () => {
    const s = company();
    const old = s.log.map((commit) => written(commit, ["rota"]));
    expect(old).not.toEqual(s.log);
    expect(stateHash(replay(emptyState("server"), old.map(lifted)))).toBe(stateHash(s.state));
  });
});

describe("a log from before forms had versions", () => {
  it("replays to the state that today's code would have made", () => {
    const s = company();
    const request = file(s, 1);
    const old = s.log.map((commit) => written(commit));
    expect(old).not.toEqual(s.log);
    const state = replay(emptyState("server"), old.map(lifted));
    expect(stateHash(state)).toBe(stateHash(s.state));
    expect(formOf(state, s.request(request)).map(({ id }) => id)).toEqual(["where", "signal"]);
    expect(state.services[SERVICE.rapid_response]?.defaultClass).toBe("expedite");
  });

  it("comes out as it went in once it lacks nothing", () => {
    const s = company();
    file(s, 1);
    const events: readonly DomainEvent[] = s.log.flatMap((commit) => commit.events);
    expect(events.map(upcast)).toEqual(events);
  });
});

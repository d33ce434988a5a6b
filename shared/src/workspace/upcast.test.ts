import { describe, expect, it } from "vitest";
import { formOf } from "../catalogue/form-of.ts";
import type { ColumnId, PodId } from "../kernel/ids.ts";
import { requestOf } from "../request/in-stage.ts";
import { bringTo, company, file, id, SERVICE } from "../testing/index.ts";
import { replay, emptyState, stateHash } from "./apply.ts";
import type { Commit } from "./commit.ts";
import type { DomainEvent } from "./events.ts";
import { upcast } from "./upcast.ts";

/** Everything that came with versioned forms, and with files. */
const SINCE_FORMS = ["linkedProducts", "formVersion", "defaultClass", "icon", "showIf", "onCard", "files"];
/** Everything that came with ratings, follow-ups and outcomes. */
const SINCE_OUTCOMES = ["followUpOf", "askOutcomeAt", "rating", "words"];
/** What came when services could say after how long to ask. */
const SINCE_DELAYS = ["outcomeAfterDays"];

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
    expect(requestOf(state, request)).toMatchObject({ standing: "live", rating: null, links: [] });
    expect(state.outcomeAsks).toEqual({});
  });
});

describe("a log from before services said when to ask what it brought", () => {
  it("replays to services that ask after two weeks", () => {
    const s = company();
    const old = s.log.map((commit) => written(commit, SINCE_DELAYS));
    expect(old).not.toEqual(s.log);
    expect(stateHash(replay(emptyState("server"), old.map(lifted)))).toBe(stateHash(s.state));
  });
});

describe("a log from before services needed skills", () => {
  it("replays to services that need none in particular", () => {
    const s = company();
    file(s, 1);
    const old = s.log.map((commit) => written(commit, ["skills"]));
    expect(old).not.toEqual(s.log);
    expect(stateHash(replay(emptyState("server"), old.map(lifted)))).toBe(stateHash(s.state));
  });
});

describe("a log from before pods were told apart", () => {
  it("replays to pods that deliver", () => {
    const s = company();
    const old: Commit[] = s.log.map((commit) =>
      JSON.parse(JSON.stringify(commit).replace('"type":"delivery",', "")),
    );
    expect(old).not.toEqual(s.log);
    expect(stateHash(replay(emptyState("server"), old.map(lifted)))).toBe(stateHash(s.state));
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

describe("a log from before anything on a board was handed over", () => {
  it("replays to requests that keep to their inbox", () => {
    const s = company();
    const other = id<PodId>(3);
    const columnIds = Array.from({ length: 7 }, (_, i) => id<ColumnId>(0x50 + i));
    s.give("admin", "pod.create", { pod: other, name: "Data pod", columnIds });
    s.give("lead", "request.hand_over", { request: file(s), pod: other, reason: "Theirs" });
    const last = s.log.slice(-1).map((commit) => written(commit, ["place"]));
    expect(last).not.toEqual(s.log.slice(-1));
    const old = [...s.log.slice(0, -1), ...last];
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

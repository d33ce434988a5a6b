import { describe, expect, it } from "vitest";
import { company, COLUMN, bringTo, file, PEOPLE } from "../testing/index.ts";
import { applyCommits, emptyState, project, replay, stateHash } from "./apply.ts";

describe("one request's whole life", () => {
  it("goes from an idea to live, and the log replays to the same state", () => {
    const s = company();
    const request = bringTo(s, "live");
    expect(s.request(request)).toMatchObject({ key: "CAM-1", standing: "live", assignees: [PEOPLE.hand] });
    expect(Object.keys(s.request(request).entered)).toEqual([
      "filed",
      "ready",
      "in_progress",
      "review",
      "launch_ready",
      "live",
    ]);
    const bulk = replay(emptyState("server"), s.log);
    expect(stateHash(bulk)).toBe(stateHash(s.state));
    expect(stateHash(project(bulk))).toBe(stateHash(applyCommits(emptyState("replica"), s.log)));
  });

  it("never changes a state that someone still holds", () => {
    const s = company();
    const before = s.state;
    const hash = stateHash(before);
    file(s);
    bringTo(s, "review", 2);
    expect(stateHash(before)).toBe(hash);
    expect(before.lanes[COLUMN.review]).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import type { RequestId } from "../kernel/ids.ts";
import { bringTo, COLUMN, company, DAY_MS, file, requestId, type Scenario } from "../testing/index.ts";
import { MOST_LINKS, type RequestLink } from "./link.ts";
import { openBlockersOf } from "./walk-links.ts";

const blocks = (s: Scenario, request: RequestId, to: RequestId) =>
  void s.give("hand", "request.link", { request, to, kind: "blocks" });
const ends = (links: readonly RequestLink[]) => links.map(({ kind, way, key }) => `${kind} ${way} ${key}`);

describe("linking two requests", () => {
  it("is seen from both ends, once", () => {
    const s = company();
    const [hub, tag] = [file(s, 1), file(s, 2)];
    blocks(s, hub, tag);
    expect(ends(s.request(hub).links)).toEqual(["blocks out CAM-2"]);
    expect(ends(s.request(tag).links)).toEqual(["blocks in CAM-1"]);
    expect(s.outcome("hand", "request.link", { request: hub, to: tag, kind: "blocks" })).toEqual([]);
    s.give("hand", "request.link", { request: tag, to: hub, kind: "relates" });
    expect(s.outcome("hand", "request.link", { request: hub, to: tag, kind: "relates" })).toEqual([]);
    expect(s.log.at(-1)!.subjects).toEqual([tag, hub]);
  });

  it("is for whoever has a say in either of them", () => {
    const s = company();
    const mine = file(s, 1);
    const theirs = file(s, 2, {}, "otherMarketer");
    const link = { request: theirs, to: mine, kind: "blocks" } as const;
    expect(s.outcome("marketer", "request.link", link)).toEqual(["request.linked"]);
    expect(s.refused("marketingLeader", "request.link", link)).toBe("not_allowed");
    expect(s.refused("viewer", "request.unlink", link)).toBe("not_allowed");
    expect(s.outcome("otherMarketer", "request.unlink", link)).toEqual(["request.unlinked"]);
    expect([s.request(mine).links, s.request(theirs).links]).toEqual([[], []]);
    expect(s.refused("hand", "request.unlink", link)).toBe("not_found");
  });

  it("refuses a circle, however long, and names the way round", () => {
    const s = company();
    const [a, b, c] = [file(s, 1), file(s, 2), file(s, 3)];
    blocks(s, a, b);
    blocks(s, b, c);
    expect(s.attempt("hand", "request.link", { request: c, to: a, kind: "blocks" })).toEqual({
      code: "link_circle",
      way: [a, b, c],
    });
    expect(s.refused("hand", "request.link", { request: b, to: a, kind: "blocks" })).toBe("link_circle");
    expect(s.outcome("hand", "request.link", { request: c, to: a, kind: "duplicates" })).toEqual([
      "request.linked",
    ]);
    s.give("hand", "request.unlink", { request: b, to: c, kind: "blocks" });
    blocks(s, c, a);
  });

  it("refuses itself, the unknown, a kind of one's own, and more than a page can hold", () => {
    const s = company();
    const hub = file(s, 1);
    expect(s.refused("hand", "request.link", { request: hub, to: hub, kind: "relates" })).toBe("input");
    expect(s.refused("hand", "request.link", { request: hub, to: requestId(9), kind: "blocks" })).toBe(
      "not_found",
    );
    const part = { request: hub, to: hub, kind: "part_of" as "blocks" };
    expect(() => s.attempt("hand", "request.link", part)).toThrow("kind");
    for (let n = 0; n < MOST_LINKS; n++) blocks(s, hub, file(s, 10 + n));
    expect(s.refused("hand", "request.link", { request: hub, to: file(s, 2), kind: "blocks" })).toBe("input");
  });

  it("leaves the last step of both to be undone, and stays itself", () => {
    const s = company();
    const [hub, tag] = [bringTo(s, "ready", 1), file(s, 2)];
    const command = s.give("hand", "request.move", { request: hub, column: COLUMN.build });
    blocks(s, hub, tag);
    s.give("hand", "undo", { command });
    expect(s.request(hub)).toMatchObject({ standing: "ready", links: [{ other: tag }] });
  });

  it("holds up what it blocks until it is over, and keeps no move back", () => {
    const s = company();
    const [hub, tag] = [bringTo(s, "launch_ready", 1), bringTo(s, "ready", 2)];
    blocks(s, hub, tag);
    const held = () => openBlockersOf(s.state, s.request(tag)).map(({ key }) => key);
    expect(held()).toEqual(["CAM-1"]);
    expect(openBlockersOf(s.state, s.request(hub))).toEqual([]);
    s.give("hand", "request.move", { request: tag, column: COLUMN.build });
    s.give("hand", "request.publish", { request: hub });
    expect(held()).toEqual([]);
    s.give("marketer", "request.reopen", { request: hub, reason: "It broke" });
    expect(held()).toEqual(["CAM-1"]);
  });

  it("outlives the archiving of one end, and can still be taken off", () => {
    const s = company();
    const [hub, tag] = [bringTo(s, "live", 1), file(s, 2)];
    blocks(s, hub, tag);
    s.wait(15 * DAY_MS).give(null, "request.archive", { request: hub });
    expect(ends(s.request(tag).links)).toEqual(["blocks in CAM-1"]);
    expect(openBlockersOf(s.state, s.request(tag))).toEqual([]);
    s.give("hand", "request.unlink", { request: hub, to: tag, kind: "blocks" });
    expect(s.request(tag).links).toEqual([]);
  });
});

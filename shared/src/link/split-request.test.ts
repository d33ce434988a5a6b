import { describe, expect, it } from "vitest";
import { bringTo, company, DAY_MS, file, fileId, question, requestId, SERVICE } from "../testing/index.ts";
import type { CommandInput } from "../workspace/decide.ts";
import { upcast } from "../workspace/upcast.ts";

const [shop, app] = [requestId(11), requestId(12)];
const INTO: CommandInput["request.split"]["into"] = [
  { request: shop, title: "Hero in the shop", size: 3 },
  { request: app, title: "Hero in the app" },
];

describe("splitting a request", () => {
  it("files its parts for the same requester, linked, with the time since which they wait", () => {
    const s = company();
    const request = bringTo(s, "ready", 1, {
      value: { kind: "generated", amount: 90_000 },
      waitingFor: "Sales",
    });
    const { entered, firstResponseAt } = s.request(request);
    s.wait(3 * DAY_MS).give("hand", "request.split", { request, into: INTO });
    expect(s.request(shop)).toMatchObject({
      key: "CAM-2",
      title: "Hero in the shop",
      standing: "filed",
      requester: s.request(request).requester,
      class: "standard",
      fields: { where: "https://example.com/hero" },
      waitingFor: "Sales",
      size: 3,
      value: null,
      entered: { filed: entered.filed },
      visits: [{ standing: "filed", from: entered.filed, to: null }],
      firstResponseAt,
      turnAt: s.now,
      links: [{ kind: "part_of", way: "out", other: request, key: "CAM-1" }],
    });
    expect(s.request(app)).toMatchObject({ key: "CAM-3", size: null });
    expect(s.request(app).readyList.every(({ done }) => !done)).toBe(true);
    expect(s.request(request)).toMatchObject({
      standing: "ready",
      value: { amount: 90_000 },
      links: [
        { kind: "part_of", way: "in", other: shop, key: "CAM-2" },
        { kind: "part_of", way: "in", other: app, key: "CAM-3" },
      ],
    });
    expect(file(s, 20) && s.request(requestId(20)).key).toBe("CAM-4");
  });

  it("hands on the files that answers name, and no others", () => {
    const s = company();
    const service = SERVICE.technology_advice;
    s.give("lead", "service.change", { service, fields: [question("paper", "file", { required: true })] });
    const picture = (n: number) => ({ id: fileId(n), name: `${n}.png`, size: 10, type: "image/png" });
    const [paper, photo] = [picture(1), picture(2)];
    const request = requestId(1);
    s.give("marketer", "request.file", {
      request,
      service,
      title: "Which printer?",
      fields: { paper: [paper.id] },
      files: [paper, photo],
    });
    s.give("hand", "request.split", { request, into: INTO });
    expect(s.request(shop).files.map(({ id: one }) => one)).toEqual([paper.id]);
    const { fields } = s.request(shop);
    s.give("marketer", "request.edit", { request: shop, title: "Another title", fields: { ...fields } });
    expect(s.request(shop).title).toBe("Another title");
  });

  it("is the pod's, until the requester is shown the work", () => {
    const s = company();
    const request = bringTo(s, "in_progress", 1);
    expect(s.refused("marketer", "request.split", { request, into: INTO })).toBe("not_allowed");
    const shown = bringTo(s, "review", 2);
    expect(s.refused("hand", "request.split", { request: shown, into: INTO })).toBe("stage");
    s.give("hand", "request.split", { request, into: INTO });
    expect(s.request(request).standing).toBe("in_progress");
  });

  it("refuses ids that are taken or twice, no parts, and too many", () => {
    const s = company();
    const request = file(s, 1);
    const split = (into: typeof INTO) => s.refused("hand", "request.split", { request, into });
    expect(split([INTO[0]!, INTO[0]!])).toBe("already_exists");
    expect(split([{ request, title: "Itself" }])).toBe("already_exists");
    expect(() => split([])).toThrow("into");
    const many = Array.from({ length: 11 }, (_, n) => ({ request: requestId(30 + n), title: "Part" }));
    expect(() => split(many)).toThrow("into");
    expect(() => split([{ request: shop, title: " " }])).toThrow("title");
  });

  it("of several parts is not undone as one, of one part is withdrawn", () => {
    const s = company();
    const request = file(s, 1);
    const command = s.give("hand", "request.split", { request, into: INTO });
    expect(s.refused("hand", "undo", { command })).toBe("undo_not_this");
    s.give("marketer", "request.withdraw", { request: shop });
    expect(s.request(shop).standing).toBe("withdrawn");
  });

  it("is nothing that an older log knows: what was filed then was split off nothing", () => {
    const s = company();
    file(s, 1);
    const filed = s.log.flatMap(({ events }) => events).find(({ type }) => type === "request.filed");
    const { splitFrom: _, ...older } = filed as typeof filed & { splitFrom: unknown };
    expect(upcast(older as typeof filed & object)).toEqual(filed);
  });
});

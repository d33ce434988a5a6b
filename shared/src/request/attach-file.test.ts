import { describe, expect, it } from "vitest";
import type { AttachedFile } from "./attached-file.ts";
import { bringTo, company, file, fileId, PEOPLE, requestId, SERVICE } from "../testing/index.ts";

const paper = (n: number): AttachedFile => ({
  id: fileId(n),
  name: "brief.pdf",
  size: 2048,
  type: "application/pdf",
});

describe("attaching", () => {
  it("adds a file with who and when, to open and to closed requests", () => {
    const s = company();
    const request = bringTo(s, "live");
    s.give("hand", "request.attach", { request, file: paper(1) });
    expect(s.request(request).files).toEqual([{ ...paper(1), by: PEOPLE.hand, at: s.now }]);
    expect(s.log.at(-1)!.subjects).toContain(fileId(1));
  });

  it("changes nothing when done twice, and is undone", () => {
    const s = company();
    const request = file(s);
    const command = s.give("marketer", "request.attach", { request, file: paper(1) });
    expect(s.outcome("marketer", "request.attach", { request, file: paper(1) })).toEqual([]);
    s.give("marketer", "undo", { command });
    expect(s.request(request).files).toEqual([]);
  });

  it("cleans the name, and takes no size and no type that cannot be", () => {
    const s = company();
    const request = file(s);
    s.give("marketer", "request.attach", { request, file: { ...paper(1), name: "../../con" } });
    expect(s.request(request).files[0]!.name).toBe("_con");
    for (const wrong of [
      { size: 26_214_401 },
      { size: -1 },
      { type: "<script>" },
      { type: "" },
      { by: "me" },
    ])
      expect(() =>
        s.attempt("marketer", "request.attach", { request, file: { ...paper(2), ...wrong } }),
      ).toThrow("request.attach");
  });

  it("is possible up to twenty files, and only on a request that is there", () => {
    const s = company();
    const request = file(s);
    for (let n = 1; n <= 20; n++) s.give("marketer", "request.attach", { request, file: paper(n) });
    expect(s.outcome("marketer", "request.attach", { request, file: paper(21) })).toBe("too_many_files");
    const absent = { request: requestId(99), file: paper(1) };
    expect(s.outcome("marketer", "request.attach", absent)).toBe("not_found");
  });

  it("happens while filing too, each file once", () => {
    const s = company();
    const request = requestId(1);
    const filing = { request, service: SERVICE.rapid_response, title: "Price is wrong" };
    expect(() => s.attempt("marketer", "request.file", { ...filing, files: [paper(1), paper(1)] })).toThrow(
      "files",
    );
    s.give("marketer", "request.file", { ...filing, files: [paper(1), paper(2)] });
    expect(s.request(request).files.map(({ id }) => id)).toEqual([fileId(1), fileId(2)]);
    expect(s.log.at(-1)!.subjects).toEqual(expect.arrayContaining([fileId(1), fileId(2)]));
  });
});

describe("detaching", () => {
  it("takes one file off, keeps its name in the history, and is undone", () => {
    const s = company();
    const request = file(s);
    s.give("marketer", "request.attach", { request, file: paper(1) });
    s.give("marketer", "request.attach", { request, file: paper(2) });
    const command = s.give("hand", "request.detach", { request, file: fileId(1) });
    expect(s.request(request).files.map(({ id }) => id)).toEqual([fileId(2)]);
    expect(s.log.at(-1)!.events).toMatchObject([{ type: "request.detached", name: "brief.pdf" }]);
    expect(s.outcome("hand", "request.detach", { request, file: fileId(1) })).toBe("not_found");
    s.give("hand", "undo", { command });
    expect(s.request(request).files).toHaveLength(2);
    expect(s.log.at(-1)!.subjects).toContain(fileId(1));
  });
});

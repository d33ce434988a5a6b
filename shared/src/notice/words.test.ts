import { describe, expect, it } from "vitest";
import { bringTo, file } from "../testing/lifecycle.ts";
import { company, PEOPLE } from "../testing/scenario.ts";
import { id } from "../testing/ids.ts";
import type { SubtaskId } from "../kernel/ids.ts";
import { NOTICE_KINDS } from "./kinds.ts";
import { noticeExcerpt, noticeSentence } from "./words.ts";

const nobody = () => "someone";

describe("words of a notice", () => {
  it("are one plain sentence a kind, without full stop, blame or exclamation mark", () => {
    const sentences = NOTICE_KINDS.map((kind) => noticeSentence(kind, "Hana"));
    expect(new Set(sentences).size).toBe(NOTICE_KINDS.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][a-z ,]+[a-z]$/);
  });

  it("quote what was said, in one line, with names", () => {
    const scenario = company();
    const request = file(scenario);
    const text = "  Is it\n\nthe *red* one, @[1]?  ";
    scenario.give("hand", "request.comment", { request, comment: id(7), text, mentions: [PEOPLE.marketer] });
    const events = scenario.log.at(-1)?.events ?? [];
    expect(noticeExcerpt(events, { what: "request", id: request }, () => "Mara Linde", scenario.state)).toBe(
      "Is it the red one, @Mara Linde?",
    );
  });

  it("quote a decline with its alternative, and shorten what is long between signs", () => {
    const scenario = company();
    const request = file(scenario);
    scenario.give("lead", "request.decline", { request, reason: "No room.", alternative: "🐢".repeat(400) });
    const excerpt = noticeExcerpt(
      scenario.log.at(-1)?.events ?? [],
      { what: "request", id: request },
      nobody,
      scenario.state,
    );
    expect(excerpt.startsWith("No room. Instead: 🐢")).toBe(true);
    expect([...excerpt]).toHaveLength(280);
    expect(excerpt.endsWith("🐢…")).toBe(true);
  });

  it("quote nothing where nobody said anything, or it was about another request", () => {
    const scenario = company();
    const request = bringTo(scenario, "ready");
    expect(
      noticeExcerpt(
        scenario.log.at(-1)?.events ?? [],
        { what: "request", id: request },
        nobody,
        scenario.state,
      ),
    ).toBe("");
    file(scenario, 2);
    expect(
      noticeExcerpt(
        scenario.log.at(-1)?.events ?? [],
        { what: "request", id: request },
        nobody,
        scenario.state,
      ),
    ).toBe("");
  });

  it("say how two requests hang together, to each end in its own words, and what no longer holds one up", () => {
    const scenario = company();
    const [hub, tag] = [bringTo(scenario, "launch_ready", 1), file(scenario, 2)];
    const said = (request: typeof hub) =>
      noticeExcerpt(scenario.log.at(-1)!.events, { what: "request", id: request }, nobody, scenario.state);
    scenario.give("hand", "request.link", { request: hub, to: tag, kind: "blocks" });
    expect([said(hub), said(tag)]).toEqual(["It blocks CAM-2", "CAM-1 blocks it"]);
    scenario.give("hand", "request.publish", { request: hub });
    expect([said(hub), said(tag)]).toEqual(["", "CAM-1, which it waited for, is live"]);
    file(scenario, 3, { followUpOf: hub });
    expect(said(hub)).toBe("CAM-3 follows it up");
    const subtask = id<SubtaskId>(9);
    scenario.give("hand", "request.subtask_add", { request: tag, subtask, title: "Ask legal" });
    expect(said(tag)).toBe("Ask legal");
  });
});

import { describe, expect, it } from "vitest";
import type { TemplateId } from "../kernel/ids.ts";
import { applyCommits, emptyState } from "../workspace/apply.ts";
import { PEOPLE, SERVICE, company, id } from "../testing/index.ts";

const template = id<TemplateId>(0x81);
const kept = {
  template,
  name: "Hero swap",
  service: SERVICE.campaign_tweak,
  brief: { title: "Swap the hero", fields: { where: "https://example.com", gone: "An older question" } },
};

describe("a template of one request", () => {
  it("keeps a filled form for everybody, without what its service does not ask", () => {
    const s = company();
    s.give("marketer", "request_template.keep", kept);
    expect(s.state.requestTemplates[template]).toEqual({
      id: template,
      name: "Hero swap",
      service: SERVICE.campaign_tweak,
      brief: {
        title: "Swap the hero",
        outcome: "",
        fields: { where: "https://example.com" },
        value: null,
        waitingFor: "",
      },
      by: PEOPLE.marketer,
    });
    expect(s.outcome("marketer", "request_template.keep", kept)).toEqual([]);
    expect(applyCommits(emptyState("server"), s.log).requestTemplates).toEqual(s.state.requestTemplates);
  });

  it("may be half filled: what is open is asked for when it is filed", () => {
    const s = company();
    const half = { ...kept, brief: { title: "", outcome: "Found from every e-mail" } };
    expect(s.outcome("marketer", "request_template.keep", half)).toEqual(["request_template.kept"]);
  });

  it("is changed and removed by who keeps it, a leader or an admin", () => {
    const s = company();
    s.give("marketer", "request_template.keep", kept);
    expect(s.outcome("otherMarketer", "request_template.keep", { ...kept, name: "Mine" })).toBe(
      "not_allowed",
    );
    expect(s.outcome("otherMarketer", "request_template.remove", { template })).toBe("not_allowed");
    s.give("itLeader", "request_template.keep", { ...kept, name: "Swap of a hero" });
    expect(s.state.requestTemplates[template]).toMatchObject({ name: "Swap of a hero", by: PEOPLE.marketer });
    s.give("marketer", "request_template.remove", { template });
    expect(s.state.requestTemplates).toEqual({});
    expect(s.outcome("marketer", "request_template.remove", { template })).toEqual([]);
  });

  it("names a service that is there", () => {
    const s = company();
    expect(s.outcome("marketer", "request_template.keep", { ...kept, service: id(0x99) })).toBe("not_found");
  });
});

import { describe, expect, it } from "vitest";
import { flowFacts } from "../testing/flow-facts.ts";
import { promiseDrift } from "./promise-drift.ts";
import type { FlowFacts, KeptPromise } from "./record.ts";

const at = (text: string) => Date.parse(`2026-11-${text}Z`);
const PROMISE: KeptPromise = {
  at: at("02T09:00"),
  class: "standard",
  basis: "service",
  requests: 20,
  days: 6,
  probability: 0.85,
  day: "2026-11-07",
  ownDate: null,
  queue: 4,
};
const NOW = { at: at("12T09:00"), queue: 4, p85Days: 6 };
const facts = (steps: readonly (readonly [FlowFacts["standing"], string])[], rest: Partial<FlowFacts> = {}) =>
  flowFacts(
    steps.map(([standing, text]) => [standing, at(text)]),
    rest,
  );
const drift = (of: FlowFacts, now: Partial<typeof NOW> = {}) => promiseDrift(of, PROMISE, { ...NOW, ...now });

describe("why a promise moved", () => {
  it("has no reason where nothing happened", () => {
    expect(drift(facts([["filed", "02T08:00"]]))).toEqual([]);
  });

  it("counts the days of questions, declines and blocks, the longest first", () => {
    const request = facts(
      [
        ["filed", "02T08:00"],
        ["needs_info", "03T09:00"],
        ["filed", "05T09:00"],
        ["needs_info", "06T09:00"],
        ["filed", "06T15:00"],
        ["in_progress", "07T09:00"],
      ],
      {
        blocks: [
          { reason: "legal", from: at("07T10:00"), to: at("08T10:00"), ownerSide: null },
          { reason: "vendor", from: at("09T09:00"), to: null, ownerSide: "it" },
        ],
      },
    );
    // Two days and six hours of questions are 2 days; the vendor's block is open until now.
    expect(drift(request)).toEqual([
      { kind: "blocked", reason: "vendor", days: 3 },
      { kind: "asked", days: 2 },
      { kind: "blocked", reason: "legal", days: 1 },
    ]);
  });

  it("leaves out what was over before it was promised, and less than half a day", () => {
    const request = facts(
      [
        ["needs_info", "01T09:00"],
        ["filed", "02T08:00"],
        ["needs_info", "03T09:00"],
        ["filed", "03T20:00"],
      ],
      { scopeChanges: [at("01T10:00")] },
    );
    expect(drift(request)).toEqual([]);
  });

  it("counts what was sent back, reopened and changed", () => {
    const request = facts(
      [
        ["filed", "02T08:00"],
        ["in_progress", "03T09:00"],
        ["review", "04T09:00"],
        ["in_progress", "05T09:00"],
        ["launch_ready", "06T09:00"],
        ["in_progress", "07T09:00"],
      ],
      { class: "intangible", scopeChanges: [at("04T09:00")], reopenings: [at("08T09:00")] },
    );
    expect(drift(request)).toEqual([
      { kind: "returned", times: 2 },
      { kind: "reopened", times: 1 },
      { kind: "scope", times: 1 },
      { kind: "class", from: "standard", to: "intangible" },
    ]);
  });

  it("says that the queue grew, never that it shrank, and that work like it takes other than it took", () => {
    const request = facts([["filed", "02T08:00"]]);
    expect(drift(request, { queue: 9, p85Days: 8 })).toEqual([
      { kind: "queue", from: 4, to: 9 },
      { kind: "pace", from: 6, to: 8 },
    ]);
    expect(drift(request, { queue: 1, p85Days: 5 })).toEqual([{ kind: "pace", from: 6, to: 5 }]);
  });
});

import { describe, expect, it } from "vitest";
import { finished, flowFacts, flowInput } from "../testing/flow-facts.ts";
import { serviceId } from "../testing/ids.ts";
import { firstResponse } from "./first-response.ts";
import { flowOf, rangeOf } from "./flow.ts";
import { resolution } from "./resolution.ts";

const november = rangeOf({ from: "2026-11-01", to: "2026-11-30" });
const at = (text: string) => Date.parse(text);
const HOUR = 3600;

describe("first response", () => {
  it("runs from filing to the first answer, in business time", () => {
    // Filed on Friday at 16:00, answered on Monday at 10:00: one hour then, one now.
    const facts = flowFacts([["filed", "2026-11-06T16:00+01:00"]], {
      firstResponseAt: at("2026-11-09T10:00+01:00"),
    });
    expect(firstResponse(flowOf(flowInput([facts])), november)).toEqual({
      requests: 1,
      p50BusinessSeconds: 2 * HOUR,
      p85BusinessSeconds: 2 * HOUR,
      p95BusinessSeconds: 2 * HOUR,
      rule: "nearest rank: sorted[ceil(p*n/100) - 1]",
      target: { requests: 1, kept: 1, share: 1 },
      rapid: { requests: 0, p50Minutes: null, p85Minutes: null },
    });
  });

  it("holds rapid response to elapsed minutes, at night too", () => {
    const filed = "2026-11-07T23:00+01:00";
    const rapid = (answered: string) =>
      flowFacts([["filed", filed]], { service: serviceId(2), firstResponseAt: at(answered) });
    const flow = flowOf(flowInput([rapid("2026-11-07T23:15+01:00"), rapid("2026-11-07T23:20+01:00")]));
    expect(firstResponse(flow, november)).toMatchObject({
      requests: 2,
      p85BusinessSeconds: 0,
      target: { requests: 2, kept: 1, share: 0.5 },
      rapid: { requests: 2, p50Minutes: 15, p85Minutes: 20 },
    });
  });

  it("leaves out what was declined, is unanswered, was answered outside the window, or has no time", () => {
    const answer = { firstResponseAt: at("2026-11-09T10:00+01:00") };
    const records = [
      flowFacts(
        [
          ["filed", "2026-11-06T16:00Z"],
          ["declined", "2026-11-09T10:00+01:00"],
        ],
        answer,
      ),
      flowFacts([["filed", "2026-11-06T16:00Z"]]),
      flowFacts([["filed", "2026-10-30T16:00Z"]], { firstResponseAt: at("2026-10-31T22:59Z") }),
      flowFacts([["filed", "2026-11-06"]], answer),
    ];
    expect(firstResponse(flowOf(flowInput(records)), november)).toMatchObject({
      requests: 0,
      p85BusinessSeconds: null,
      target: { requests: 0, kept: 0, share: null },
    });
  });
});

describe("resolution", () => {
  it("is business time from filed to live, less the questions", () => {
    // Monday 09:00 to Tuesday 17:00 are 16 hours; the question was open from Monday 15:00 to Tuesday 10:00: 3 of them.
    const facts = flowFacts([
      ["filed", "2026-11-02T09:00+01:00"],
      ["needs_info", "2026-11-02T15:00+01:00"],
      ["filed", "2026-11-03T10:00+01:00"],
      ["in_progress", "2026-11-03T11:00+01:00"],
      ["live", "2026-11-03T17:00+01:00"],
    ]);
    expect(resolution(flowOf(flowInput([facts])), november)).toMatchObject({
      requests: 1,
      p85BusinessSeconds: 13 * HOUR,
    });
  });

  it("says nothing of history that has days only", () => {
    const flow = flowOf(flowInput([finished("2026-11-02", "2026-11-02", "2026-11-03")]));
    expect(resolution(flow, november)).toMatchObject({ requests: 0, p85BusinessSeconds: null });
  });
});

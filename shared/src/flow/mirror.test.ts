import { expect, test } from "vitest";
import { finished, flowFacts, flowInput } from "../testing/flow-facts.ts";
import { flowOf, rangeOf } from "./flow.ts";
import { acceptanceTime, answerTime, declineRate, mirror, scopeChanges } from "./mirror.ts";
import type { FlowFacts } from "./record.ts";
import { reopenRate, reopenedSince } from "./reopen.ts";

const november = rangeOf({ from: "2026-11-01", to: "2026-11-30" });
const at = (text: string) => Date.parse(text);
const HOUR = 3600;
const flow = (...records: FlowFacts[]) => flowOf(flowInput(records));
const decline = (text: string) => ({
  at: at(text),
  reason: "No",
  alternative: "This instead",
  duplicateOf: null,
});

test("decline rate is declined over decided; a heard appeal, a withdrawal and imported work are no declines", () => {
  const accepted = (day: string) =>
    flowFacts([
      ["filed", day],
      ["ready", day],
    ]);
  const records = [
    accepted("2026-11-03T10:00Z"),
    accepted("2026-11-04T10:00Z"),
    accepted("2026-10-04T10:00Z"), // decided before the window
    flowFacts([["filed", "2026-11-02T10:00Z"]]), // not decided
    finished("2026-11-02", "2026-11-03", "2026-11-04", { imported: true }),
    flowFacts(
      [
        ["filed", "2026-11-02T10:00Z"],
        ["declined", "2026-11-03T10:00Z"],
      ],
      {
        declines: [decline("2026-11-03T10:00Z")],
      },
    ),
    flowFacts(
      [
        ["filed", "2026-11-02T10:00Z"],
        ["declined", "2026-11-03T10:00Z"],
        ["filed", "2026-11-04T10:00Z"],
        ["ready", "2026-11-05T10:00Z"],
      ],
      { declines: [decline("2026-11-03T10:00Z")] },
    ),
    flowFacts([
      ["filed", "2026-11-02T10:00Z"],
      ["withdrawn", "2026-11-03T10:00Z"],
    ]),
  ];
  expect(declineRate(flow(...records), november)).toEqual({ requests: 4, declined: 1, share: 0.25 });
});

test("scope changes are counted a finished request", () => {
  const records = [
    finished("2026-11-02", "2026-11-03", "2026-11-05", { scopeChanges: [1, 2, 3] }),
    finished("2026-11-02", "2026-11-03", "2026-11-05"),
    flowFacts([["filed", "2026-11-02"]], { scopeChanges: [4] }),
  ];
  expect(scopeChanges(flow(...records), november)).toEqual({
    requests: 2,
    changes: 3,
    changesPerRequest: 1.5,
  });
});

test("answer time holds questions of triage and blocks that wait for marketing, in business time", () => {
  const facts = flowFacts(
    [
      ["filed", "2026-11-02T09:00+01:00"],
      ["needs_info", "2026-11-06T16:00+01:00"], // Friday
      ["filed", "2026-11-09T11:00+01:00"], // Monday: three hours
      ["in_progress", "2026-11-10T09:00+01:00"],
    ],
    {
      blocks: [
        {
          reason: "marketing",
          from: at("2026-11-10T10:00+01:00"),
          to: at("2026-11-10T11:00+01:00"),
          ownerSide: null,
        },
        {
          reason: "vendor",
          from: at("2026-11-10T11:00+01:00"),
          to: at("2026-11-10T16:00+01:00"),
          ownerSide: null,
        },
        { reason: "marketing", from: at("2026-11-11T10:00+01:00"), to: null, ownerSide: null },
      ],
    },
  );
  expect(answerTime(flow(facts), november)).toMatchObject({
    requests: 2,
    p50BusinessSeconds: HOUR,
    p85BusinessSeconds: 3 * HOUR,
  });
});

test("acceptance time is the review that ended in acceptance", () => {
  const facts = flowFacts([
    ["filed", "2026-11-02T09:00+01:00"],
    ["in_progress", "2026-11-02T10:00+01:00"],
    ["review", "2026-11-03T09:00+01:00"],
    ["in_progress", "2026-11-03T10:00+01:00"], // sent back
    ["review", "2026-11-04T09:00+01:00"],
    ["launch_ready", "2026-11-05T11:00+01:00"], // 8 + 2 business hours
  ]);
  expect(acceptanceTime(flow(facts), november)).toMatchObject({ requests: 1, p85BusinessSeconds: 10 * HOUR });
});

test("the mirror of nothing is unknown on both sides", () => {
  const { it, marketing } = mirror(flow(), november);
  expect([it.firstResponse.p85BusinessSeconds, it.sleAttainment.share, it.declines.share]).toEqual([
    null,
    null,
    null,
  ]);
  expect([
    marketing.scopeChanges.changesPerRequest,
    marketing.answerTime.p85BusinessSeconds,
    marketing.acceptanceTime.p85BusinessSeconds,
  ]).toEqual([null, null, null]);
});

test("reopened requests over those ever live, also while they have no finish", () => {
  const live = "2026-11-03T10:00Z";
  const life: Parameters<typeof flowFacts>[0] = [
    ["filed", "2026-11-02T10:00Z"],
    ["in_progress", "2026-11-02T11:00Z"],
    ["live", live],
  ];
  const reopenings = [at("2026-11-10T10:00Z")];
  const records = [
    flowFacts(life),
    finished("2026-11-02", "2026-11-03", "2026-11-04"),
    flowFacts([...life, ["in_progress", "2026-11-10T10:00Z"]], { reopenings }),
    flowFacts([...life, ["in_progress", "2026-11-10T10:00Z"], ["live", "2026-12-01T10:00Z"]], { reopenings }),
    flowFacts([["filed", "2026-11-02T10:00Z"]]),
  ];
  expect(reopenRate(flow(...records), november)).toEqual({ requests: 4, reopened: 2, share: 0.5 });
  expect(reopenRate(flow(), november).share).toBeNull();
  // A chart of 1 to 5 November showed four finishes when it was current, and shows two now.
  expect(reopenedSince(flow(...records), rangeOf({ from: "2026-11-01", to: "2026-11-05" }))).toHaveLength(2);
  expect(reopenedSince(flow(...records), rangeOf({ from: "2026-11-04", to: "2026-11-30" }))).toEqual([]);
});

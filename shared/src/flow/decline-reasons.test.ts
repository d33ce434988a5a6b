import { expect, test } from "vitest";
import { flowFacts, flowInput } from "../testing/flow-facts.ts";
import { declineReasons } from "./decline-reasons.ts";
import { flowOf, rangeOf } from "./flow.ts";
import type { FlowFacts } from "./record.ts";

const NOVEMBER = rangeOf({ from: "2026-11-01", to: "2026-11-30" });

const declined = (reason: string, rest: Partial<FlowFacts["declines"][number]> = {}) =>
  flowFacts(
    [
      ["filed", "2026-11-02T10:00Z"],
      ["declined", "2026-11-03T10:00Z"],
    ],
    {
      declines: [
        {
          at: Date.parse("2026-11-03T10:00Z"),
          reason,
          alternative: "This instead",
          duplicateOf: null,
          ...rest,
        },
      ],
    },
  );
const following = (origin: FlowFacts, ...steps: Parameters<typeof flowFacts>[0]) =>
  flowFacts([["filed", "2026-11-10T10:00Z"], ...steps], {
    followUpOf: { request: origin.id, key: origin.key },
  });
const reasons = (...records: FlowFacts[]) => declineReasons(flowOf(flowInput(records)), NOVEMBER);

test("declines are told by reason, and by whether somebody took the alternative", () => {
  const first = declined("No budget");
  const second = declined(" no budget. ");
  const third = declined("Too late");
  const answer = reasons(
    first,
    second,
    third,
    following(first),
    // Went on from the third, and was withdrawn again.
    following(third, ["withdrawn", "2026-11-11T10:00Z"]),
  );
  expect(answer).toEqual({
    declined: 3,
    taken: 1,
    share: 1 / 3,
    reasons: [
      { reason: "No budget", duplicate: false, declined: 2, taken: 1, share: 0.5 },
      { reason: "Too late", duplicate: false, declined: 1, taken: 0, share: 0 },
    ],
  });
});

test("a duplicate's alternative is taken while the other request lives on", () => {
  const twin = flowFacts([["filed", "2026-10-02T10:00Z"]]);
  const given = flowFacts([
    ["filed", "2026-10-02T10:00Z"],
    ["withdrawn", "2026-10-05T10:00Z"],
  ]);
  const answer = reasons(
    twin,
    given,
    declined("The same as CAM-1", { duplicateOf: twin.id }),
    declined("The same as CAM-2", { duplicateOf: given.id }),
  );
  expect(answer.reasons).toEqual([{ reason: null, duplicate: true, declined: 2, taken: 1, share: 0.5 }]);
});

test("only declines that stand and were made in the window count, and rare reasons are told together", () => {
  const overturned = flowFacts(
    [
      ["filed", "2026-11-02T10:00Z"],
      ["declined", "2026-11-03T10:00Z"],
      ["filed", "2026-11-04T10:00Z"],
    ],
    { declines: declined("Heard").declines },
  );
  const before = declined("Before", { at: Date.parse("2026-10-03T10:00Z") });
  expect(reasons(overturned, before)).toEqual({ declined: 0, taken: 0, share: null, reasons: [] });
  const many = reasons(...Array.from({ length: 13 }, (_, i) => declined(`Reason ${i}`)));
  expect(many.reasons).toHaveLength(11);
  expect(many.reasons.at(-1)).toEqual({ reason: null, duplicate: false, declined: 3, taken: 0, share: 0 });
});

import { describe, expect, it } from "vitest";
import { finished, flowFacts, flowInput } from "../testing/flow-facts.ts";
import { podId } from "../testing/ids.ts";
import { FlowBook } from "./flow-book.ts";
import { flowOf } from "./flow.ts";
import { fullReport } from "./full-report.ts";
import type { FlowScope } from "./input.ts";
import type { FlowFacts } from "./record.ts";

/** A year after most of what is told here: nothing of it matters to the present any more. */
const asOf = Date.parse("2027-11-30T12:00+01:00");
const window = { from: "2026-11-10", to: "2026-11-20" };

function bookOf(records: readonly FlowFacts[]): FlowBook {
  const book = new FlowBook(flowInput(records));
  for (const facts of records) book.put(facts);
  return book;
}

const kept = (book: FlowBook, filter: FlowScope = {}) =>
  fullReport((days, present) => book.flow(asOf, [], filter, days, present), { ...window, filter });
const fromScratch = (records: readonly FlowFacts[], filter: FlowScope = {}) => {
  const flow = flowOf(flowInput(records, { asOf }), filter);
  return fullReport(() => flow, { ...window, filter });
};

describe("a book of requests", () => {
  it.each<[string, Partial<FlowFacts>]>([
    ["a first answer", { firstResponseAt: Date.parse("2026-11-12T10:00Z") }],
    ["a rating", { rating: { stars: 2, words: "", by: null, at: Date.parse("2026-11-12T10:00Z") } }],
    [
      "the end of a block",
      {
        blocks: [
          {
            reason: "legal",
            from: Date.parse("2026-11-02T10:00Z"),
            to: Date.parse("2026-11-12T10:00Z"),
            ownerSide: null,
          },
        ],
      },
    ],
    [
      "a block that nobody ended",
      { blocks: [{ reason: "legal", from: Date.parse("2026-11-02T10:00Z"), to: null, ownerSide: null }] },
    ],
    [
      "a date that its requester named",
      {
        promise: {
          at: 0,
          class: "standard",
          basis: "service",
          requests: 20,
          days: 2,
          probability: 0.85,
          day: "2026-11-03",
          ownDate: { day: "2026-11-12", share: 0.9 },
          queue: 0,
        },
      },
    ],
  ])("keeps in mind %s that came after the work was live", (_, late) => {
    const live = (rest: Partial<FlowFacts>) =>
      flowFacts(
        [
          ["filed", "2026-11-01T10:00Z"],
          ["in_progress", "2026-11-02T10:00Z"],
          ["live", "2026-11-03T10:00Z"],
        ],
        rest,
      );
    const records = [live(late)];
    expect(kept(bookOf(records))).toEqual(fromScratch(records));
    expect(kept(bookOf(records))).not.toEqual(fromScratch([live({})]));
  });

  it("hands out only what the window and the present ask for, and counts the rest all the same", () => {
    const old = finished("2026-01-01", "2026-01-02", "2026-01-05");
    const during = finished("2026-10-01", "2026-11-02", "2026-12-05");
    const later = finished("2027-01-01", "2027-01-02", "2027-01-05");
    const open = flowFacts([["filed", "2027-11-29"]]);
    const book = bookOf([old, during, later, open]);
    const { rows, tally } = book.flow(asOf, [], {}, window);
    expect(rows.map(({ facts }) => facts.id)).toEqual([during.id, open.id]);
    expect(tally.requests).toBe(4);
    expect(book.flow(asOf, [], {}).rows).toHaveLength(4);
  });

  it("takes a request in anew, in any standing and scope, and lets it go", () => {
    const facts = finished("2026-11-01", "2026-11-02", "2026-11-12");
    const book = bookOf([facts]);
    expect(kept(book, { pod: podId(1) }).counts.finished).toBe(1);
    const moved = { ...facts, pod: podId(2) };
    book.put(moved);
    expect(kept(book, { pod: podId(1) })).toEqual(fromScratch([moved], { pod: podId(1) }));
    expect(kept(book, { pod: podId(2) })).toEqual(fromScratch([moved], { pod: podId(2) }));
    const declined = flowFacts(
      [
        ["filed", "2026-11-01"],
        ["declined", "2026-11-12"],
      ],
      { id: facts.id },
    );
    book.put(declined);
    expect(kept(book)).toEqual(fromScratch([declined]));
    book.remove(facts.id);
    expect(kept(book)).toEqual(fromScratch([]));
    expect(book.size).toBe(0);
  });

  it("stays small however often a request changes", () => {
    const records = [
      finished("2026-11-01", "2026-11-02", "2026-11-12"),
      finished("2026-11-01", "2026-11-03", "2026-11-14"),
    ];
    const book = bookOf(records);
    for (let i = 0; i < 25_000; i++) book.put(records[i % 2]!);
    expect(kept(book)).toEqual(fromScratch(records));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RANK_LIMIT, rankAt, rankBetween } from "./rank.ts";

describe("ranks", () => {
  it("keep any order of insertions", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 300 }), (places) => {
        const lane: string[] = [];
        for (const place of places) {
          const i = place % (lane.length + 1);
          lane.splice(i, 0, rankBetween(lane[i - 1] ?? null, lane[i] ?? null));
        }
        expect(lane.every((rank, i) => i === 0 || lane[i - 1]! < rank)).toBe(true);
        expect(lane.some((rank) => rank.endsWith("0") || rank === "")).toBe(false);
      }),
    );
  });

  it("stay short when cards are only added at an end", () => {
    let last: string | null = null;
    let first: string | null = null;
    for (let i = 0; i < 10_000; i++) {
      last = rankBetween(last, null);
      first = rankBetween(null, first);
    }
    expect(last!.length).toBeLessThanOrEqual(6);
    expect(first!.length).toBeLessThanOrEqual(6);
  });

  it("grow past the limit only after more than a hundred inserts into one gap", () => {
    let low = rankAt(0);
    const high = rankAt(1);
    let n = 0;
    while (low.length <= RANK_LIMIT) {
      low = rankBetween(low, high);
      n++;
    }
    expect(n).toBeGreaterThan(100);
  });

  it("take a place after the first of two equal neighbours", () => {
    expect(rankBetween("V", "V") > "V").toBe(true);
  });
});

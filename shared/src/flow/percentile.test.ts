import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { ascending, mean, percentile, share } from "./percentile.ts";

describe("percentile by nearest rank", () => {
  // Wikipedia, "Percentile", the nearest-rank method, worked examples 1 to 3.
  test.each([
    [[15, 20, 35, 40, 50], 5, 15],
    [[15, 20, 35, 40, 50], 30, 20],
    [[15, 20, 35, 40, 50], 40, 20],
    [[15, 20, 35, 40, 50], 50, 35],
    [[15, 20, 35, 40, 50], 100, 50],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 25, 7],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 50, 8],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 75, 15],
    [[3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 25, 7],
    [[3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 50, 9],
    [[3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 75, 15],
  ])("%j at P%i is %i", (sample, p, expected) => expect(percentile(sample, p)).toBe(expected));

  it("reads P50 and P85 of 1 to 10 as 5 and 9", () => {
    const sample = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(percentile(sample, 50)).toBe(5);
    expect(percentile(sample, 85)).toBe(9);
  });

  it("multiplies before it divides", () => {
    // 7/100*100 is 7.000000000000001 in floating point, whose ceiling would be 8.
    expect(
      percentile(
        Array.from({ length: 100 }, (_, i) => i + 1),
        7,
      ),
    ).toBe(7);
  });

  it("has nothing to say of an empty sample, and refuses percentages that are none", () => {
    expect(percentile([], 85)).toBeNull();
    expect(() => percentile([1], 0)).toThrow(RangeError);
    expect(() => percentile([1], 101)).toThrow(RangeError);
  });

  const samples = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 });
  const percents = fc.integer({ min: 1, max: 100 });

  it("is always an element of the sample, which p percent do not exceed", () => {
    fc.assert(
      fc.property(samples, percents, (sample, p) => {
        const value = percentile(ascending(sample), p)!;
        expect(sample).toContain(value);
        expect(sample.filter((x) => x <= value).length * 100).toBeGreaterThanOrEqual(p * sample.length);
        expect(sample.filter((x) => x < value).length * 100).toBeLessThan(p * sample.length);
      }),
    );
  });

  it("never falls as p rises", () => {
    fc.assert(
      fc.property(samples, percents, percents, (sample, p, q) => {
        const sorted = ascending(sample);
        expect(percentile(sorted, Math.min(p, q))!).toBeLessThanOrEqual(percentile(sorted, Math.max(p, q))!);
      }),
    );
  });
});

test("sorting is by number, leaves the sample alone", () => {
  const sample = [10, 9, 100];
  expect([...ascending(sample)]).toEqual([9, 10, 100]);
  expect(sample).toEqual([10, 9, 100]);
});

test("mean and share of nothing are unknown, not zero", () => {
  expect(mean([])).toBeNull();
  expect(mean([1, 2])).toBe(1.5);
  expect(share(0, 0)).toBeNull();
  expect(share(1, 4)).toBe(0.25);
});

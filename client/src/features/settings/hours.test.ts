import { expect, it } from "vitest";
import { hoursText, readHours } from "./hours.ts";

it("reads hours as people write them, and writes them one way", () => {
  expect(hoursText(readHours("9-12, 13:00 to 17:30") ?? [])).toBe("09:00–12:00, 13:00–17:30");
  expect(readHours("")).toEqual([]);
  expect(readHours("closed")).toEqual([]);
  expect(readHours("0-24")).toEqual([{ from: "00:00", to: "24:00" }]);
});

it("does not guess what it cannot read", () => {
  for (const text of ["nine to five", "17-9", "9:70-12", "9-13, 12-17", "9"])
    expect(readHours(text)).toBeNull();
});

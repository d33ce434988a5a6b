import { expect, test } from "vitest";
import { readLimit } from "./limit-field.tsx";

test("a limit is a whole number from 1 to 999 or none, and anything else is said so", () => {
  expect(readLimit(" 4 ")).toEqual({ limit: 4 });
  expect(readLimit("")).toEqual({ limit: null });
  for (const typed of ["0", "-1", "1.5", "1000", "many"])
    expect(readLimit(typed)).toEqual({
      problem: "A limit is a whole number from 1 to 999. Leave it empty for none.",
    });
});

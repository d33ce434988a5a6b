import { expect, test } from "vitest";
import { responseWords } from "./response-words.ts";

test("a first answer is told in opening hours, of rapid response in minutes", () => {
  expect(responseWords(480, false)).toBe("8 opening hours");
  expect(responseWords(60, false)).toBe("1 opening hour");
  expect(responseWords(90, false)).toBe("90 opening minutes");
  expect(responseWords(15, true)).toBe("15 minutes");
});

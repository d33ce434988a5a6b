import { describe, expect, it } from "vitest";
import { driftWords } from "./drift-words.ts";

describe("why a promise moved, in words", () => {
  it("says how long or how often", () => {
    expect(driftWords({ kind: "asked", days: 1 })).toBe("1 day waiting for an answer to a question");
    expect(driftWords({ kind: "blocked", reason: "legal", days: 3 })).toBe("3 days waiting for legal");
    expect(driftWords({ kind: "returned", times: 1 })).toBe("Sent back once after review");
    expect(driftWords({ kind: "scope", times: 3 })).toBe("What was asked for changed 3 times after planning");
    expect(driftWords({ kind: "pace", from: 6, to: 8 })).toBe(
      "Work like it takes 8 days by now, 6 when it was promised",
    );
  });
});

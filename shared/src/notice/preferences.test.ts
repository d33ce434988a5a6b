import { describe, expect, it } from "vitest";
import { DEFAULT_PREFERENCES, mailTimeOf, NoticePreferences, reachOf } from "./preferences.ts";

const ZONE = "Europe/Brussels";
const at = (text: string) => Date.parse(text);
const said = (time: ReturnType<typeof mailTimeOf>) => time && new Date(time.at).toISOString();
const OVERNIGHT = { from: 19 * 60, to: 8 * 60 };

/** When a question made at `time` is mailed. */
const mailed = (preferences: Partial<NoticePreferences>, time: string) =>
  said(mailTimeOf({ ...DEFAULT_PREFERENCES, ...preferences }, ZONE, "asked", at(time)));

describe("reach", () => {
  it("is the kind's own until the member chooses another", () => {
    expect(reachOf(DEFAULT_PREFERENCES, "asked")).toBe("mail");
    expect(reachOf(NoticePreferences.parse({ reach: { asked: "off" } }), "asked")).toBe("off");
    const chosen = NoticePreferences.parse({ reach: { asked: "inbox", filed: "mail" } });
    expect(mailTimeOf(chosen, ZONE, "asked", 0)).toBeNull();
    expect(mailTimeOf(chosen, ZONE, "filed", 5)).toEqual({ at: 5, together: false });
    expect(mailTimeOf({ ...chosen, mail: "never" }, ZONE, "filed", 5)).toBeNull();
  });

  it("takes no kind, hour or zone that there is not", () => {
    for (const wrong of [
      { reach: { gossip: "mail" } },
      { quiet: { from: 1440, to: 0 } },
      { zone: "Mars/Olympus" },
      { mail: "hourly" },
    ])
      expect(NoticePreferences.safeParse(wrong).success).toBe(false);
  });
});

describe("quiet hours", () => {
  it("hold mail back until they end, over midnight too", () => {
    const quiet = OVERNIGHT;
    expect(mailed({ quiet }, "2026-11-02T17:59:00Z")).toBe("2026-11-02T17:59:00.000Z");
    expect(mailed({ quiet }, "2026-11-02T18:00:00Z")).toBe("2026-11-03T07:00:00.000Z");
    expect(mailed({ quiet }, "2026-11-03T06:59:59Z")).toBe("2026-11-03T07:00:00.000Z");
    expect(mailed({ quiet }, "2026-11-03T07:00:00Z")).toBe("2026-11-03T07:00:00.000Z");
  });

  it("hold within one day, and not at all where they have no length", () => {
    expect(mailed({ quiet: { from: 720, to: 780 } }, "2026-11-02T11:30:00Z")).toBe(
      "2026-11-02T12:00:00.000Z",
    );
    expect(mailed({ quiet: { from: 720, to: 780 } }, "2026-11-02T12:00:00Z")).toBe(
      "2026-11-02T12:00:00.000Z",
    );
    expect(mailed({ quiet: { from: 720, to: 720 } }, "2026-11-02T11:00:00Z")).toBe(
      "2026-11-02T11:00:00.000Z",
    );
  });

  it("are the member's own, wherever the workspace is", () => {
    const preferences = { quiet: OVERNIGHT, zone: "America/New_York" };
    expect(mailed(preferences, "2026-11-03T06:00:00Z")).toBe("2026-11-03T13:00:00.000Z");
    expect(mailed(preferences, "2026-11-03T15:00:00Z")).toBe("2026-11-03T15:00:00.000Z");
  });

  it("end at the hour on the wall through a night in which clocks change", () => {
    const quiet = OVERNIGHT;
    expect(mailed({ quiet }, "2026-10-24T20:00:00Z")).toBe("2026-10-25T07:00:00.000Z");
    expect(mailed({ quiet }, "2027-03-27T20:00:00Z")).toBe("2027-03-28T06:00:00.000Z");
    // 02:30 is skipped that night: the quiet ends when the clock has passed it.
    expect(mailed({ quiet: { from: 0, to: 150 } }, "2027-03-28T00:15:00Z")).toBe("2027-03-28T01:30:00.000Z");
  });
});

describe("digests", () => {
  it("go out at eight in the member's morning, every day or on Mondays", () => {
    expect(mailed({ mail: "daily" }, "2026-11-02T06:59:00Z")).toBe("2026-11-02T07:00:00.000Z");
    expect(mailed({ mail: "daily" }, "2026-11-02T07:00:00Z")).toBe("2026-11-03T07:00:00.000Z");
    expect(mailed({ mail: "weekly" }, "2026-11-02T06:59:00Z")).toBe("2026-11-02T07:00:00.000Z");
    expect(mailed({ mail: "weekly" }, "2026-11-02T07:00:00Z")).toBe("2026-11-09T07:00:00.000Z");
    expect(mailed({ mail: "daily", zone: "Asia/Tokyo" }, "2026-11-02T07:00:00Z")).toBe(
      "2026-11-02T23:00:00.000Z",
    );
    expect(mailTimeOf({ ...DEFAULT_PREFERENCES, mail: "daily" }, ZONE, "asked", 0)?.together).toBe(true);
  });

  it("wait for the end of the quiet hours too", () => {
    const preferences = { mail: "daily", quiet: { from: 1200, to: 600 } } as const;
    expect(mailed(preferences, "2026-11-02T12:00:00Z")).toBe("2026-11-03T09:00:00.000Z");
  });
});

describe("an expedite", () => {
  const night = at("2026-11-02T23:00:00Z");
  const asleep = { ...DEFAULT_PREFERENCES, quiet: OVERNIGHT, mail: "daily" } as const;

  it("is mailed at once, whatever the hour", () => {
    expect(mailTimeOf(asleep, ZONE, "expedite", night)).toEqual({ at: night, together: false });
  });

  it("waits like the rest where the member wants it so", () => {
    const time = mailTimeOf({ ...asleep, urgent: false }, ZONE, "expedite", night);
    expect(said(time)).toBe("2026-11-03T07:00:00.000Z");
  });
});

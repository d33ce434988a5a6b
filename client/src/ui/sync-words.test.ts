import { expect, it } from "vitest";
import { offlineWords } from "./offline-banner.tsx";
import { syncWords } from "./sync-state.tsx";

it("says where the changes of this browser are", () => {
  expect(syncWords({ state: "saved", pending: 0 })).toBe("Saved");
  expect(syncWords({ state: "sending", pending: 3 })).toBe("Sending 3");
  expect(syncWords({ state: "offline", pending: 3 })).toBe("Offline, 3 kept");
  expect(syncWords({ state: "offline", pending: 0 })).toBe("Offline");
  expect(syncWords({ state: "offline", isTroubled: true, pending: 3 })).toBe("Not saved, 3 kept");
});

it("counts waiting changes in a sentence that reads right for none, one and many", () => {
  expect(offlineWords(0)).toBe("Go on working: what you change waits here and goes out by itself.");
  expect(offlineWords(1)).toBe("Go on working: 1 change waits here and goes out by itself.");
  expect(offlineWords(3)).toBe("Go on working: 3 changes wait here and go out by themselves.");
  expect(offlineWords(0, true)).toBe("Go on working: what you change waits here and is saved by itself.");
  expect(offlineWords(3, true)).toBe("Go on working: 3 changes wait here and are saved by themselves.");
});

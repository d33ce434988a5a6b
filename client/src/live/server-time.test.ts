import { afterEach, expect, test, vi } from "vitest";
import { learnServerTime, onServerTime, serverNow } from "./server-time.ts";

afterEach(() => {
  learnServerTime(Date.now());
  vi.useRealTimers();
});

test("a device whose clock is wrong goes by the server's, and says so at once", () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 2) });
  const heard = vi.fn<() => void>();
  const end = onServerTime(heard);
  const ahead = 3 * 86_400_000;
  learnServerTime(Date.now() + ahead);
  expect(serverNow()).toBe(Date.now() + ahead);
  expect(heard).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(5_000);
  expect(serverNow()).toBe(Date.now() + ahead);
  end();
});

test("a slow line moves no clock", () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 2) });
  learnServerTime(Date.now() - 900);
  expect(serverNow()).toBe(Date.now());
});

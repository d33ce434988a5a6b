import { expect, test } from "vitest";
import { addressKey } from "./limits.ts";

test("an IPv4 address counts for itself, however it is written", () => {
  expect(addressKey("203.0.113.7")).toBe("203.0.113.7");
  expect(addressKey("::ffff:203.0.113.7")).toBe("203.0.113.7");
});

test("the addresses of one IPv6 network count as one", () => {
  expect(addressKey("2001:db8:1:2:3:4:5:6")).toBe(addressKey("2001:db8:1:2::9"));
  expect(addressKey("2001:db8:1:2::9")).not.toBe(addressKey("2001:db8:1:3::9"));
  expect(addressKey("::1")).toBe("0:0:0:0::/64");
});

import { memberId, requestId } from "@tandem/shared/testing";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createTyping, TYPING_LASTS_MS, type TypingLine } from "./typing.ts";

const [here, there] = [requestId(1), requestId(2)];
const [ann, bob] = [memberId(1), memberId(2)];

function line(): TypingLine & { readonly said: string[] } {
  const said: string[] = [];
  return {
    said,
    looking: (request) => void said.push(`looking ${request === here ? "here" : request}`),
    typing: () => void said.push("typing"),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("tells who writes about the request looked at, until they stop", () => {
  const typing = createTyping(Date.now);
  typing.look(here);
  typing.heard({ member: ann, request: here });
  typing.heard({ member: bob, request: there });
  expect(typing.get()).toEqual([ann]);
  vi.advanceTimersByTime(TYPING_LASTS_MS - 1);
  typing.heard({ member: ann, request: here });
  vi.advanceTimersByTime(TYPING_LASTS_MS - 1);
  expect(typing.get()).toEqual([ann]);
  vi.advanceTimersByTime(1);
  expect(typing.get()).toEqual([]);
});

it("tells own keys at most every two seconds, and anew on another line where it looks", () => {
  const typing = createTyping(Date.now);
  const first = line();
  typing.connect(first);
  const away = typing.look(here);
  for (let i = 0; i < 30; i++) {
    typing.type(here);
    vi.advanceTimersByTime(100);
  }
  const second = line();
  typing.connect(second);
  away();
  expect(first.said).toEqual(["looking here", "typing", "typing"]);
  expect(second.said).toEqual(["looking here", "looking null"]);
});

import { PodId, type RequestId } from "@tandem/shared";
import { PEOPLE, POD, requestId } from "@tandem/shared/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createBoardPresence } from "./board-presence.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function wired() {
  const told: string[] = [];
  const presence = createBoardPresence(PEOPLE.lead);
  const line = {
    board: (pod: PodId | null) => told.push(`board ${pod === null ? "none" : "here"}`),
    hold: (request: RequestId | null) => told.push(`hold ${request === null ? "none" : "card"}`),
  };
  return { told, presence, line };
}
const card = requestId(1);
const heard = (held = true) => ({
  pod: POD,
  members: [PEOPLE.hand, PEOPLE.lead],
  held: held ? [{ member: PEOPLE.hand, request: card }] : [],
});

test("others on the same board are known, and who holds a card; oneself is no news", () => {
  const { presence } = wired();
  const look = presence.look(POD);
  presence.heard(heard());
  expect(presence.others()).toEqual([PEOPLE.hand]);
  expect(presence.holder(card)).toBe(PEOPLE.hand);
  presence.heard({ ...heard(), held: [{ member: PEOPLE.lead, request: card }] });
  expect(presence.holder(card)).toBeUndefined();
  // Of another board that was left meanwhile.
  presence.heard({ ...heard(), pod: PodId.parse(requestId(9)) });
  expect(presence.holder(card)).toBeUndefined();
  look();
  expect(presence.others()).toEqual([]);
});

test("after a lost line nobody is known, and the board and the card in the hand are told again", () => {
  const { presence, line, told } = wired();
  presence.connect(line);
  presence.look(POD);
  presence.hold(card);
  presence.hold(card);
  presence.heard(heard());
  expect(told).toEqual(["board here", "hold card"]);
  presence.connect(null);
  expect([presence.others(), presence.holder(card)]).toEqual([[], undefined]);
  presence.connect(line);
  expect(told.slice(2)).toEqual(["board here", "hold card"]);
});

test("a card forgotten in the hand is let go for the others", () => {
  const { presence, line, told } = wired();
  presence.connect(line);
  presence.look(POD);
  presence.hold(card);
  vi.advanceTimersByTime(61_000);
  expect(told.at(-1)).toBe("hold none");
});

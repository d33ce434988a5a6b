import { company } from "@tandem/shared/testing";
import { expect, test } from "vitest";
import { CommandFault } from "./kit.ts";
import { scopeOf } from "./report-scope.ts";

const NOTHING = { service: undefined, class: undefined, pod: undefined, side: undefined };
const { state } = company();

test("words of the command line say of which requests figures are asked for", () => {
  const [pod] = Object.values(state.pods);
  const [service] = Object.values(state.services);
  expect(scopeOf(state, NOTHING)).toEqual({});
  expect(
    scopeOf(state, {
      service: service?.name.toUpperCase(),
      class: "expedite",
      pod: pod?.name.toLowerCase(),
      side: "it",
    }),
  ).toEqual({ service: service?.id, class: "expedite", pod: pod?.id, requesterSide: "it" });
});

test.each([
  [{ service: "Nothing" }, "There is no service Nothing."],
  [{ pod: "Nobody" }, "There is no pod named Nobody."],
  [{ class: "urgent" }, "--class knows expedite, fixed_date, standard, intangible; not urgent."],
  [{ side: "sales" }, "--side knows marketing, it; not sales."],
])("%j is answered with a sentence", (words, sentence) => {
  expect(() => scopeOf(state, { ...NOTHING, ...words })).toThrow(new CommandFault(sentence));
});

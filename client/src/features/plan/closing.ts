import type { RequestId } from "@tandem/shared";
import type { Held } from "./sprint-load.ts";

/** Where an unfinished request goes when its sprint is closed. */
export type Decision = "next" | "ready";

/** Decisions by request; one that is missing is not made yet. */
export type Decisions = Readonly<Record<string, Decision>>;

/** What a close has to decide: everything not launch-ready or live. */
export const unfinishedOf = (held: readonly Held[]): readonly Held[] => held.filter(({ isDone }) => !isDone);

/** What somebody still has to decide; also what joined the sprint while the dialog was open. */
export const undecidedOf = (open: readonly Held[], decisions: Decisions): readonly Held[] =>
  open.filter(({ request }) => decisions[request.id] === undefined);

/** The same decision for all. */
export const allTo = (open: readonly Held[], to: Decision): Decisions =>
  Object.fromEntries(open.map(({ request }) => [request.id, to]));

/** What is under way goes on in the next sprint, what was not begun goes back to ready. */
export const byProgress = (open: readonly Held[]): Decisions =>
  Object.fromEntries(
    open.map(({ request }) => [request.id, request.standing === "committed" ? "ready" : "next"]),
  );

/** The decisions as the command takes them; of requests that left meanwhile nothing is said. */
export const decidedList = (
  open: readonly Held[],
  decisions: Decisions,
): { readonly request: RequestId; readonly to: Decision }[] =>
  open.flatMap(({ request }) => {
    const to = decisions[request.id];
    return to === undefined ? [] : [{ request: request.id, to }];
  });

/** Whether something kept by an earlier page still holds decisions. */
export const isDecisions = (kept: unknown): kept is Decisions =>
  typeof kept === "object" &&
  kept !== null &&
  Object.values(kept).every((to) => to === "next" || to === "ready");

import type { Talk } from "./timeline-item.ts";

/** What stands between the name of who said it and the words. */
export const TALK_HEADS: Readonly<Record<Talk["what"], string>> = {
  comment: "",
  question: "asks, and the clock stops",
  answer: "answers, and the clock starts anew",
  decline: "declined",
  appeal: "appeals",
  accept: "accepted the delivery",
  return: "returned the delivery",
  reopen: "reopened it",
  outcome: "told what it brought",
};

import type { DriftReason } from "@tandem/shared/flow";
import { blockWords } from "../../ui/block-note.tsx";
import { classWords } from "../../ui/class-sign.tsx";
import { counted } from "../../ui/format.ts";

const times = (n: number): string => (n === 1 ? "once" : n === 2 ? "twice" : `${n} times`);

/** One reason why a promise moved, as a line: what happened, and for how long. No side is blamed. */
export function driftWords(reason: DriftReason): string {
  switch (reason.kind) {
    case "asked":
      return `${counted(reason.days, "day")} waiting for an answer to a question`;
    case "blocked":
      return `${counted(reason.days, "day")} ${blockWords[reason.reason].toLowerCase()}`;
    case "declined":
      return `${counted(reason.days, "day")} declined, until the appeal`;
    case "returned":
      return `Sent back ${times(reason.times)} after review`;
    case "reopened":
      return `Reopened ${times(reason.times)} after going live`;
    case "scope":
      return `What was asked for changed ${times(reason.times)} after planning`;
    case "class":
      return `From ${classWords[reason.from].name} to ${classWords[reason.to].name}`;
    case "queue":
      return `The queue grew: ${reason.to} other requests, ${reason.from} when it was promised`;
    case "pace":
      return `Work like it takes ${counted(reason.to, "day")} by now, ${reason.from} when it was promised`;
  }
}

import type { Sent } from "./judge.ts";
import type { Outcome } from "./outcome.ts";

/** A command on its way to its answer. */
export interface Job extends Sent {
  /** Its place among all that were sent: commands decided again keep it. */
  readonly place: number;
  readonly answer: Promise<Outcome>;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (cause: unknown) => void;
  tries: number;
}

export function makeJob(sent: Sent, place: number): Job {
  let resolve: Job["resolve"] = () => undefined;
  let reject: Job["reject"] = () => undefined;
  const answer = new Promise<Outcome>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { ...sent, place, answer, resolve, reject, tries: 0 };
}

import { FlowBook, fullReport, type DayWindow, type FlowFacts } from "@tandem/shared/flow";
import { Dice, flowFacts, flowInput, serviceId, type Step } from "@tandem/shared/testing";
import { mulberry32 } from "@tandem/shared";
import { median, type Figure } from "./figures.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const AS_OF = Date.UTC(2026, 10, 30, 11);
const REQUESTS = 100_000;
const OPEN = 2_000;
const YEARS = 3;
const ROUNDS = 5;
const WINDOW = { from: "2026-09-01", to: "2026-11-30" } as const;

/** Three years of requests, seeded: filed evenly, some days in each stage, the youngest still open. */
function records(): FlowFacts[] {
  const dice = new Dice(mulberry32(7));
  return Array.from({ length: REQUESTS }, (_, n) => {
    const share = n / REQUESTS;
    let at = AS_OF - Math.round((1 - share) * YEARS * 365 * DAY) - 40 * DAY * (n < REQUESTS - OPEN ? 1 : 0);
    const steps: Step[] = [["filed", at]];
    const further = ["ready", "in_progress", "review", "launch_ready", "live"] as const;
    const reached = n < REQUESTS - OPEN ? further.length : dice.below(4);
    for (const stage of further.slice(0, reached)) {
      at = Math.min(AS_OF, at + HOUR * (1 + dice.below(24 * 7)));
      steps.push([stage, at]);
    }
    return flowFacts(steps, { service: serviceId(1 + (n % 2)), size: 1 + (n % 8) });
  });
}

/** Every figure of a quarter and of the one before over 100,000 requests, in this process. */
export function reportFigures(): Figure[] {
  const input = flowInput(records(), { asOf: AS_OF });
  const answer = (book: FlowBook) =>
    fullReport((window: DayWindow, present: boolean) => book.flow(AS_OF, [], {}, window, present), WINDOW);
  const took = (work: () => void): number => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  let book = new FlowBook(input);
  const rounds = (work: (round: number) => void): number[] =>
    Array.from({ length: ROUNDS }, (_, round) => took(() => work(round)));
  const scratch = rounds(() => {
    book = new FlowBook(input);
    for (const facts of input.records) book.add(facts);
    answer(book);
  });
  // As after a commit: one request changed, and every figure asked for.
  const warm = rounds((round) => {
    const facts = input.records[REQUESTS - 1 - round];
    if (facts) book.put({ ...facts, size: 13 });
    answer(book);
  });
  const note = (times: readonly number[]) => `rounds ${times.map((ms) => Math.round(ms)).join(", ")} ms`;
  return [
    {
      what: "All reports of 100,000 requests, from scratch",
      value: median(scratch) / 1000,
      unit: "s",
      target: { side: "≤", value: 0.3 },
      note: note(scratch),
    },
    {
      what: "The same after a commit, kept up to date",
      value: median(warm),
      unit: "ms",
      target: { side: "≤", value: 50 },
      note: note(warm),
    },
  ];
}

import { isEnough, type WaitCause } from "@tandem/shared/flow";
import type { Figures } from "../../live/use-report.ts";
import { blockWords } from "../../ui/block-note.tsx";
import { counted, dayWords, durationWords, percent } from "../../ui/format.ts";
import { stageWords } from "../../ui/stage-words.ts";
import { changeWords, movedStages } from "./why-words.ts";

type Told = Pick<
  Figures,
  | "speedToMarket"
  | "counts"
  | "promisesKept"
  | "mirror"
  | "wip"
  | "blockers"
  | "whoWaits"
  | "why"
  | "stageSplit"
  | "sprintGoals"
> & { readonly before: Pick<Figures["before"], "speedToMarket" | "counts"> };

/** "85 % are live within 14 days, 5 fewer than before." */
function speedLine({ speedToMarket: now, before: { speedToMarket: was } }: Told): string {
  if (!isEnough(now.requests) || now.p85Days === null || now.p50Days === null)
    return `${counted(now.requests, "request")} went live, too few to say how fast.`;
  const lead = `85 % of ideas are live within ${counted(now.p85Days, "day")}, half within ${now.p50Days}`;
  if (!isEnough(was.requests) || was.p85Days === null) return `${lead}.`;
  const change = now.p85Days - was.p85Days;
  if (change === 0) return `${lead}, as before.`;
  return `${lead}; before it was ${counted(was.p85Days, "day")}.`;
}

/** What happened, in at most four sentences. */
export function happened(figures: Told): readonly string[] {
  const { counts, before, promisesKept, mirror } = figures;
  const lines = [
    speedLine(figures),
    `${counted(counts.finished, "request")} went live, ${before.counts.finished} before; ${counts.filed} were filed.`,
  ];
  if (isEnough(promisesKept.requests) && promisesKept.share !== null)
    lines.push(
      `${percent(promisesKept.share)} of ${counted(promisesKept.requests, "promise")} came true; ${percent(promisesKept.promised ?? 0)} were promised.`,
    );
  const { sleAttainment } = mirror.it;
  if (isEnough(sleAttainment.requests) && sleAttainment.share !== null)
    lines.push(
      `${percent(sleAttainment.share)} of the work was done within what its service expects, and its scope changed ${(mirror.marketing.scopeChanges.changesPerRequest ?? 0).toFixed(1)} times a request after commit or start.`,
    );
  return lines;
}

/** Why: the stages that moved it, then on whom it waited. */
export function reasons({ why, whoWaits }: Told): readonly string[] {
  const lines: string[] = [];
  if (why.changeDays !== null) {
    const moved = movedStages(why.stages).filter(({ changeDays }) => Math.abs(changeDays ?? 0) >= 0.1);
    const parts = moved
      .slice(0, 3)
      .map(({ standing, changeDays }) => `${stageWords[standing]} ${changeWords(changeDays)}`);
    lines.push(
      `The mean way from filed to live changed by ${changeWords(why.changeDays)} days${parts.length === 0 ? "" : `: ${parts.join(", ")}`}.`,
    );
    const [most] = why.movers;
    if (most !== undefined && why.changeDays > 0)
      lines.push(
        `${most.key} “${most.title}” moved it most, with ${counted(Math.round(most.elapsedDays), "day")}.`,
      );
  }
  const share = (side: string) => whoWaits.sides.find((one) => one.side === side)?.share ?? 0;
  if (whoWaits.totalElapsedMs > 0)
    lines.push(
      `Of all days between filing and live ${percent(share("it"))} waited for IT, ${percent(share("marketing"))} for marketing, ${percent(share("neither"))} for neither.`,
    );
  return lines;
}

/** Waits that a decision of leaders can shorten, and the decision that it asks for. */
const DECISIONS: Partial<Record<WaitCause, string>> = {
  filed: "Agree who answers sooner",
  ready: "Start less at once, or lend the pod hands",
  committed: "Commit less to a sprint, or finish before starting",
  needs_info: "Agree what a brief says from the start",
  review: "Name who accepts when the requester is away",
  launch_ready: "Agree who publishes, and when",
};

/** What both sides are asked for: at most four lines, the gravest first. */
export function asks(figures: Told, targetDays: number | null): readonly string[] {
  const { speedToMarket, wip, blockers, whoWaits, sprintGoals } = figures;
  const lines: string[] = [];
  const [wait] = whoWaits.parts
    .filter(({ cause, share }) => DECISIONS[cause] !== undefined && (share ?? 0) >= 0.15)
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const { p85Days } = speedToMarket;
  if (targetDays !== null && p85Days !== null && isEnough(speedToMarket.requests) && p85Days > targetDays)
    lines.push(`Close the gap to the target: ${p85Days} days today, ${targetDays} wanted.`);
  if (wait !== undefined)
    lines.push(
      `${DECISIONS[wait.cause]}: ${percent(wait.share ?? 0)} of the days pass ${wait.cause === "needs_info" ? "with questions open" : `in ${waitStage(wait.cause)}`}.`,
    );
  const [block] = blockers.reasons.toSorted((a, b) => b.elapsedMs - a.elapsedMs);
  if (block !== undefined && block.elapsedMs > 0)
    lines.push(
      `Name who ends it on each side: “${block.reason === "other" ? "another reason" : blockWords[block.reason].toLowerCase()}” held work for ${durationWords(block.elapsedMs)}.`,
    );
  const over = wip.items.filter(({ tone }) => tone === "red");
  if (over.length > 0)
    lines.push(
      `Finish or drop what is over age: ${over
        .slice(0, 3)
        .map(({ key, ageDays }) => `${key} (day ${ageDays})`)
        .join(", ")}${over.length > 3 ? ` and ${over.length - 3} more` : ""}.`,
    );
  const risky = sprintGoals.find(({ chance }) => chance !== null && chance < 0.5);
  if (risky?.chance !== undefined && risky.chance !== null)
    lines.push(
      `Choose what leaves ${risky.name}: ${percent(risky.chance)} chance that all of it is done by ${dayWords(risky.end)}.`,
    );
  return lines.slice(0, 4);
}

const waitStage = (cause: WaitCause): string => {
  const stage = (["filed", "ready", "committed", "review", "launch_ready"] as const).find(
    (one) => one === cause,
  );
  return stage === undefined ? "waiting" : stageWords[stage];
};

import type { ChangedPart, WhyChanged } from "@tandem/shared/flow";
import { stageWords } from "../../ui/stage-words.ts";

/** Less is told as no change; days. */
const NOTHING = 0.05;

/** "+1.4", "−0.3", "±0"; days. */
export function changeWords(days: number | null): string {
  if (days === null) return "–";
  if (Math.abs(days) < NOTHING) return "±0";
  return `${days > 0 ? "+" : "−"}${Math.abs(days).toFixed(1)}`;
}

const dayWord = (days: number): string => (Math.abs(days).toFixed(1) === "1.0" ? "day" : "days");

/** "Week 37 took 3.1 days longer than the four weeks before: Ready made up 2.4 of them." */
export function whyTitle(
  { changeDays, stages }: Pick<WhyChanged, "changeDays" | "stages">,
  what: string,
  than: string,
): string {
  if (changeDays === null) return `Nothing to compare ${what.charAt(0).toLowerCase()}${what.slice(1)} with`;
  if (Math.abs(changeDays) < NOTHING) return `${what} took as long as ${than}`;
  const slower = changeDays > 0;
  const days = Math.abs(changeDays);
  const most = [...stages].sort((a, b) => (slower ? 1 : -1) * ((b.changeDays ?? 0) - (a.changeDays ?? 0)))[0];
  const lead = `${what} took ${days.toFixed(1)} ${dayWord(days)} ${slower ? "longer" : "less"} than ${than}`;
  const part = most?.changeDays ?? 0;
  if (most === undefined || Math.abs(part) < NOTHING || part > 0 !== slower) return lead;
  return `${lead}, ${Math.abs(part).toFixed(1)} of them in ${stageWords[most.standing]}`;
}

/** Stages that changed, the strongest first; those without time in either period are left out. */
export const movedStages = (stages: WhyChanged["stages"]): WhyChanged["stages"] =>
  stages
    .filter(({ nowDays, beforeDays }) => (nowDays ?? 0) + (beforeDays ?? 0) > NOTHING)
    .toSorted((a, b) => Math.abs(b.changeDays ?? 0) - Math.abs(a.changeDays ?? 0));

/** By how much the largest change fills its bar. */
export const widest = (parts: readonly ChangedPart[]): number =>
  Math.max(NOTHING, ...parts.map(({ changeDays }) => Math.abs(changeDays ?? 0)));

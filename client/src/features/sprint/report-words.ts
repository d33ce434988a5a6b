import type { SprintReport, Velocity } from "@tandem/shared/flow";
import { counted, percent } from "../../ui/format.ts";

/** The page's answer: "Sprint 23 did 74 % of what it said". */
export function reportTitle({ name, state, sayDo, donePoints, remainingPoints }: SprintReport): string {
  if (state === "active")
    return `${name} has done ${donePoints} of ${counted(donePoints + remainingPoints, "point")} so far`;
  return sayDo.share === null
    ? `${name} finished ${counted(donePoints, "point")}`
    : `${name} did ${percent(sayDo.share)} of what it said`;
}

/** "2 requests, 8 points", or none. */
export const partWords = ({
  requests,
  points,
}: {
  readonly requests: number;
  readonly points: number;
}): string => (requests === 0 ? "none" : `${counted(requests, "request")}, ${counted(points, "point")}`);

/** "9 added, 16 points; none removed". */
export function scopeWords({
  scopeChanges: { added, removed },
  addedPoints,
  removedPoints,
}: Pick<SprintReport, "scopeChanges" | "addedPoints" | "removedPoints">): string {
  if (added + removed === 0) return "nothing";
  const part = (count: number, points: number, how: string) =>
    count === 0 ? `none ${how}` : `${count} ${how}, ${counted(points, "point")}`;
  return `${part(added, addedPoints, "added")}; ${part(removed, removedPoints, "removed")}`;
}

/** "Velocity 27.3 points, from 25 to 31". */
export function velocityWords({ sprints, meanPoints, minPoints, maxPoints }: Velocity): string {
  if (meanPoints === null || minPoints === null || maxPoints === null)
    return "No velocity before the first close";
  const mean = Math.round(meanPoints * 10) / 10;
  return sprints === 1 || minPoints === maxPoints
    ? `Velocity ${counted(mean, "point")}`
    : `Velocity ${counted(mean, "point")}, from ${minPoints} to ${maxPoints}`;
}

import type { BusinessClock, Day, SprintFacts, ZoneClock } from "@tandem/shared";
import { nextDates, nextName } from "./sprint-presets.ts";

/** A sprint's form while it is typed in. */
export interface SprintDraft {
  readonly name: string;
  readonly goal: string;
  readonly start: Day | null;
  readonly end: Day | null;
  /** Points; `proposed` follows the proposal for the chosen days; null: none. */
  readonly capacity: number | "proposed" | null;
}

/** Whether something kept by an earlier page still is such a form. */
export function isSprintDraft(kept: unknown): kept is SprintDraft {
  if (typeof kept !== "object" || kept === null) return false;
  const part = (key: keyof SprintDraft): unknown => Reflect.get(kept, key);
  const dayOrNone = (value: unknown) => value === null || typeof value === "string";
  const capacity = part("capacity");
  return (
    typeof part("name") === "string" &&
    typeof part("goal") === "string" &&
    dayOrNone(part("start")) &&
    dayOrNone(part("end")) &&
    (capacity === null || capacity === "proposed" || typeof capacity === "number")
  );
}

/** The next sprint of a pod as it is proposed: every field but the goal can stay. */
export function proposedSprint(
  sprints: readonly SprintFacts[],
  calendar: { readonly zone: ZoneClock; readonly business: BusinessClock },
  today: Day,
): SprintDraft {
  return { name: nextName(sprints), goal: "", ...nextDates(sprints, calendar, today), capacity: "proposed" };
}

export const draftOf = ({ name, goal, start, end, capacity }: SprintFacts): SprintDraft => ({
  name,
  goal,
  start,
  end,
  capacity,
});

import {
  toDay,
  toEpochDay,
  type BusinessClock,
  type Day,
  type EpochDay,
  type SprintFacts,
  type ZoneClock,
} from "@tandem/shared";
import { workingDays } from "../../live/working-days.ts";
import type { Hands } from "./hands.ts";
import { proposedCapacity, velocity, type Velocity } from "@tandem/shared/flow";

/** Two weeks, first and last day counted. */
const LENGTH_DAYS = 14;
/** A calendar that is closed this long is not waited for. */
const LOOK_AHEAD_DAYS = 31;
/** Velocity rests on as many closed sprints at most. */
const RECENT = 3;

interface Calendar {
  readonly zone: ZoneClock;
  readonly business: BusinessClock;
}

/** "Sprint 25" after "Sprint 24"; whatever counts up in the latest name goes on, else it begins with 1. */
export function nextName(sprints: readonly SprintFacts[]): string {
  const latest = [...sprints]
    .sort((a, b) => (a.start < b.start ? 1 : -1))
    .find(({ name }) => /\d/u.test(name));
  const parts = latest && /^(?<before>.*?)(?<count>\d+)(?<after>\D*)$/u.exec(latest.name)?.groups;
  if (!parts) return "Sprint 1";
  return `${parts["before"] ?? ""}${Number(parts["count"]) + 1}${parts["after"] ?? ""}`.slice(0, 60);
}

/** The last day that a sprint takes: of one closed early, the day on which it closed. */
function lastDayOf({ end, closedAt }: SprintFacts, zone: ZoneClock): Day {
  const closed = closedAt === null ? end : zone.dayAt(closedAt);
  return closed < end ? closed : end;
}

/** The first working day after the pod's last sprint, not before today, and the last working day within two weeks. */
export function nextDates(
  sprints: readonly SprintFacts[],
  { zone, business }: Calendar,
  today: Day,
): { readonly start: Day; readonly end: Day } {
  const taken = sprints.map((sprint) => toEpochDay(lastDayOf(sprint, zone)));
  const earliest = Math.max(toEpochDay(today), ...taken.map((day) => day + 1));
  const start = workingDay(business, earliest, 1, LOOK_AHEAD_DAYS);
  const end = workingDay(business, start + LENGTH_DAYS - 1, -1, LENGTH_DAYS - 1);
  return { start: toDay(start), end: toDay(Math.max(start, end)) };
}

/** The nearest working day from a day on, in a direction; the day itself where none is near. */
function workingDay(business: BusinessClock, from: EpochDay, step: 1 | -1, within: number): EpochDay {
  for (let i = 0; i <= within; i++) if (business.isWorkingDay(from + i * step)) return from + i * step;
  return from;
}

/** A capacity proposed for some dates, with what it rests on. */
export interface Proposal {
  readonly points: number;
  readonly velocity: Velocity;
  /** Working days of the sprint, and of those that the velocity rests on, on average. */
  readonly days: number;
  readonly normalDays: number;
  /** Days of all its people together, and on how many of them somebody is away. */
  readonly personDays: number;
  readonly awayDays: number;
}

/**
 * Velocity × available / normal person-days: available are the sprint's working days of all its people less their days
 * off, normal those of the sprints the velocity was measured in. A holiday, a short sprint and an absence all lower it.
 * @returns null before the first closed sprint
 */
export function proposeCapacity(
  sprints: readonly SprintFacts[],
  dates: { readonly start: Day; readonly end: Day },
  { zone, business }: Calendar,
  hands: Hands = { people: 1, daysOff: [] },
): Proposal | null {
  const pod = sprints[0]?.pod;
  if (pod === undefined) return null;
  const recent = sprints
    .filter(({ state }) => state === "closed")
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : (a.closedAt ?? 0) - (b.closedAt ?? 0)))
    .slice(-RECENT);
  const lengths = recent.map((sprint) => workingDays(business, sprint.start, lastDayOf(sprint, zone)));
  const normalDays = lengths.reduce((sum, days) => sum + days, 0) / lengths.length;
  const days = workingDays(business, dates.start, dates.end);
  const measured = velocity(sprints, pod);
  const personDays = hands.people * days;
  const awayDays = hands.daysOff.reduce((sum, off) => sum + Math.min(off, days), 0);
  const points = proposedCapacity(measured, personDays - awayDays, hands.people * normalDays || 0);
  return points === null ? null : { points, velocity: measured, days, normalDays, personDays, awayDays };
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** "the mean of the last 3 sprints, 25 to 31", the days where they differ, and who is away. */
export function proposalWords({ velocity: v, days, normalDays, personDays, awayDays }: Proposal): string {
  const base =
    v.sprints === 1
      ? `the last sprint finished ${v.meanPoints ?? 0}`
      : `the last ${v.sprints} sprints finished ${oneDecimal(v.meanPoints ?? 0)} on average, ${v.minPoints} to ${v.maxPoints}`;
  const normal = oneDecimal(normalDays);
  const long = days === normal ? base : `${base}; this one has ${days} working days, they had ${normal}`;
  return awayDays === 0 ? long : `${long}; ${awayDays} of ${personDays} person-days are off`;
}

import { z } from "zod";
import type { BusinessClock } from "../kernel/business-time.ts";
import { type EpochDay, toDay, toEpochDay, weekday } from "../kernel/calendar-time.ts";
import { MemberId, type PodId } from "../kernel/ids.ts";
import { Day } from "../kernel/when.ts";
import type { Member } from "../member/member.ts";

/** How long one turn lasts: a working day, a week, or two. */
export const TURNS = ["day", "week", "fortnight"] as const;

/** Who answers the inbox first, turn after turn. */
export const Rota = z.strictObject({
  members: z
    .array(MemberId)
    .min(1)
    .max(20)
    .refine((members) => new Set(members).size === members.length, "Each person once."),
  turn: z.enum(TURNS),
  /** Weekday on which the next one takes over, 0 Monday … 6 Sunday; turns of a day have none. */
  handover: z.int().min(0).max(6),
  /** A day in the first one's first turn. */
  from: Day,
});
export type Rota = z.infer<typeof Rota>;

/** Who is on duty, up to and with which day, and who follows (null: nobody else takes turns). */
export interface Duty {
  readonly member: MemberId;
  /** The turn's last working day. */
  readonly until: Day;
  readonly next: MemberId | null;
}

interface Turn {
  readonly index: number;
  readonly last: EpochDay;
}

/** Nobody closes for longer. */
const LONGEST_CLOSED_DAYS = 60;

/** Turns of one working day: closed days take none, and belong to the turn after them. */
function dayTurn(rota: Rota, today: EpochDay, isWorkingDay: BusinessClock["isWorkingDay"]): Turn | null {
  let day = today;
  while (!isWorkingDay(day)) if (++day - today > LONGEST_CLOSED_DAYS) return null;
  let index = 0;
  for (let past = toEpochDay(rota.from); past < day; past++) if (isWorkingDay(past)) index++;
  return { index, last: day };
}

function weekTurn(rota: Rota, today: EpochDay, isWorkingDay: BusinessClock["isWorkingDay"]): Turn {
  const days = rota.turn === "fortnight" ? 14 : 7;
  const handoverBefore = (day: EpochDay) => day - ((weekday(day) - rota.handover + 7) % 7);
  const first = handoverBefore(toEpochDay(rota.from));
  const index = Math.floor((today - first) / days);
  const end = first + (index + 1) * days - 1;
  let last = end;
  while (last > today && !isWorkingDay(last)) last--;
  return { index, last: isWorkingDay(last) ? last : end };
}

/**
 * Who is on duty on a local date. Who left the pod or was deactivated is passed over: the next one takes that turn.
 * null where nobody of the rota is here any more.
 */
export function dutyOf(
  { id, rota }: { readonly id: PodId; readonly rota: Rota | null },
  members: Readonly<Record<string, Member>>,
  today: EpochDay,
  isWorkingDay: BusinessClock["isWorkingDay"],
): Duty | null {
  if (rota === null) return null;
  const turn = rota.turn === "day" ? dayTurn(rota, today, isWorkingDay) : weekTurn(rota, today, isWorkingDay);
  if (turn === null) return null;
  const count = rota.members.length;
  /** Who takes the turn with this number. */
  const takerOf = (index: number): MemberId | null => {
    for (let skipped = 0; skipped < count; skipped++) {
      const member = rota.members[(((index + skipped) % count) + count) % count];
      const found = member === undefined ? undefined : members[member];
      if (found?.active && id in found.pods) return found.id;
    }
    return null;
  };
  const member = takerOf(turn.index);
  if (member === null) return null;
  let next: MemberId | null = null;
  for (let ahead = 1; ahead < count && next === null; ahead++) {
    const taker = takerOf(turn.index + ahead);
    if (taker !== member) next = taker;
  }
  return { member, until: toDay(turn.last), next };
}

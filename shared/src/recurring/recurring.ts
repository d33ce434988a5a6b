import type { MemberId, RecurringId, RequestId, ServiceId } from "../kernel/ids.ts";
import type { Day, Instant } from "../kernel/when.ts";
import type { Brief } from "../request/events.ts";
import type { Rhythm } from "./rhythm.ts";

/** What a recurring request says each time: its date is counted from the day it is filed. */
export type RecurringBrief = Omit<Brief, "dueDate" | "ifMissed">;

/** A request that the clock files in its owner's name, again and again. */
export interface Recurring {
  readonly id: RecurringId;
  readonly owner: MemberId | null;
  readonly service: ServiceId;
  readonly brief: RecurringBrief;
  readonly rhythm: Rhythm;
  /** Wished for that many days after the day of filing; null: as soon as it comes. */
  readonly dueInDays: number | null;
  /** The next day on which it is filed, also while it is paused. */
  readonly nextOn: Day;
  /** null while it runs. `why` says what kept the clock from filing; empty where a person paused it. */
  readonly paused: { readonly at: Instant; readonly by: MemberId | null; readonly why: string } | null;
  /** The latest request that it filed. */
  readonly last: RequestId | null;
}

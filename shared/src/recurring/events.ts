import type { RecurringId, RequestId } from "../kernel/ids.ts";
import type { Day } from "../kernel/when.ts";
import type { Recurring } from "./recurring.ts";

/** Everything that can have happened to a recurring request. */
export type RecurringEvent =
  | {
      readonly type: "recurring.added";
      readonly recurring: Omit<Recurring, "owner" | "paused" | "last">;
    }
  | {
      readonly type: "recurring.changed";
      readonly recurring: RecurringId;
      readonly changes: Partial<Pick<Recurring, "brief" | "rhythm" | "dueInDays" | "nextOn">>;
    }
  | { readonly type: "recurring.paused"; readonly recurring: RecurringId; readonly why: string }
  | { readonly type: "recurring.resumed"; readonly recurring: RecurringId; readonly nextOn: Day }
  | {
      readonly type: "recurring.filed";
      readonly recurring: RecurringId;
      readonly request: RequestId;
      readonly nextOn: Day;
    }
  | { readonly type: "recurring.removed"; readonly recurring: RecurringId };

import type { ClassOfService } from "../flow/record.ts";
import { refuse, type Refusal } from "../kernel/refusal.ts";
import type { Day } from "../kernel/when.ts";

/** What a class of service asks of its request. */
export function classRefused(request: {
  readonly class: ClassOfService;
  readonly dueDate: Day | null;
  readonly ifMissed: string;
  readonly meanwhileWaits: string;
}): Refusal | null {
  if (request.class === "fixed_date" && (request.dueDate === null || request.ifMissed.trim() === "")) {
    return refuse("fixed_date_needs_date");
  }
  if (request.class === "expedite" && request.meanwhileWaits.trim() === "")
    return refuse("expedite_needs_waiting");
  return null;
}

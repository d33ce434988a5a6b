import { MS_PER_MINUTE } from "../kernel/calendar-time.ts";
import { type BusinessFigures, businessFigures } from "./business-figures.ts";
import { type DayRange, type Flow, within } from "./flow.ts";
import { ascending, percentile, share } from "./percentile.ts";

export interface FirstResponse extends BusinessFigures {
  /** Of the requests with a service: how many were answered within its response target. */
  readonly target: { readonly requests: number; readonly kept: number; readonly share: number | null };
  /** Rapid response in elapsed minutes, the clock that its target runs on. */
  readonly rapid: {
    readonly requests: number;
    readonly p50Minutes: number | null;
    readonly p85Minutes: number | null;
  };
}

/**
 * First response: business time from filed to the first triage decision or comment by the IT side, of requests first
 * answered within a window. Requests whose filing has no time are left out.
 */
export function firstResponse(flow: Flow, range: DayRange): FirstResponse {
  const business: number[] = [];
  const rapidMinutes: number[] = [];
  let withTarget = 0;
  let kept = 0;
  for (const { facts, service, filedAt: filed } of flow.rows) {
    const answered = facts.firstResponseAt;
    if (answered === null || !within(flow.zone.epochDayAt(answered), range)) continue;
    if (typeof filed !== "number") continue;
    const openMs = flow.business.openMs(filed, answered);
    business.push(openMs);
    if (!service) continue;
    const elapsed = (answered - filed) / MS_PER_MINUTE;
    if (service.rapid) rapidMinutes.push(elapsed);
    withTarget++;
    if ((service.rapid ? elapsed : openMs / MS_PER_MINUTE) <= service.responseMinutes) kept++;
  }
  const minutes = ascending(rapidMinutes);
  return {
    ...businessFigures(business),
    target: { requests: withTarget, kept, share: share(kept, withTarget) },
    rapid: {
      requests: minutes.length,
      p50Minutes: percentile(minutes, 50),
      p85Minutes: percentile(minutes, 85),
    },
  };
}

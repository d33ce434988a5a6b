import {
  addDays,
  daysInclusive,
  type Day,
  type Instant,
  type Request,
  type Service,
  type ZoneClock,
} from "@tandem/shared";
import { rapidLiveAt, shareLiveBy, type MarketPromise } from "@tandem/shared/flow";
import { counted, dayWords, durationWords, percent } from "../../ui/format.ts";
import { isRapid, rapidLiveWords } from "../../ui/rapid-words.ts";

/** When a request is promised to be live, for one row of a table. */
export interface Promised {
  /** null: nothing can be said. */
  readonly day: Day | null;
  readonly words: string;
  readonly note: string;
}

interface Known {
  readonly zone: ZoneClock;
  readonly now: Instant;
  /** undefined: not read yet. */
  readonly promise: MarketPromise | null | undefined;
  readonly service: Service | undefined;
}

/**
 * A rapid response: the moment by which it must be live. Else what was promised at filing, as the log keeps it; with a fixed date that date and the chance of it. Where nothing was
 * promised: filed day plus the P85 days of its service and class as of today, the filing day counted, or, of fewer than
 * ten finished, what the service expects, said as such.
 */
export function promisedOf(request: Request, { zone, now, promise, service }: Known): Promised {
  const today = zone.dayAt(now);
  const { filed } = request.entered;
  if (filed === undefined) return { day: null, words: "–", note: "" };
  const start = typeof filed === "number" ? zone.dayAt(filed) : filed;
  if (isRapid(service) && typeof filed === "number") return rapidOf(filed, now, zone);
  if (request.class === "fixed_date" && request.dueDate !== null) {
    const own = request.promise?.ownDate;
    const share =
      own?.day === request.dueDate
        ? own.share
        : promise
          ? shareLiveBy(promise, start, request.dueDate)
          : null;
    return {
      day: request.dueDate,
      words: dayWords(request.dueDate, { today }),
      note:
        request.dueDate < today
          ? past(request.dueDate, today)
          : share === null
            ? "fixed date"
            : `${percent(share)} chance`,
    };
  }
  const kept = request.promise;
  if (kept !== null) {
    const note = `promised, ${percent(kept.probability)}`;
    return {
      day: kept.day,
      words: dayWords(kept.day, { today }),
      note: kept.day < today ? past(kept.day, today) : note,
    };
  }
  if (promise === undefined) return { day: null, words: "", note: "" };
  const days = promise?.p85Days ?? service?.market.days;
  if (days === undefined) return { day: null, words: "Not known", note: "not enough data yet" };
  const day = addDays(start, days - 1);
  const basis =
    promise === null ? `expected within ${counted(days, "day")}` : `85 % within ${counted(days, "day")}`;
  return { day, words: dayWords(day, { today }), note: day < today ? past(day, today) : basis };
}

/** A rapid response is promised to the minute. */
function rapidOf(filed: Instant, now: Instant, zone: ZoneClock): Promised {
  const dueAt = rapidLiveAt(filed);
  return {
    day: zone.dayAt(dueAt),
    words: rapidLiveWords(filed, now, zone.zone),
    note: now > dueAt ? `${durationWords(now - dueAt)} over` : "by day and night",
  };
}

const past = (day: Day, today: Day): string => `${counted(daysInclusive(day, today) - 1, "day")} past`;

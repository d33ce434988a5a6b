import { addDays, daysInclusive, type Request, type Service } from "@tandem/shared";
import type { Calendar } from "../../live/use-calendar.ts";
import type { Promises } from "../../live/use-promises.ts";
import { FieldHint } from "../../ui/field-hint.tsx";
import { counted, dayWords } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import classes from "./request-page.module.css";

interface PromiseNowProps {
  readonly request: Request;
  readonly service: Service;
  readonly promises: Promises;
  readonly now: number;
  readonly calendar: Calendar;
}

/** What may be expected from filing to live, and how far along that is today. */
export function PromiseNow({ request, service, promises, now, calendar }: PromiseNowProps) {
  const { filed, live } = request.entered;
  if (filed === undefined) return null;
  const { zone } = calendar;
  const dayOf = (when: number | string) => (typeof when === "number" ? zone.dayAt(when) : when);
  const start = dayOf(filed);
  const today = zone.dayAt(now);
  const promise = promises.promise(service.id, request.class);
  const days = promise?.p85Days ?? service.market.days;
  const share = promise === null ? Math.round(service.market.probability * 100) : 85;
  const promised = addDays(start, days - 1);
  const end = live === undefined ? today : dayOf(live);
  const passed = daysInclusive(start, end);
  const span = Math.max(days, passed, 1);
  const at = (day: number) => `${(Math.min(day, span) / span) * 100}%`;
  const over = passed - days;
  return (
    <Panel title="Promise and now" titleLook="label">
      <div className={classes["promise"]}>
        <div>
          <span>{promise === null ? "Expected" : "Promise"}</span>
          <b>{dayWords(promised)}</b>
          <small>
            {share} %, {counted(days, "day")}
          </small>
        </div>
        <div>
          <span>{live === undefined ? "Today" : "Live"}</span>
          <b>{dayWords(end)}</b>
          <small>
            day {passed}
            {over > 0 && `, ${counted(over, "day")} past`}
          </small>
        </div>
      </div>
      <div
        className={classes["track"]}
        role="img"
        aria-label={`Filed ${dayWords(start)}, ${promise === null ? "expected" : "promise"} ${dayWords(promised)}, ${
          live === undefined ? "today is" : "live on"
        } ${dayWords(end)}`}
      >
        <i style={{ width: at(passed) }} />
        <u style={{ left: at(days) }} />
      </div>
      <div className={classes["trackWords"]} aria-hidden="true">
        <span>filed {dayWords(start)}</span>
        <span>
          {over > 0
            ? live === undefined
              ? "today"
              : "live"
            : `${promise === null ? "expected" : "promise"} ${dayWords(promised)}`}
        </span>
      </div>
      <FieldHint>
        {promise === null
          ? "The service’s own expectation: fewer than ten like it went live in the last 90 days."
          : `From ${counted(promise.requests, "request")} like it, filed to live, of the last 90 days, as of today.`}
      </FieldHint>
    </Panel>
  );
}

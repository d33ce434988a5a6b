import { daysInclusive, type Request, type Service, type WorkspaceState } from "@tandem/shared";
import type { Calendar } from "../../live/use-calendar.ts";
import type { Promises } from "../../live/use-promises.ts";
import { FieldHint } from "../../ui/field-hint.tsx";
import { counted, dayWords, percent } from "../../ui/format.ts";
import { isRapid, rapidLiveWords, rapidWords } from "../../ui/rapid-words.ts";
import { Panel } from "../../ui/panel.tsx";
import { driftWords } from "./drift-words.ts";
import { promiseFacts, type PromiseFacts } from "./promise-facts.ts";
import classes from "./request-page.module.css";

interface PromiseNowProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly service: Service;
  readonly promises: Promises;
  readonly now: number;
  readonly calendar: Calendar;
}

const NAMES = { kept: "Promised by", now: "Promise", expected: "Expected" } as const;

function hintOf({ basis, requests }: PromiseFacts, liveLately: number): string {
  switch (basis) {
    case "kept":
      return `Made when it was filed, from ${counted(requests ?? 0, "request")} like it.`;
    case "now":
      return `From ${counted(requests ?? 0, "request")} like it, filed to live, of the last 90 days, as of today.`;
    case "expected":
      return `The service’s own expectation: ${liveLately === 0 ? "nothing" : "fewer than ten"} like it went live in the last 90 days.`;
  }
}

/** "2 days early", "on its day", "1 day late": of the day it went live. */
function against({ promised, end }: PromiseFacts): string {
  if (end === promised) return "on its day";
  return end < promised
    ? `${counted(daysInclusive(end, promised) - 1, "day")} early`
    : `${counted(daysInclusive(promised, end) - 1, "day")} late`;
}

/** What is likely by now, or when it went live. */
function Now({ facts }: { readonly facts: PromiseFacts }) {
  const { basis, isLive, end, likely, passed, days } = facts;
  const over = passed - days;
  const past = over > 0 ? `, ${counted(over, "day")} past` : "";
  if (isLive || basis === "expected")
    return (
      <div>
        <span>{isLive ? "Live" : "Today"}</span>
        <b>{dayWords(end)}</b>
        <small>
          day {passed}
          {isLive ? `, ${against(facts)}` : past}
        </small>
      </div>
    );
  return (
    <div>
      <span>Now likely</span>
      <b>{likely === null ? "Not known" : dayWords(likely)}</b>
      <small>
        day {passed}
        {past || (likely === null ? ", few took that long" : "")}
      </small>
    </div>
  );
}

/** What was promised from filing to live, what is likely now, and why that moved. */
export function PromiseNow({ view, request, service, promises, now, calendar }: PromiseNowProps) {
  const facts = promiseFacts(request, {
    state: view,
    service,
    today: promises.promise(service.id, request.class),
    now,
    zone: calendar.zone,
  });
  if (facts === null) return null;
  const { basis, filed, promised, days, probability, end, isLive, likely, passed, moved, reasons } = facts;
  const span = Math.max(days, passed, likely === null ? 1 : daysInclusive(filed, likely));
  const at = (day: number) => `${(Math.min(day, span) / span) * 100}%`;
  const rapidBy =
    isRapid(service) && typeof request.entered.filed === "number"
      ? rapidLiveWords(request.entered.filed, now, calendar.zone.zone)
      : null;
  const name = rapidBy === null ? NAMES[basis] : "Live by";
  return (
    <Panel title="Promise and now" titleLook="label">
      <div className={classes["promise"]}>
        <div>
          <span>{name}</span>
          <b>{rapidBy ?? dayWords(promised)}</b>
          <small>
            {rapidBy === null ? `${percent(probability)}, ${counted(days, "day")}` : "by day and night"}
          </small>
        </div>
        <Now facts={facts} />
      </div>
      <div
        className={classes["track"]}
        role="img"
        aria-label={[
          `Filed ${dayWords(filed)}`,
          `${name.toLowerCase()} ${dayWords(promised)}`,
          ...(likely === null ? [] : [`now likely ${dayWords(likely)}`]),
          `${isLive ? "live on" : "today is"} ${dayWords(end)}`,
        ].join(", ")}
      >
        <i style={{ width: at(passed) }} />
        <u style={{ left: at(days) }} />
      </div>
      <div className={classes["trackWords"]} aria-hidden="true">
        <span>filed {dayWords(filed)}</span>
        <span>
          {passed > days
            ? isLive
              ? "live"
              : "today"
            : `${basis === "kept" ? "promised" : name.toLowerCase()} ${dayWords(promised)}`}
        </span>
      </div>
      {reasons.length > 0 && (
        <div className={classes["drift"]}>
          <h3>{moved === null ? "What may move it" : "Why it moved"}</h3>
          <ul>
            {reasons.map((reason) => (
              <li key={driftWords(reason)}>{driftWords(reason)}</li>
            ))}
          </ul>
        </div>
      )}
      <FieldHint>
        {rapidBy === null
          ? hintOf(facts, promises.liveLately(service.id))
          : `${rapidWords(service)}, counted from filing.`}
      </FieldHint>
    </Panel>
  );
}

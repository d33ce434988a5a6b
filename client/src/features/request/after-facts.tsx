import type { Day, Request } from "@tandem/shared";
import { useState } from "react";
import { useSend } from "../../live/hooks.ts";
import type { Calendar } from "../../live/use-calendar.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { dayWords } from "../../ui/format.ts";
import { ResultFacts } from "./result-facts.tsx";
import type { StepName } from "../../live/request-steps.ts";

interface AfterFactsProps {
  readonly request: Request;
  readonly now: number;
  readonly calendar: Calendar;
  readonly steps: ReadonlySet<StepName>;
}

interface GoLiveDayProps {
  readonly day: Day | null;
  readonly today: Day;
  readonly onDay: (day: Day | null) => void;
}

/** Set as soon as it is chosen; a day that is past stays in the field, beside the sentence that says so. */
function GoLiveDay({ day, today, onDay }: GoLiveDayProps) {
  const [held, setHeld] = useState<Day | null>(null);
  return (
    <DayInput
      bare
      label="Planned go-live day"
      value={held ?? day}
      from={today}
      standing={day}
      onChange={(next) => {
        const isPast = next !== null && next < today && next !== day;
        setHeld(isPast ? next : null);
        if (!isPast) onDay(next);
      }}
    />
  );
}

/** When it is to go live, how it was liked, and what it brought. */
export function AfterFacts({ request, now, calendar, steps }: AfterFactsProps) {
  const send = useSend();
  const { id, goLive } = request;
  return (
    <>
      {(steps.has("go_live") || (goLive !== null && request.closedAt === null)) && (
        <div>
          <dt>Go-live</dt>
          <dd>
            {steps.has("go_live") ? (
              <GoLiveDay
                day={goLive}
                today={calendar.zone.dayAt(now)}
                onDay={(day) => send("request.set_go_live", { request: id, goLive: day })}
              />
            ) : (
              goLive !== null && dayWords(goLive, { today: calendar.zone.dayAt(now) })
            )}
          </dd>
        </div>
      )}
      <ResultFacts facts={request} currency={calendar.currency} />
    </>
  );
}

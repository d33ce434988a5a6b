import { addDays, daysInclusive, type Day, type Service } from "@tandem/shared";
import { shareLiveBy, type MarketPromise } from "@tandem/shared/flow";
import { Text, UnstyledButton } from "@mantine/core";
import { FieldHint } from "../../ui/field-hint.tsx";
import { counted, dayWords, percent } from "../../ui/format.ts";
import { isRapid, rapidLiveWords, rapidWords } from "../../ui/rapid-words.ts";
import { Panel } from "../../ui/panel.tsx";
import { DaysChart } from "./days-chart.tsx";
import classes from "./promise-panel.module.css";

interface PromisePanelProps {
  readonly service: Service;
  readonly known: boolean;
  readonly promise: MarketPromise | null;
  /** How many of the service went live in the last 90 days. */
  readonly liveLately: number;
  /** UTC milliseconds. */
  readonly now: number;
  readonly zone: string;
  /** The local date of today. */
  readonly today: Day;
  readonly date: Day | null;
  readonly onDate: (date: Day) => void;
}

/** "When will it be live?", from real flow; where that is too little, it says so and never guesses. */
export function PromisePanel(props: PromisePanelProps) {
  const { service, known, promise, liveLately, now, zone, today, date, onDate } = props;
  const name = service.name.toLocaleLowerCase();
  return (
    <Panel title="When will it be live?" titleLook="label">
      {isRapid(service) ? (
        <>
          <p className={classes["big"]}>
            {rapidWords(service)}: <b>by {rapidLiveWords(now, now, zone)}</b>.
          </p>
          <FieldHint>Counted from filing, by day and night. The pod is alerted at once.</FieldHint>
        </>
      ) : promise === null ? (
        <>
          <p className={classes["big"]}>
            {!known ? (
              "Recent flow is not here yet."
            ) : (
              <b>{liveLately === 0 ? "No figures yet." : "Not enough data yet."}</b>
            )}{" "}
            The pod expects <b>{counted(service.market.days, "day")}</b>
            {" at most, "}
            {percent(service.market.probability)} of the time.
          </p>
          <FieldHint>
            {known
              ? liveLately === 0
                ? `No ${name} request went live in the last 90 days. From ten on, Tandem says how long they take.`
                : `${counted(liveLately, `${name} request`)} went live in the last 90 days. A promise from fewer than ten would be a guess.`
              : "It comes with the connection. You can file meanwhile."}
          </FieldHint>
        </>
      ) : (
        <Known {...{ service, promise, today, date, onDate, name }} />
      )}
    </Panel>
  );
}

interface KnownProps extends Omit<PromisePanelProps, "known" | "promise" | "liveLately" | "now" | "zone"> {
  readonly promise: MarketPromise;
  readonly name: string;
}

function Known({ service, promise, today, date, onDate, name }: KnownProps) {
  const ofDate = date === null ? null : shareLiveBy(promise, today, date);
  const what =
    promise.basis === "service" ? `${name} requests of any class` : `${name} requests of this class`;
  return (
    <div className={classes["body"]}>
      <p className={classes["big"]}>
        85 % of {what} are live <b>within {counted(promise.p85Days, "day")}</b>.
        {date !== null && ofDate !== null && (
          <>
            {" "}
            With {dayWords(date, { today })}: <b>{percent(ofDate)}</b>.
          </>
        )}
      </p>
      <Text size="xs" c="dimmed">
        Days from filing to live
      </Text>
      <DaysChart
        histogram={promise.histogram}
        label={`${service.name} requests`}
        p85Days={promise.p85Days}
        allowedDays={date === null ? null : daysInclusive(today, date)}
      />
      {date !== null && <Dates {...{ promise, today, date, onDate }} />}
      <FieldHint>
        From {counted(promise.requests, "request")} that went live in the last 90 days, filed to live, first
        and last day counted. 85 % is the nearest rank.
      </FieldHint>
    </div>
  );
}

/** The chosen date and the three after it, each with its chance: a day more may be worth asking for. */
function Dates({
  promise,
  today,
  date,
  onDate,
}: Pick<KnownProps, "promise" | "today" | "onDate"> & { date: Day }) {
  return (
    <div className={classes["dates"]} role="group" aria-label="Chance of nearby dates">
      {[0, 1, 2, 3].map((later) => {
        const day = addDays(date, later);
        return (
          <UnstyledButton
            key={day}
            className={classes["date"] ?? ""}
            aria-pressed={later === 0}
            onClick={() => onDate(day)}
          >
            <b>{dayWords(day, { today })}</b>
            <span>{percent(shareLiveBy(promise, today, day) ?? 0)}</span>
          </UnstyledButton>
        );
      })}
    </div>
  );
}

import { requestOf, type Pod, type RequestId, type WorkspaceState } from "@tandem/shared";
import { IconBoltFilled } from "@tabler/icons-react";
import { launchDueAt } from "@tandem/shared/flow";
import { useCallback } from "react";
import { shallowEqual } from "../../live/memoize-selector.ts";
import { useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { durationWords, momentWords } from "../../ui/format.ts";
import { isRapid } from "../../ui/rapid-words.ts";
import { WipBadge } from "../../ui/wip-badge.tsx";
import { BoardCard } from "./board-card.tsx";
import { useBoard } from "./board-context.ts";
import classes from "./expedite-lane.module.css";

interface ExpediteLaneProps {
  readonly pod: Pod;
  readonly cards: readonly RequestId[];
  /** Under way over ready … review, against the pod's limit. */
  readonly count: number;
  /** The card picked up by key. */
  readonly picked: RequestId | null;
}

/** What passes every limit, on top of the board, with the time it has left. Takes no room while there is none. */
export function ExpediteLane({ pod, cards, count, picked }: ExpediteLaneProps) {
  if (cards.length === 0) return null;
  return (
    <section className={classes["lane"]} aria-label="Expedite lane">
      <div className={classes["head"]}>
        <h2>
          <IconBoltFilled size={16} aria-hidden="true" /> Expedite{" "}
          <WipBadge count={count} limit={pod.expediteLimit} />
        </h2>
        <p>Passes every limit. {count >= pod.expediteLimit && "The next one needs the lead’s yes."}</p>
      </div>
      <ul className={classes["cards"]}>
        {cards.map((id) => (
          <Expedite key={id} id={id} alone={cards.length === 1} picked={id === picked} />
        ))}
      </ul>
    </section>
  );
}

function Expedite({
  id,
  alone,
  picked,
}: {
  readonly id: RequestId;
  readonly alone: boolean;
  readonly picked: boolean;
}) {
  const select = useCallback(
    (view: WorkspaceState) => {
      const card = requestOf(view, id);
      const service = card?.service ? view.services[card.service] : undefined;
      return { card, service, column: card?.column ? view.columns[card.column] : undefined };
    },
    [id],
  );
  const { card, service, column } = useView(select, shallowEqual);
  if (!card) return null;
  return (
    <li className={classes["item"]} data-alone={alone || undefined}>
      <BoardCard id={id} picked={picked} {...(column ? { where: `In ${column.name}` } : {})} />
      {alone && typeof card.entered.filed === "number" && (
        <LaunchClock
          filedAt={card.entered.filed}
          days={service?.market.days ?? 1}
          rapid={isRapid(service)}
          waits={card.meanwhileWaits}
        />
      )}
    </li>
  );
}

interface LaunchClockProps {
  readonly filedAt: number;
  readonly days: number;
  readonly rapid: boolean;
  readonly waits: string;
}

/** The time until it must be live. */
function LaunchClock({ filedAt, days, rapid, waits }: LaunchClockProps) {
  const { now } = useBoard();
  const { zone, business } = useCalendar();
  const dueAt = launchDueAt(filedAt, { rapid, marketDays: days }, { zone, business });
  const left = dueAt - now;
  const share = Math.min(1, Math.max(0, (now - filedAt) / (dueAt - filedAt)));
  return (
    <div className={classes["clock"]}>
      <p className={classes["left"]} data-late={left < 0 || undefined}>
        <b>{durationWords(Math.abs(left))}</b>
        <span>{left < 0 ? "over its time" : "until it must be live"}</span>
      </p>
      <div className={classes["time"]}>
        {waits && <p>Waits meanwhile: {waits}</p>}
        <div className={classes["bar"]} aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} data-late={left < 0 || undefined} />
        </div>
        <p className={classes["ends"]}>
          <span>Filed {momentWords(filedAt, now, zone.zone)}</span>
          <span>Live by {momentWords(dueAt, now, zone.zone)}</span>
        </p>
      </div>
    </div>
  );
}

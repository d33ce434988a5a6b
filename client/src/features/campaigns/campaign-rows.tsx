import type { Day, WorkspaceState } from "@tandem/shared";
import { Link } from "@tanstack/react-router";
import { useIsNew } from "../../live/use-is-new.ts";
import type { Calendar } from "../../live/use-calendar.ts";
import type { FinishedItems } from "../../live/use-report.ts";
import { ageDays } from "../../live/card-age.ts";
import { useSlug } from "../../live/use-slug.ts";
import { AgeMark } from "../../ui/age.tsx";
import { counted, dayWords, percent } from "../../ui/format.ts";
import { LevelSign } from "../../ui/level.tsx";
import { RequestKey } from "../../ui/request-key.tsx";
import { ServiceName } from "../../ui/service-icon.tsx";
import { StageTrack } from "../../ui/stage-track.tsx";
import type { CampaignItem } from "./campaign-facts.ts";
import classes from "./campaigns.module.css";
import { chanceLevel } from "./launch-words.ts";

interface OpenRowsProps {
  readonly view: WorkspaceState;
  readonly items: readonly CampaignItem[];
  readonly calendar: Calendar;
  readonly now: number;
}

/** What is not live yet, the least likely first. */
export function OpenRows({ items, ...rest }: OpenRowsProps) {
  if (items.length === 0) return null;
  return (
    <>
      <div className={`${classes["columns"]} ${classes["of-one"]}`} aria-hidden="true">
        <span>Request</span>
        <span>Stage</span>
        <span>Age</span>
        <span>By</span>
        <span>Chance</span>
      </div>
      <ul className={classes["list"]}>
        {items.map((item) => (
          <li key={item.request.id}>
            <OpenRow item={item} {...rest} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OpenRow({
  view,
  item: { request, chance, by, late },
  calendar: { zone },
  now,
}: Omit<OpenRowsProps, "items"> & { readonly item: CampaignItem }) {
  const slug = useSlug();
  const isNew = useIsNew(request.id);
  const service = request.service === null ? undefined : view.services[request.service];
  return (
    <Link
      className={`${classes["row"]} ${classes["of-one"]}`}
      to="/w/$workspace/requests/$key"
      params={{ workspace: slug, key: isNew ? request.id : request.key }}
    >
      <span className={classes["what"]}>
        <span className={classes["over"]}>
          <RequestKey value={isNew ? null : request.key} />
          {service && <ServiceName service={service.icon} name={service.name} />}
        </span>
        <b>{request.title}</b>
      </span>
      <StageTrack standing={request.standing} />
      <span className={classes["age"]}>
        <AgeMark
          day={ageDays(request, zone, zone.epochDayAt(now))}
          of={service?.cycle.days ?? null}
          stacked
        />
      </span>
      <span className={classes["launch"]}>
        {by === null ? <span className={classes["none"]}>–</span> : dayWords(by, { today: zone.dayAt(now) })}
        {late && (
          <span className={classes["late"]}>
            <LevelSign level="late" /> late
          </span>
        )}
      </span>
      <span className={classes["chance"]}>
        {late || chance === null ? (
          <span className={classes[late || by === null ? "none" : "quiet"]}>
            {late || by === null ? "–" : "Not enough data yet"}
          </span>
        ) : (
          <>
            <LevelSign level={chanceLevel(chance)} /> {percent(chance)}
          </>
        )}
      </span>
    </Link>
  );
}

interface LiveRowsProps {
  readonly view: WorkspaceState;
  readonly items: FinishedItems;
  readonly today: Day;
}

/** What went live, the latest first. */
export function LiveRows({ view, items, today }: LiveRowsProps) {
  const slug = useSlug();
  if (items.length === 0) return null;
  return (
    <>
      <h2 className={classes["section"]}>Live</h2>
      <ul className={classes["list"]}>
        {items.toReversed().map((item) => {
          const service = item.service === null ? undefined : view.services[item.service];
          return (
            <li key={item.id}>
              <Link
                className={`${classes["row"]} ${classes["live"]}`}
                to="/w/$workspace/requests/$key"
                params={{ workspace: slug, key: item.key }}
              >
                <span className={classes["what"]}>
                  <span className={classes["over"]}>
                    <RequestKey value={item.key} />
                    {service && <ServiceName service={service.icon} name={service.name} />}
                  </span>
                  <b>{item.title}</b>
                </span>
                <span className={classes["quiet"]}>
                  {dayWords(item.finish, { today })}, after {counted(item.marketDays, "day")}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}

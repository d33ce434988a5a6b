import { Link } from "@tanstack/react-router";
import { IconCircleCheck, IconClock, IconFlag, IconRocket, type Icon } from "@tabler/icons-react";
import { useSlug } from "../../live/use-slug.ts";
import { LevelSign } from "../../ui/level.tsx";
import type { CalendarEntry } from "./calendar-entries.ts";
import classes from "./calendar.module.css";

const SIGNS: Readonly<Record<CalendarEntry["kind"], Icon>> = {
  launch: IconFlag,
  due: IconClock,
  planned: IconRocket,
  live: IconCircleCheck,
};

/** What an entry is, said beside its title. */
export const kindWords: Readonly<Record<CalendarEntry["kind"], string>> = {
  launch: "Launch",
  due: "Due",
  planned: "Planned to go live",
  live: "Went live",
};

/** One entry, leading to its campaign or request. */
export function EntryLink({ entry, long }: { readonly entry: CalendarEntry; readonly long: boolean }) {
  const slug = useSlug();
  const Sign = SIGNS[entry.kind];
  const words = (
    <>
      {entry.late ? <LevelSign level="late" /> : <Sign size={13} stroke={1.75} aria-hidden="true" />}
      <span className={long ? classes["long"] : classes["title"]}>
        <span className={long ? classes["kind"] : classes["hidden"]}>
          {kindWords[entry.kind]}
          {entry.late ? ", late" : ""}
          {long && entry.key !== null && ` · ${entry.key}`}
          {!long && ": "}
        </span>
        {entry.title}
      </span>
    </>
  );
  const look = { className: classes["entry"], "data-kind": entry.kind, "data-long": long || undefined };
  return entry.key === null ? (
    <Link {...look} to="/w/$workspace/campaigns/$campaign" params={{ workspace: slug, campaign: entry.id }}>
      {words}
    </Link>
  ) : (
    <Link {...look} to="/w/$workspace/requests/$key" params={{ workspace: slug, key: entry.key }}>
      {words}
    </Link>
  );
}

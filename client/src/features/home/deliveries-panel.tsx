import type { PodId } from "@tandem/shared";
import { IconTargetArrow } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../live/api.ts";
import { useLive } from "../../live/live-context.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted, instantDay } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { valueWords } from "../../ui/value-words.ts";
import classes from "./home.module.css";

/** "12 deliveries rated: 7 with 5 stars, 5 with 4 stars": counts, never names. */
function ratingWords(ratings: readonly number[]): string {
  const rated = ratings.reduce((sum, count) => sum + count, 0);
  if (rated === 0) return "No delivery rated yet";
  const parts = ratings
    .map((count, i) => ({ count, stars: i + 1 }))
    .filter(({ count }) => count > 0)
    .reverse()
    .map(({ count, stars }) => `${count} with ${counted(stars, "star")}`);
  return `${counted(rated, "delivery", "deliveries")} rated: ${parts.join(", ")}`;
}

/** What the work of this pod brought, as those who asked for it tell. */
export function DeliveriesPanel({ pod, name }: { readonly pod: PodId; readonly name: string }) {
  const { workspace } = useLive();
  const slug = useSlug();
  const person = usePeople();
  const { zone, currency } = useCalendar();
  const { data } = useQuery(api.workspace.deliveries.queryOptions({ workspace, pod }));
  if (data === undefined) return null;
  return (
    <Panel title={`What ${name}’s work brought`} sub={`${ratingWords(data.ratings)} · last 90 days`}>
      {data.brought.length === 0 ? (
        <EmptyState look="bare" icon={IconTargetArrow} heading="Nothing told yet">
          Some time after launch, two weeks unless its service says otherwise, whoever asked for it is asked
          what it brought.
        </EmptyState>
      ) : (
        <div className={classes["rows"]}>
          {data.brought.map(({ request, key, title, value, words, by, at }) => (
            <Link
              key={request}
              className={classes["row"]}
              to="/w/$workspace/requests/$key"
              params={{ workspace: slug, key }}
            >
              <span>
                <b>{value === null ? words : valueWords(value, currency)}</b>
                <small>
                  {key} {title} · {value !== null && words !== "" ? `${words} · ` : ""}
                  {person(by).name}, {instantDay(at, zone.zone)}
                </small>
              </span>
            </Link>
          ))}
        </div>
      )}
    </Panel>
  );
}

import { requestOf, type SprintFacts, type WorkspaceState } from "@tandem/shared";
import { Link } from "@tanstack/react-router";
import { useCalendar } from "../../live/use-calendar.ts";
import { useSlug } from "../../live/use-slug.ts";
import { counted, dayWords } from "../../ui/format.ts";
import classes from "./sprint.module.css";

/** What joined and left after the start, in order. */
export function Changes({ view, sprint }: { readonly view: WorkspaceState; readonly sprint: SprintFacts }) {
  const slug = useSlug();
  const { zone } = useCalendar();
  const changes = sprint.changes.filter(({ kind }) => kind === "added" || kind === "removed");
  return (
    <ul className={classes["changes"]}>
      {changes.map(({ at, request: id, kind, points }) => {
        const request = requestOf(view, id);
        return (
          <li key={`${at} ${id} ${kind}`}>
            <span>{dayWords(zone.dayAt(at))}</span>
            <b>{kind === "added" ? "added" : "removed"}</b>
            <span className={classes["changed"]}>
              {request ? (
                <Link to="/w/$workspace/requests/$key" params={{ workspace: slug, key: request.key }}>
                  {request.key} {request.title}
                </Link>
              ) : (
                "A request that closed long ago"
              )}
            </span>
            <span>{counted(points, "point")}</span>
          </li>
        );
      })}
    </ul>
  );
}

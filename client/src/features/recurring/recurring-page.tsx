import { mayTakePart, type WorkspaceState } from "@tandem/shared";
import { IconRepeat } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useActor, useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useSlug } from "../../live/use-slug.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted } from "../../ui/format.ts";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useNow } from "../../ui/use-now.ts";
import { RecurringRow } from "./recurring-row.tsx";
import classes from "./recurring.module.css";

const all = (view: WorkspaceState) => view;

/** Every request that the clock files, in one place: when it comes next, and where it is paused. */
export function RecurringPage() {
  const view = useView(all);
  const actor = useActor();
  const slug = useSlug();
  const { zone } = useCalendar();
  const today = zone.dayAt(useNow(60_000));
  const rows = Object.values(view.recurring).sort(
    (a, b) =>
      Number(b.owner === actor.id) - Number(a.owner === actor.id) ||
      Number(a.paused !== null) - Number(b.paused !== null) ||
      (a.nextOn < b.nextOn ? -1 : 1),
  );
  const running = rows.filter(({ paused }) => paused === null).length;
  if (rows.length === 0) {
    return (
      <Page>
        <EmptyState icon={IconRepeat} heading="Nothing comes round yet">
          What you file every month need not be filed by hand. Fill a form, then choose “Repeat it”.{" "}
          {mayTakePart(actor) && (
            <Link to="/w/$workspace/file" params={{ workspace: slug }}>
              File a request
            </Link>
          )}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page width={900}>
      <PageHead
        title={
          running === 0
            ? "Everything that comes round is paused"
            : `${counted(running, "request")} ${running === 1 ? "files itself" : "file themselves"}`
        }
        sub="Filed when the day begins, in the name of who asked for it."
      />
      <Panel flush>
        <ul className={classes["list"]}>
          {rows.map((one) => (
            <RecurringRow key={one.id} view={view} recurring={one} actor={actor} today={today} />
          ))}
        </ul>
      </Panel>
    </Page>
  );
}

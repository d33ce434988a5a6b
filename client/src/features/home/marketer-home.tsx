import { mayTakePart, type Request, type WorkspaceState } from "@tandem/shared";
import { useMemo } from "react";
import { useActor, useView } from "../../live/hooks.ts";
import type { Calendar } from "../../live/use-calendar.ts";
import { usePromises } from "../../live/use-promises.ts";
import { FileAgain } from "./file-again.tsx";
import classes from "./home.module.css";
import { myRequestsOf } from "./my-requests.ts";
import { MyRequestsTable } from "./my-requests-table.tsx";
import { ownFiguresOf } from "./own-figures.ts";
import { OwnFiguresPanel } from "./own-figures-panel.tsx";
import { promisedOf } from "./promised.ts";

const all = (view: WorkspaceState) => view;

/** What this person filed, and the way to the next request. */
export function MarketerHome({ calendar, now }: { readonly calendar: Calendar; readonly now: number }) {
  const view = useView(all);
  const actor = useActor();
  const promises = usePromises();
  const { zone } = calendar;
  const mine = useMemo(() => {
    const promised = (request: Request) => {
      const { service } = request;
      return promisedOf(request, {
        zone,
        now,
        service: service === null ? undefined : view.services[service],
        promise: !promises.known
          ? undefined
          : service === null
            ? null
            : promises.promise(service, request.class),
      });
    };
    return myRequestsOf(view, actor, promised);
  }, [view, actor, promises, zone, now]);
  return (
    <div className={classes["split"]}>
      <div className={classes["main"]}>
        <MyRequestsTable
          mine={mine}
          services={view.services}
          mayFile={mayTakePart(actor)}
          calendar={calendar}
          now={now}
        />
      </div>
      <aside className={classes["aside"]}>
        {mayTakePart(actor) && <FileAgain view={view} actor={actor} promises={promises} />}
        {mine.open.length + mine.done.length > 0 && (
          <OwnFiguresPanel {...ownFiguresOf(view, actor, calendar)} />
        )}
      </aside>
    </div>
  );
}

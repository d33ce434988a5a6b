import type { Service, WorkspaceState } from "@tandem/shared";
import { byCatalogue, mayTakePart } from "@tandem/shared";
import { IconSend } from "@tabler/icons-react";
import { useSearch } from "@tanstack/react-router";
import { useActor, useView } from "../../live/hooks.ts";
import { usePromises } from "../../live/use-promises.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { isRapid } from "../../ui/rapid-words.ts";
import { Catalogue } from "./catalogue.tsx";
import classes from "./file-page.module.css";
import { Filing } from "./filing.tsx";

const all = (view: WorkspaceState) => view;

const offered = (view: WorkspaceState): readonly Service[] =>
  Object.values(view.services)
    .filter(({ active }) => active)
    .sort(byCatalogue);

/** Files a request: what, for whom, how urgent; beside it, when it will be live. */
export function FilePage() {
  const view = useView(all);
  const actor = useActor();
  const promises = usePromises();
  const { service: wanted, followUpOf } = useSearch({ from: "/w/$workspace/file" });
  const services = offered(view);
  // One that was switched off meanwhile keeps its form: somebody may be typing into it.
  const chosen = Object.values(view.services).find(({ key }) => key === wanted);
  const shown = chosen ?? services.find((service) => !isRapid(service)) ?? services[0];
  if (!mayTakePart(actor)) {
    return (
      <Page>
        <EmptyState icon={IconSend} heading="Viewers look on">
          Filing takes the role of a marketer or more. An admin can give it to you in Settings.
        </EmptyState>
      </Page>
    );
  }
  if (shown === undefined) {
    return (
      <Page>
        <EmptyState icon={IconSend} heading="No services yet">
          An admin adds what the pod offers in Settings.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page layout="fill">
      <div className={classes["filing"]} data-chosen={chosen !== undefined || undefined}>
        <Catalogue view={view} services={services} chosen={shown} promises={promises} />
        <Filing key={shown.key} {...{ view, promises, followUpOf }} service={shown} />
      </div>
    </Page>
  );
}

import { Button, Stack } from "@mantine/core";
import { byCatalogue, reviewDueAt, type Service, type WorkspaceState } from "@tandem/shared";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { may } from "../../live/foresee.ts";
import { useActor, useView } from "../../live/hooks.ts";
import { useNames } from "../../live/use-names.ts";
import { useSlug } from "../../live/use-slug.ts";
import { counted, percent } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { ServiceIcon } from "../../ui/service-icon.tsx";
import { useNow } from "../../ui/use-now.ts";
import classes from "./member-list.module.css";
import { NewServiceDialog } from "./new-service-dialog.tsx";

const all = (view: WorkspaceState) => view;

/** The catalogue: who owns each service, who answers, and what it promises. */
export function ServicesSettings() {
  const view = useView(all);
  const actor = useActor();
  const now = useNow(60_000);
  const nameOf = useNames();
  const slug = useSlug();
  const [isAdding, setAdding] = useState(false);
  const owners = ({ marketingOwner, itOwner }: Service): string =>
    marketingOwner === null && itOwner === null
      ? "Nobody owns it yet"
      : `${marketingOwner === null ? "nobody" : nameOf(marketingOwner)} and ${itOwner === null ? "nobody" : nameOf(itOwner)}`;
  const mayChange = ({ id }: Service) => may(view, "service.change", { service: id }, { actor, at: now });
  const isDue = (service: Service) =>
    service.active && (reviewDueAt(service, "it") <= now || reviewDueAt(service, "marketing") <= now);
  const services = Object.values(view.services).sort(
    (a, b) => Number(b.active) - Number(a.active) || byCatalogue(a, b),
  );
  const pods = Object.values(view.pods).filter(({ id }) =>
    may(view, "service.add", { service: actor.id, name: "New", pod: id }, { actor, at: now }),
  );
  const note = ({ proposals }: Service): string => {
    const open = proposals.filter(({ settled }) => settled === null).length;
    return open === 0 ? "" : ` · ${counted(open, "proposal")}`;
  };
  return (
    <Stack gap="md">
      <Panel
        flush
        title={counted(services.filter(({ active }) => active).length, "service")}
        sub={
          pods.length > 0
            ? "A service is switched off, never deleted. Filed requests keep their form."
            : "Leaders, admins and the answering pod’s lead change these; everyone may propose."
        }
        {...(pods.length > 0 && {
          actions: (
            <Button
              size="sm"
              leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => setAdding(true)}
            >
              Add a service
            </Button>
          ),
        })}
      >
        {services.map((service) => (
          <div key={service.id} className={classes["row"]} data-away={!service.active || undefined}>
            <ServiceIcon service={service.icon} />
            <div className={classes["name"]}>
              <b>{service.name}</b>
              <div className={classes["quiet"]}>
                {service.active ? owners(service) : "Not offered"}
                {note(service)}
              </div>
            </div>
            <span className={classes["quiet"]}>{view.pods[service.pod]?.name}</span>
            <span>
              {isDue(service)
                ? "Review due"
                : `${percent(service.market.probability)} live in ${counted(service.market.days, "day")}`}
            </span>
            <div className={classes["act"]}>
              <Button
                variant="default"
                size="xs"
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to="/w/$workspace/catalogue/$service"
                    params={{ workspace: slug, service: service.key }}
                    aria-label={`${mayChange(service) ? "Change" : "Look at"} ${service.name}`}
                  />
                )}
              >
                {mayChange(service) ? "Change" : "Look"}
              </Button>
            </div>
          </div>
        ))}
      </Panel>
      {isAdding && <NewServiceDialog pods={pods} onClose={() => setAdding(false)} />}
    </Stack>
  );
}

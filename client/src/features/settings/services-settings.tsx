import { Button, Stack } from "@mantine/core";
import type { Service, ServiceId, WorkspaceState } from "@tandem/shared";
import { useState } from "react";
import { may } from "../../live/foresee.ts";
import { useActor, useView } from "../../live/hooks.ts";
import { useNames } from "../../live/use-names.ts";
import { counted, percent } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { ServiceIcon } from "../../ui/service-icon.tsx";
import { useNow } from "../../ui/use-now.ts";
import classes from "./member-list.module.css";
import { ServiceDialog } from "./service-dialog.tsx";

const servicesOf = (view: WorkspaceState) => view.services;

/** The catalogue: who owns each service, who answers, and what it promises. */
export function ServicesSettings() {
  const view = useView((state) => state);
  const services = useView(servicesOf);
  const actor = useActor();
  const now = useNow(60_000);
  const nameOf = useNames();
  const [open, setOpen] = useState<ServiceId | null>(null);
  const owners = ({ marketingOwner, itOwner }: Service): string =>
    marketingOwner === null && itOwner === null
      ? "Nobody owns it yet"
      : `${marketingOwner === null ? "nobody" : nameOf(marketingOwner)} and ${itOwner === null ? "nobody" : nameOf(itOwner)}`;
  const mayChange = ({ id }: Service) => may(view, "service.change", { service: id }, { actor, at: now });
  const all = Object.values(services);
  return (
    <Stack gap="md">
      <Panel
        flush
        title={counted(all.length, "service")}
        {...(all.some(mayChange)
          ? {}
          : { sub: "Leaders, admins and the answering pod's lead change these." })}
      >
        {all.map((service) => (
          <div key={service.id} className={classes["row"]} data-away={!service.active || undefined}>
            <ServiceIcon service={service.icon} />
            <div className={classes["name"]}>
              <b>{service.name}</b>
              <div className={classes["quiet"]}>{owners(service)}</div>
            </div>
            <span className={classes["quiet"]}>{view.pods[service.pod]?.name}</span>
            <span>
              {percent(service.market.probability)} live in {counted(service.market.days, "day")}
            </span>
            <div className={classes["act"]}>
              {mayChange(service) && (
                <Button
                  variant="default"
                  size="xs"
                  aria-label={`Change ${service.name}`}
                  onClick={() => setOpen(service.id)}
                >
                  Change
                </Button>
              )}
            </div>
          </div>
        ))}
      </Panel>
      {open !== null && services[open] && (
        <ServiceDialog service={services[open]} onClose={() => setOpen(null)} />
      )}
    </Stack>
  );
}

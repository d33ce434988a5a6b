import type { Service, WorkspaceState } from "@tandem/shared";
import { Text, TextInput } from "@mantine/core";
import { IconRepeat, IconSearch } from "@tabler/icons-react";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { Promises } from "../../live/use-promises.ts";
import { useSlug } from "../../live/use-slug.ts";
import { counted } from "../../ui/format.ts";
import { isRapid, rapidWords } from "../../ui/rapid-words.ts";
import { ServiceIcon } from "../../ui/service-icon.tsx";
import { aheadOf } from "./ahead.ts";
import classes from "./catalogue.module.css";

interface CatalogueProps {
  readonly view: WorkspaceState;
  readonly services: readonly Service[];
  readonly chosen: Service | undefined;
  readonly promises: Promises;
}

/** "85 % within 6 days · 4 ahead"; without enough flow, what the pod expects. */
function outlook(view: WorkspaceState, service: Service, promises: Promises): string {
  const ahead = aheadOf(view, service.id).length;
  const queue = ahead === 0 ? "none ahead" : `${ahead} ahead`;
  const promise = promises.promise(service.id, "standard");
  const days = promise?.p85Days ?? service.market.days;
  const share = promise === null ? Math.round(service.market.probability * 100) : 85;
  return `${share} % within ${counted(days, "day")}${promise === null ? " expected" : ""} · ${queue}`;
}

const matches = (service: Service, words: string): boolean =>
  `${service.name} ${service.description}`.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase());

/** What the pods offer; rapid response first, since whoever needs it is in a hurry. */
export function Catalogue({ view, services, chosen, promises }: CatalogueProps) {
  const slug = useSlug();
  // Whoever came from a campaign files for it, whichever service they choose.
  const { campaign } = useSearch({ strict: false });
  const [words, setWords] = useState("");
  const found = services.filter((service) => matches(service, words));
  const rapid = found.filter(isRapid);
  const others = found.filter((service) => !isRapid(service));
  const row = (service: Service, what: string) => (
    <Link
      key={service.id}
      className={classes["row"]}
      to="/w/$workspace/file"
      params={{ workspace: slug }}
      search={({ followUpOf }) => ({
        service: service.key,
        ...(campaign !== undefined && { campaign }),
        ...(followUpOf !== undefined && { followUpOf }),
      })}
      data-on={service === chosen || undefined}
      data-rapid={isRapid(service) || undefined}
      aria-current={service === chosen ? "true" : undefined}
    >
      <span className={classes["tile"]}>
        <ServiceIcon service={service.icon} size={18} />
      </span>
      <span className={classes["words"]}>
        <b>{service.name}</b>
        <small>{what}</small>
      </span>
    </Link>
  );
  return (
    <nav className={classes["catalogue"]} aria-label="Services">
      <TextInput
        aria-label="Find a service"
        placeholder="Find a service"
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        mb={10}
      />
      {rapid.map((service) => row(service, rapidWords(service)))}
      {others.length > 0 && <p className={classes["label"]}>Services</p>}
      {others.map((service) => row(service, outlook(view, service, promises)))}
      {found.length === 0 && (
        <Text c="dimmed" size="sm" px={8} py={12}>
          Nothing for “{words.trim()}”. Technology advice takes any question.
        </Text>
      )}
      <Link className={classes["round"]} to="/w/$workspace/recurring" params={{ workspace: slug }}>
        <IconRepeat size={16} stroke={1.75} aria-hidden="true" />
        What comes round
      </Link>
    </nav>
  );
}

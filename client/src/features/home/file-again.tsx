import { byCatalogue, tableValues, type Member, type Service, type WorkspaceState } from "@tandem/shared";
import { IconChevronRight, IconFilePencil } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSyncExternalStore, type ReactNode } from "react";
import { formKey } from "../../live/filed.ts";
import { useLive } from "../../live/live-context.ts";
import type { Promises } from "../../live/use-promises.ts";
import { useSlug } from "../../live/use-slug.ts";
import { counted } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { isRapid, rapidWords } from "../../ui/rapid-words.ts";
import { ServiceIcon } from "../../ui/service-icon.tsx";
import classes from "./side.module.css";

const MOST = 4;

/** Rapid response, then what this person files most, then the catalogue's order. */
export function servicesToOffer(view: WorkspaceState, actor: Member): readonly Service[] {
  const filed = new Map<string, number>();
  for (const { requester, service } of tableValues(view.requests)) {
    if (requester === actor.id && service !== null) filed.set(service, (filed.get(service) ?? 0) + 1);
  }
  const rank = ({ id, key }: Service): number => (key === "rapid_response" ? Infinity : (filed.get(id) ?? 0));
  return Object.values(view.services)
    .filter(({ active }) => active)
    .sort((a, b) => rank(b) - rank(a) || byCatalogue(a, b))
    .slice(0, MOST);
}

/** Titles of forms that were begun and not filed, by service; the list changes only when one does. */
function useBegun(services: readonly Service[]): readonly { service: Service; title: string }[] {
  const { drafts } = useLive();
  const titleOf = ({ key }: Service): string => {
    const form = drafts.get(formKey(key));
    const title: unknown = typeof form === "object" && form !== null ? Reflect.get(form, "title") : "";
    return typeof title === "string" ? title.trim() : "";
  };
  const titles = useSyncExternalStore(drafts.subscribe, () => services.map(titleOf).join("\n"));
  return titles.split("\n").flatMap((title, i) => {
    const service = services[i];
    return title === "" || service === undefined ? [] : [{ service, title }];
  });
}

function outlook(service: Service, promises: Promises): string {
  if (isRapid(service)) return rapidWords(service);
  const promise = promises.promise(service.id, "standard");
  return promise === null
    ? `Expected within ${counted(service.market.days, "day")}`
    : `85 % within ${counted(promise.p85Days, "day")}`;
}

interface FileAgainProps {
  readonly view: WorkspaceState;
  readonly actor: Member;
  readonly promises: Promises;
}

/** The way to the next request: what was begun, what is filed often, each with its promise. */
export function FileAgain({ view, actor, promises }: FileAgainProps) {
  const slug = useSlug();
  const all = Object.values(view.services).filter(({ active }) => active);
  const begun = useBegun(all);
  const hasFiled = [...tableValues(view.requests)].some(({ requester }) => requester === actor.id);
  const row = (service: Service, key: string, sign: ReactNode, title: string, sub: string) => (
    <Link
      key={key}
      className={classes["service"]}
      to="/w/$workspace/file"
      params={{ workspace: slug }}
      search={{ service: service.key }}
      data-rapid={(service.key === "rapid_response" && key === service.id) || undefined}
    >
      <span className={classes["tile"]}>{sign}</span>
      <span className={classes["words"]}>
        <b>{title}</b>
        <small>{sub}</small>
      </span>
      <IconChevronRight size={16} stroke={1.75} aria-hidden="true" />
    </Link>
  );
  return (
    <Panel title={hasFiled ? "File again" : "What you can ask for"} titleLook="label">
      {servicesToOffer(view, actor).map((service) =>
        row(
          service,
          service.id,
          <ServiceIcon service={service.icon} size={18} />,
          service.name,
          promises.known ? outlook(service, promises) : service.description,
        ),
      )}
      {begun.map(({ service, title }) =>
        row(
          service,
          `draft ${service.id}`,
          <IconFilePencil size={18} stroke={1.6} aria-hidden="true" />,
          `Draft: ${title}`,
          `${service.name}, kept for you`,
        ),
      )}
    </Panel>
  );
}

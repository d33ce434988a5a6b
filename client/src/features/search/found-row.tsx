import type { FoundRequest } from "@tandem/server";
import type { WorkspaceState } from "@tandem/shared";
import { Link } from "@tanstack/react-router";
import { useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { momentWords } from "../../ui/format.ts";
import { ServiceName } from "../../ui/service-icon.tsx";
import { stageWords } from "../../ui/stage-words.ts";
import { useNow } from "../../ui/use-now.ts";
import classes from "./search-page.module.css";

const services = (view: WorkspaceState) => view.services;

const WHERE: Readonly<Record<FoundRequest["excerpts"][number]["in"], string>> = {
  brief: "In the brief",
  comment: "said",
  question: "asked",
  answer: "answered",
  decline: "declined",
  reason: "gave a reason",
  outcome: "told how it went",
};

/** One request, with the places in which the words stand. */
export function FoundRow({ found }: { readonly found: FoundRequest }) {
  const slug = useSlug();
  const person = usePeople();
  const now = useNow(60_000);
  const { zone } = useCalendar();
  const service = useView(services)[found.service ?? ""];
  return (
    <li>
      <Link
        className={classes["row"]}
        to="/w/$workspace/requests/$key"
        params={{ workspace: slug, key: found.address }}
      >
        <span className={classes["over"]}>
          <span className={classes["key"]}>
            <Marked pieces={found.key} />
          </span>
          {service !== undefined && <ServiceName service={service.icon} name={service.name} />}
          <span>{stageWords[found.standing]}</span>
        </span>
        <b>
          <Marked pieces={found.title} />
        </b>
        {found.excerpts.map((excerpt) => (
          <span key={`${excerpt.at} ${excerpt.in}`} className={classes["excerpt"]}>
            <small>
              {excerpt.in === "brief"
                ? WHERE.brief
                : `${person(excerpt.by).name} ${WHERE[excerpt.in]}, ${momentWords(excerpt.at, now, zone.zone)}`}
            </small>
            <span>
              <Marked pieces={excerpt.pieces} />
            </span>
          </span>
        ))}
      </Link>
    </li>
  );
}

/** A text with the words that were looked for. It is text, whatever it looks like. */
function Marked({ pieces }: { readonly pieces: FoundRequest["title"] }) {
  return pieces.map(({ text, isHit }, i) =>
    isHit ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
  );
}

import type { FoundRequest, FoundSprint } from "@tandem/server";
import type { WorkspaceState } from "@tandem/shared";
import { Link } from "@tanstack/react-router";
import { useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { dayWords, momentWords } from "../../ui/format.ts";
import { ServiceName } from "../../ui/service-icon.tsx";
import { stageWords } from "../../ui/stage-words.ts";
import { useNow } from "../../ui/use-now.ts";
import classes from "./search-page.module.css";

const services = (view: WorkspaceState) => view.services;
const pods = (view: WorkspaceState) => view.pods;

type FoundThing = FoundRequest | FoundSprint;

const WHERE: Readonly<Record<FoundThing["excerpts"][number]["in"], string>> = {
  brief: "In the brief",
  comment: "said",
  question: "asked",
  answer: "answered",
  decline: "declined",
  reason: "gave a reason",
  outcome: "told how it went",
  step: "named a step",
  retro: "noted afterwards",
  action: "set out to change",
};

const SPRINT_STATES: Readonly<Record<FoundSprint["state"], string>> = {
  planned: "Planned sprint",
  active: "Running sprint",
  closed: "Closed sprint",
};

/** One request or sprint, with the places in which the words stand. */
export function FoundRow({ found }: { readonly found: FoundThing }) {
  return <li>{found.what === "sprint" ? <SprintRow found={found} /> : <RequestRow found={found} />}</li>;
}

function RequestRow({ found }: { readonly found: FoundRequest }) {
  const slug = useSlug();
  const service = useView(services)[found.service ?? ""];
  return (
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
      <Places found={found} brief={WHERE.brief} />
    </Link>
  );
}

function SprintRow({ found: { pod, ...found } }: { readonly found: FoundSprint }) {
  const slug = useSlug();
  const name = useView(pods)[pod]?.name;
  const params = { workspace: slug };
  const inside = (
    <>
      <span className={classes["over"]}>
        <span>{SPRINT_STATES[found.state]}</span>
        {name !== undefined && <span>{name}</span>}
        <span>
          {dayWords(found.start)} to {dayWords(found.end, { year: true })}
        </span>
      </span>
      <Places found={found} brief="In its goal" />
    </>
  );
  return found.state === "planned" ? (
    <Link className={classes["row"]} to="/w/$workspace/plan" params={params} search={{ pod }}>
      {inside}
    </Link>
  ) : (
    <Link
      className={classes["row"]}
      to="/w/$workspace/sprint"
      params={params}
      search={{ pod, sprint: found.thing, view: "report" }}
    >
      {inside}
    </Link>
  );
}

function Places({
  found,
  brief,
}: {
  readonly found: Pick<FoundThing, "title" | "excerpts">;
  readonly brief: string;
}) {
  const person = usePeople();
  const now = useNow(60_000);
  const { zone } = useCalendar();
  return (
    <>
      <b>
        <Marked pieces={found.title} />
      </b>
      {found.excerpts.map((excerpt) => (
        <span key={`${excerpt.at} ${excerpt.in}`} className={classes["excerpt"]}>
          <small>
            {excerpt.in === "brief"
              ? brief
              : `${person(excerpt.by).name} ${WHERE[excerpt.in]}, ${momentWords(excerpt.at, now, zone.zone)}`}
          </small>
          <span>
            <Marked pieces={excerpt.pieces} />
          </span>
        </span>
      ))}
    </>
  );
}

/** A text with the words that were looked for. It is text, whatever it looks like. */
function Marked({ pieces }: { readonly pieces: FoundThing["title"] }) {
  return pieces.map(({ text, isHit }, i) =>
    isHit ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
  );
}

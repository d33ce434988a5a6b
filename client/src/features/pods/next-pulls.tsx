import type { Day, Pod, WorkspaceState } from "@tandem/shared";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { readyRows } from "../../live/ready-rows.ts";
import { useCycleP85 } from "../../live/use-cycle-p85.ts";
import { useSlug } from "../../live/use-slug.ts";
import { reasonWords } from "../../ui/reason-words.ts";
import { RequestKey } from "../../ui/request-key.tsx";
import classes from "./pods.module.css";

const SHOWN = 3;

interface NextPullsProps {
  readonly view: WorkspaceState;
  readonly pod: Pod;
  readonly today: Day;
}

/** What the pull order has on top of the pod's Ready, and why. */
export function NextPulls({ view, pod, today }: NextPullsProps) {
  const slug = useSlug();
  const p85 = useCycleP85();
  const rows = useMemo(() => readyRows(view, pod, p85), [view, pod, p85]);
  return (
    <section className={classes["next"]} aria-label={`Next in ${pod.name}`}>
      <h3>
        <Link to="/w/$workspace/plan" params={{ workspace: slug }} search={{ pod: pod.id }}>
          Next to pull
        </Link>
        <span>{rows.length > SHOWN && `${rows.length} ready`}</span>
      </h3>
      {rows.length === 0 && <p className={classes["none"]}>Nothing is ready.</p>}
      <ul>
        {rows.slice(0, SHOWN).map(({ request, pull }) => (
          <li key={request.id}>
            <Link to="/w/$workspace/requests/$key" params={{ workspace: slug, key: request.key }}>
              <b>{request.title}</b>
              <small>
                <RequestKey value={request.key} /> {reasonWords(pull.reason, today).short}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

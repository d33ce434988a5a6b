import type { Instant, WorkspaceState, ZoneClock } from "@tandem/shared";
import { IconArrowRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSlug } from "../../live/use-slug.ts";
import { instantDay } from "../../ui/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { RequestKey } from "../../ui/request-key.tsx";
import { handedOverSince } from "./pod-facts.ts";
import classes from "./pods.module.css";

const WINDOW_MS = 14 * 86_400_000;
const MOST = 8;

interface HandedOverPanelProps {
  readonly view: WorkspaceState;
  readonly zone: ZoneClock;
  readonly now: Instant;
}

/** Requests that changed hands between pods lately; nothing where none did. */
export function HandedOverPanel({ view, zone, now }: HandedOverPanelProps) {
  const slug = useSlug();
  const handed = handedOverSince(view, now - WINDOW_MS);
  if (handed.length === 0) return null;
  const nameOf = (pod: string | null) => (pod === null ? undefined : view.pods[pod]?.name) ?? "another pod";
  return (
    <div className={classes["handed"]}>
      <Panel title="Handed from pod to pod" sub="Open requests, the last 14 days, the latest first" flush>
        <ul>
          {handed.slice(0, MOST).map(({ request, from, to, reason, at }) => (
            <li key={request.id}>
              <Link to="/w/$workspace/requests/$key" params={{ workspace: slug, key: request.key }}>
                <span className={classes["what"]}>
                  <b>{request.title}</b>
                  <small>
                    <RequestKey value={request.key} /> {reason}
                  </small>
                </span>
                <span className={classes["way"]}>
                  {nameOf(from)}
                  <IconArrowRight size={14} stroke={1.75} role="img" aria-label="to" />
                  {nameOf(to)}
                </span>
                <small>{instantDay(at, zone.zone)}</small>
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

import {
  type Day,
  mayKeepRecurring,
  type Member,
  type Recurring,
  requestOf,
  rhythmWords,
  type WorkspaceState,
} from "@tandem/shared";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useSend } from "../../live/hooks.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { confirm } from "../../ui/confirm.tsx";
import { dayWords } from "../../ui/format.ts";
import { ServiceIcon } from "../../ui/service-icon.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import classes from "./recurring.module.css";

interface RecurringRowProps {
  readonly view: WorkspaceState;
  readonly recurring: Recurring;
  readonly actor: Member;
  readonly today: Day;
}

/** Why it paused itself, and what to do. */
function pausedWords(why: string, service: string): string {
  switch (why) {
    case "":
      return "Paused";
    case "owner_gone":
      return "Paused: who asked for it is no longer here";
    case "service_off":
      return `Paused: ${service} is no longer offered`;
    default:
      return `Paused: the form of ${service} asks something new. Change it, then let it go on`;
  }
}

export function RecurringRow({ view, recurring, actor, today }: RecurringRowProps) {
  const send = useSend();
  const [isChanging, setChanging] = useState(false);
  const person = usePeople();
  const slug = useSlug();
  const { id, brief, rhythm, nextOn, paused, owner, last } = recurring;
  const service = view.services[recurring.service];
  const latest = last === null ? undefined : requestOf(view, last);
  const name = service?.name ?? "The service";
  return (
    <li className={classes["row"]} data-paused={paused !== null || undefined}>
      <ServiceIcon service={service?.icon ?? "form"} size={18} />
      <div className={classes["words"]}>
        <b>{brief.title}</b>
        <small>
          {rhythmWords(rhythm)}.{" "}
          {paused === null ? `Next on ${dayWords(nextOn, { today })}` : pausedWords(paused.why, name)}.
        </small>
        <small>
          {name}, for {owner === actor.id ? "you" : person(owner).name}
          {latest !== undefined && (
            <>
              , last{" "}
              <Link to="/w/$workspace/requests/$key" params={{ workspace: slug, key: latest.key }}>
                {latest.key}
              </Link>
            </>
          )}
        </small>
      </div>
      {mayKeepRecurring(actor, recurring) && (
        <div className={classes["steps"]}>
          {service !== undefined && (
            <Button
              size="xs"
              variant="default"
              aria-label={`Change ${brief.title}`}
              onClick={() => setChanging(true)}
            >
              Change
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            aria-label={`${paused === null ? "Pause" : "Go on with"} ${brief.title}`}
            onClick={() => send("recurring.pause", { recurring: id, on: paused === null })}
          >
            {paused === null ? "Pause" : "Go on"}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            aria-label={`Remove ${brief.title}`}
            onClick={() =>
              confirm({
                title: `“${brief.title}” will not come round again.`,
                body: "What it filed so far stays. To stop it for a while, pause it.",
                confirmLabel: "Remove it",
                cancelLabel: "Keep it",
                onConfirm: () => send("recurring.remove", { recurring: id }),
              })
            }
          >
            Remove
          </Button>
        </div>
      )}
      {isChanging && service !== undefined && (
        <ChangeDialog
          view={view}
          recurring={recurring}
          service={service}
          today={today}
          onClose={() => setChanging(false)}
        />
      )}
    </li>
  );
}

import { dutyOf, isLead, type Pod, type WorkspaceState } from "@tandem/shared";
import { Link } from "@tanstack/react-router";
import { useActor } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { useSlug } from "../../live/use-slug.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { dayWords } from "../../ui/format.ts";
import classes from "./triage-list.module.css";

interface DutyLineProps {
  readonly view: WorkspaceState;
  /** Of this pod alone. */
  readonly pod?: Pod | undefined;
  readonly now: number;
}

/** Who answers first these days, one line for each of one's pods. */
export function DutyLine({ view, pod: only, now }: DutyLineProps) {
  const actor = useActor();
  const pods = Object.values(view.pods);
  const own = pods.filter(({ id }) => id in actor.pods);
  const shown = only ? [only] : own.length > 0 ? own : pods;
  return (
    <>
      {shown.map((pod) => (
        <OnDuty key={pod.id} view={view} pod={pod} now={now} isNamed={shown.length > 1} />
      ))}
    </>
  );
}

function OnDuty({
  view,
  pod,
  now,
  isNamed,
}: Omit<DutyLineProps, "pod"> & { readonly pod: Pod; readonly isNamed: boolean }) {
  const actor = useActor();
  const person = usePeople();
  const slug = useSlug();
  const { zone, business } = useCalendar();
  const today = zone.epochDayAt(now);
  const duty = dutyOf(pod, view.members, today, business.isWorkingDay);
  if (duty === null) {
    if (!isLead(actor, pod.id)) return null;
    return (
      <p className={classes["duty"]}>
        Nobody is on duty{isNamed && ` in ${pod.name}`}.
        <Link to="/w/$workspace/settings" params={{ workspace: slug }} search={{ section: "pods" }}>
          Set a rota
        </Link>
      </p>
    );
  }
  const { name, side } = person(duty.member);
  const until = duty.until === zone.dayAt(now) ? "today" : `until ${dayWords(duty.until)}`;
  return (
    <p className={classes["duty"]}>
      {isNamed ? `${pod.name}, on duty` : "On duty"}
      <MemberAvatar name={name} side={side} size="xs" decorative />
      <span>
        <b>{duty.member === actor.id ? "You" : name}</b> {until}
        {duty.next !== null && `, then ${duty.next === actor.id ? "you" : person(duty.next).name}`}
      </span>
    </p>
  );
}

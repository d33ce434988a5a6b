import {
  isLead,
  isPodHand,
  sprintsOf,
  type Member,
  type Pod,
  type SprintFacts,
  type WorkspaceState,
} from "@tandem/shared";
import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useActor, useSend } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { counted } from "../../ui/format.ts";
import classes from "./days-off.module.css";
import { handsOf, podPeople } from "./hands.ts";
import { proposalWords, proposeCapacity } from "./sprint-presets.ts";

interface DaysOffProps {
  readonly view: WorkspaceState;
  readonly pod: Pod;
  readonly sprint: SprintFacts;
}

/** Who is away in this sprint, and the capacity that leaves: velocity × available / normal person-days. */
export function DaysOff({ view, pod, sprint }: DaysOffProps) {
  const send = useSend();
  const actor = useActor();
  const person = usePeople();
  const calendar = useCalendar();
  const [isOpen, setOpen] = useState(false);
  const isPlanner = isLead(actor, pod.id);
  const people = podPeople(view, pod.id);
  const away = people.filter(({ id }) => (sprint.daysOff[id] ?? 0) > 0);
  const proposal = proposeCapacity(
    sprintsOf(view, pod.id).filter(({ id }) => id !== sprint.id),
    sprint,
    calendar,
    handsOf(view, pod.id, sprint.daysOff),
  );
  const mayChange = (member: Member): boolean =>
    isPlanner || (isPodHand(actor, pod.id) && member.id === actor.id);
  return (
    <section className={classes["away"]} aria-label="Days off">
      <p>
        {away.length === 0
          ? "Nobody is away."
          : `Away: ${away.map(({ id }) => `${person(id).name}, ${counted(sprint.daysOff[id] ?? 0, "day")}`).join("; ")}.`}{" "}
        {isPodHand(actor, pod.id) && (
          <Button variant="subtle" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? "Close" : "Days off"}
          </Button>
        )}
      </p>
      {isOpen && (
        <ul>
          {people.filter(mayChange).map((member) => (
            <li key={member.id}>
              <MemberAvatar {...person(member.id)} size="xs" decorative />
              <span>{person(member.id).name}</span>
              <DaysInput
                key={sprint.daysOff[member.id] ?? 0}
                label={`Days off of ${person(member.id).name}`}
                days={sprint.daysOff[member.id] ?? 0}
                onSet={(days) =>
                  void send("sprint.set_days_off", { sprint: sprint.id, member: member.id, days })
                }
              />
            </li>
          ))}
        </ul>
      )}
      {isPlanner &&
        proposal !== null &&
        sprint.state === "planned" &&
        proposal.points !== sprint.capacity && (
          <p>
            Proposed capacity {proposal.points}: {proposalWords(proposal)}.{" "}
            <Button
              variant="subtle"
              size="xs"
              onClick={() => void send("sprint.change", { sprint: sprint.id, capacity: proposal.points })}
            >
              Use {proposal.points}
            </Button>
          </p>
        )}
    </section>
  );
}

interface DaysInputProps {
  readonly label: string;
  readonly days: number;
  readonly onSet: (days: number) => void;
}

/** Kept when it is left or Enter is pressed, so that "12" is not first a "1". Halves at the finest. */
function DaysInput({ label, days, onSet }: DaysInputProps) {
  const [typed, setTyped] = useState<number | string>(days);
  const keep = () => {
    const wanted = typeof typed === "number" ? Math.round(typed * 2) / 2 : 0;
    setTyped(wanted);
    if (wanted !== days) onSet(wanted);
  };
  return (
    <NumberInput
      aria-label={label}
      w={84}
      size="xs"
      min={0}
      max={31}
      step={0.5}
      decimalScale={1}
      clampBehavior="strict"
      value={typed}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => event.key === "Enter" && keep()}
    />
  );
}

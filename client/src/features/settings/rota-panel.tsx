import { ActionIcon, Group, Select, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { dutyOf, TURNS, type MemberId, type Pod, type Rota, type WorkspaceState } from "@tandem/shared";
import { useState } from "react";
import { useSend, useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { MemberAvatar } from "../../ui/avatar.tsx";
import { dayWords } from "../../ui/format.ts";
import { useNow } from "../../ui/use-now.ts";
import classes from "./rota-panel.module.css";
import { SettingsPanel } from "./settings-panel.tsx";

interface Props {
  readonly pod: Pod;
  readonly mayChange: boolean;
}

type Draft = Pick<Rota, "members" | "turn" | "handover">;

const TURN_WORDS: Readonly<Record<Rota["turn"], string>> = {
  day: "One working day",
  week: "One week",
  fortnight: "Two weeks",
};
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const NOBODY: Draft = { members: [], turn: "week", handover: 0 };
const sign = { size: 16, stroke: 1.75, "aria-hidden": true } as const;

const membersOf = (view: WorkspaceState) => view.members;

/** From whoever is on duty now, so that saving what is shown changes nobody's turn. */
function fromNow(rota: Rota, onDuty: MemberId | undefined): Draft {
  const at = Math.max(0, onDuty === undefined ? 0 : rota.members.indexOf(onDuty));
  return { ...rota, members: [...rota.members.slice(at), ...rota.members.slice(0, at)] };
}

const same = (a: Draft, b: Draft): boolean =>
  a.turn === b.turn && a.handover === b.handover && a.members.join() === b.members.join();

/** Who triages, turn after turn; the first of the list has the turn that runs now. */
export function RotaPanel({ pod, mayChange }: Props) {
  const send = useSend();
  const person = usePeople();
  const members = useView(membersOf);
  const now = useNow(60_000);
  const { zone, business } = useCalendar();
  const [typed, setTyped] = useState<Draft | null>(null);
  const duty = dutyOf(pod, members, zone.epochDayAt(now), business.isWorkingDay);
  const kept = pod.rota === null ? NOBODY : fromNow(pod.rota, duty?.member);
  const draft = typed ?? kept;
  const here = Object.values(members).filter(({ active, pods }) => active && pod.id in pods);
  const left = here.filter(({ id }) => !draft.members.includes(id));
  const put = (change: Partial<Draft>) => setTyped({ ...draft, ...change });

  function move(from: number, to: number): void {
    const next = [...draft.members];
    const [moved] = next.splice(from, 1);
    if (moved !== undefined) next.splice(to, 0, moved);
    put({ members: next });
  }
  function save(): void {
    const rota = draft.members.length === 0 ? null : { ...draft, members: [...draft.members] };
    send("pod.change", { pod: pod.id, rota: rota && { ...rota, from: zone.dayAt(now) } });
    setTyped(null);
  }

  return (
    <SettingsPanel
      title={`Triage rota of ${pod.name}`}
      sub={
        duty === null
          ? "Whoever is on duty answers first. Nobody is yet."
          : `On duty: ${person(duty.member).name} until ${dayWords(duty.until)}${
              duty.next === null ? "" : `, then ${person(duty.next).name}`
            }.`
      }
      isChanged={!same(draft, kept)}
      canSave={mayChange}
      onSave={save}
      onBack={() => setTyped(null)}
    >
      {draft.members.length > 0 && (
        <ol className={classes["turns"]} aria-label={`Turns of ${pod.name}`}>
          {draft.members.map((member, index) => {
            const { name, side } = person(member);
            const isGone = !here.some(({ id }) => id === member);
            return (
              <li key={member}>
                <MemberAvatar name={name} side={side} size="md" decorative />
                <span className={classes["name"]}>
                  {name}
                  {index === 0 && <small>has the turn now</small>}
                  {isGone && <small>left the pod, is passed over</small>}
                </span>
                {mayChange && (
                  <Group gap={2} wrap="nowrap">
                    <ActionIcon
                      aria-label={`${name} earlier`}
                      disabled={index === 0}
                      onClick={() => move(index, index - 1)}
                    >
                      <IconArrowUp {...sign} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={`${name} later`}
                      disabled={index === draft.members.length - 1}
                      onClick={() => move(index, index + 1)}
                    >
                      <IconArrowDown {...sign} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={`Take ${name} off the rota`}
                      onClick={() => put({ members: draft.members.filter((id) => id !== member) })}
                    >
                      <IconX {...sign} />
                    </ActionIcon>
                  </Group>
                )}
              </li>
            );
          })}
        </ol>
      )}
      {!mayChange && draft.members.length === 0 && (
        <Text c="dimmed">The pod’s lead sets who triages when.</Text>
      )}
      {mayChange && left.length > 0 && (
        <Select
          label="Add to the rota"
          placeholder="Someone of the pod"
          maw={320}
          data={left.map(({ id }) => ({ value: id, label: person(id).name }))}
          value={null}
          onChange={(chosen) => {
            const added = left.find(({ id }) => id === chosen);
            if (added) put({ members: [...draft.members, added.id] });
          }}
        />
      )}
      {mayChange && draft.members.length > 0 && (
        <Group align="end" gap="sm">
          <Select
            label="A turn lasts"
            allowDeselect={false}
            data={TURNS.map((turn) => ({ value: turn, label: TURN_WORDS[turn] }))}
            value={draft.turn}
            onChange={(next) => put({ turn: TURNS.find((turn) => turn === next) ?? "week" })}
          />
          {draft.turn !== "day" && (
            <Select
              label="Handed over on"
              allowDeselect={false}
              data={WEEKDAYS.map((name, day) => ({ value: String(day), label: name }))}
              value={String(draft.handover)}
              onChange={(next) => put({ handover: Number(next ?? 0) })}
            />
          )}
        </Group>
      )}
    </SettingsPanel>
  );
}

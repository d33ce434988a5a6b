import {
  SprintId,
  sprintsOf,
  type CommandInput,
  type Pod,
  type Refusal,
  type SprintFacts,
  type WorkspaceState,
} from "@tandem/shared";
import { Button, Group, Modal, Select, Text } from "@mantine/core";
import { useState } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useDraft, useSend } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { counted, dayWords } from "../../ui/format.ts";
import { FieldHint } from "../../ui/field-hint.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { useNow } from "../../ui/use-now.ts";
import classes from "./closing.module.css";
import {
  allTo,
  byProgress,
  decidedList,
  isDecisions,
  undecidedOf,
  unfinishedOf,
  type Decisions,
} from "./closing.ts";
import { DecisionRow } from "./decision-row.tsx";
import { proposedSprint } from "./sprint-draft.ts";
import { heldBy } from "./sprint-load.ts";
import { proposeCapacity } from "./sprint-presets.ts";

const NONE: Decisions = {};

interface CloseDialogProps {
  readonly view: WorkspaceState;
  readonly pod: Pod;
  readonly sprint: SprintFacts;
  readonly onClose: () => void;
  /** The sprint to look at next: where work went, if any did. */
  readonly onClosed: (next: SprintId | null) => void;
}

/** Closes a sprint once each unfinished request is decided; the next sprint is planned along where there is none. */
export function CloseDialog({ view, pod, sprint, onClose, onClosed }: CloseDialogProps) {
  const send = useSend();
  const actor = useActor();
  const { replica } = useLive();
  const sentence = useSentence();
  const calendar = useCalendar();
  const now = useNow();
  const [decisions, setDecisions, forget] = useDraft(`close ${sprint.id}`, NONE, isDecisions);
  const [hasTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [newId] = useState(() => SprintId.parse(newUuid()));
  const [wanted, setWanted] = useState<string | null>(null);

  const sprints = sprintsOf(view, pod.id);
  const planned = sprints.filter(({ state }) => state === "planned");
  const following = planned.find(({ id }) => id === wanted) ?? planned[0];
  const preset = proposedSprint(sprints, calendar, calendar.zone.dayAt(now));
  const nextName = following?.name ?? preset.name;
  const open = unfinishedOf(heldBy(view, sprint.id));
  const undecided = undecidedOf(open, decisions);
  const goOn = open.filter(({ request }) => decisions[request.id] === "next");

  function close(): void {
    setTried(true);
    if (undecided.length > 0) return;
    const who = { actor, at: now };
    let next = goOn.length === 0 ? null : (following?.id ?? null);
    if (goOn.length > 0 && following === undefined) {
      if (preset.start === null || preset.end === null) return;
      const dates = { start: preset.start, end: preset.end };
      const points = proposeCapacity(sprints, dates, calendar)?.points ?? null;
      const plan = { sprint: newId, pod: pod.id, name: preset.name, ...dates, capacity: points };
      const refused = foreseenRefusal(replica.getView(), "sprint.plan", plan, who);
      if (refused !== null) return setRefusal(refused);
      send("sprint.plan", plan);
      next = newId;
    }
    const input: CommandInput["sprint.close"] = {
      sprint: sprint.id,
      next,
      decisions: decidedList(open, decisions),
    };
    const refused = foreseenRefusal(replica.getView(), "sprint.close", input, who);
    if (refused !== null) return setRefusal(refused);
    send("sprint.close", input);
    forget();
    onClosed(next);
  }

  return (
    <Modal opened onClose={onClose} title={`Close ${sprint.name}`} size={680}>
      <div className={classes["dialog"]}>
        <Text c="var(--text-2)">
          {open.length === 0
            ? "Everything in it is launch-ready or live. Nothing is left to decide."
            : `${counted(open.length, "request is", "requests are")} not finished. Each goes on in the next sprint, where it keeps its column, or back to ready.`}
        </Text>
        {open.length > 0 && (
          <Group gap={6}>
            <Button variant="default" size="xs" data-autofocus onClick={() => setDecisions(byProgress(open))}>
              Started goes on, the rest to ready
            </Button>
            <Button variant="default" size="xs" onClick={() => setDecisions(allTo(open, "next"))}>
              All to {nextName}
            </Button>
            <Button variant="default" size="xs" onClick={() => setDecisions(allTo(open, "ready"))}>
              All back to ready
            </Button>
          </Group>
        )}
        <ul className={classes["rows"]}>
          {open.map((held) => (
            <DecisionRow
              key={held.request.id}
              held={held}
              nextName={nextName}
              decision={decisions[held.request.id]}
              onDecide={(to) => setDecisions({ ...decisions, [held.request.id]: to })}
            />
          ))}
        </ul>
        {goOn.length > 0 && planned.length > 1 && (
          <Select
            label="Next sprint"
            allowDeselect={false}
            value={following?.id ?? null}
            onChange={setWanted}
            data={planned.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {goOn.length > 0 && following === undefined && preset.start !== null && preset.end !== null && (
          <FieldHint>
            {preset.name} is planned along with it, {dayWords(preset.start)} to {dayWords(preset.end)}. Its
            goal and days can be changed until it closes.
          </FieldHint>
        )}
        {hasTried && undecided.length > 0 && (
          <RefusalNote
            reason={sentence({
              code: "sprint_undecided",
              requests: undecided.map(({ request }) => request.id),
            })}
          />
        )}
        {refusal !== null && <RefusalNote reason={sentence(refusal)} />}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Not yet
          </Button>
          <Button onClick={close}>
            {undecided.length > 0 ? `Close, ${undecided.length} to decide` : `Close ${sprint.name}`}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}

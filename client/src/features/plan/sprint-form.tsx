import {
  sprintsOf,
  type CommandInput,
  type Pod,
  type SprintFacts,
  type SprintId,
  type WorkspaceState,
} from "@tandem/shared";
import { Button, Group, NumberInput, TextInput } from "@mantine/core";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { sendKey } from "../../ui/command-key.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { FieldHint } from "../../ui/field-hint.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { handsOf } from "./hands.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { useNow } from "../../ui/use-now.ts";
import classes from "./plan.module.css";
import { proposalWords, proposeCapacity } from "./sprint-presets.ts";
import type { SprintDraft } from "./sprint-draft.ts";

interface SprintFormProps {
  readonly view: WorkspaceState;
  readonly pod: Pod;
  /** The sprint that is changed; null: a new one is planned. */
  readonly sprint: SprintFacts | null;
  /** Id that a new one gets. */
  readonly id: SprintId;
  readonly draft: SprintDraft;
  readonly onDraft: (draft: SprintDraft) => void;
  readonly onSend: (input: CommandInput["sprint.plan"]) => void;
  readonly onCancel?: () => void;
}

/** Name, goal, days and capacity of a sprint, filled with what the last ones suggest. */
export function SprintForm({ view, pod, sprint, id, draft, onDraft, onSend, onCancel }: SprintFormProps) {
  const actor = useActor();
  const sentence = useSentence();
  const calendar = useCalendar();
  const now = useNow();
  const { start, end } = draft;
  const hasDates = start !== null && end !== null && start <= end;
  const proposal = hasDates
    ? proposeCapacity(
        sprintsOf(view, pod.id),
        { start, end },
        calendar,
        handsOf(view, pod.id, sprint?.daysOff),
      )
    : null;
  const capacity = draft.capacity === "proposed" ? (proposal?.points ?? null) : draft.capacity;
  const input = {
    sprint: id,
    pod: pod.id,
    name: draft.name.trim(),
    goal: draft.goal.trim(),
    start: start ?? "",
    end: end ?? "",
    capacity,
  };
  const { pod: _pod, ...change } = input;
  const missing = draft.name.trim() === "" ? "A sprint has a name." : hasDates ? null : MISSING_DAYS;
  const who = { actor, at: now };
  const refusal =
    missing !== null
      ? null
      : sprint === null
        ? foreseenRefusal(view, "sprint.plan", input, who)
        : foreseenRefusal(view, "sprint.change", change, who);
  const isHeld = missing !== null || refusal !== null;

  return (
    <SendForm
      label={sprint === null ? "Plan a sprint" : `Change ${sprint.name}`}
      className={classes["form"]}
      onSend={() => !isHeld && onSend(input)}
    >
      <TextInput
        label="Goal"
        description="What is different when it ends, in one sentence"
        maxLength={200}
        value={draft.goal}
        onChange={(event) => onDraft({ ...draft, goal: event.currentTarget.value })}
        data-autofocus
      />
      <div className={classes["pair"]}>
        <TextInput
          label="Name"
          maxLength={60}
          value={draft.name}
          onChange={(event) => onDraft({ ...draft, name: event.currentTarget.value })}
        />
        <NumberInput
          label="Capacity in points"
          min={0}
          max={999}
          clampBehavior="strict"
          allowDecimal={false}
          value={capacity ?? ""}
          onChange={(value) => onDraft({ ...draft, capacity: typeof value === "number" ? value : null })}
        />
      </div>
      {proposal !== null && (
        <p className={classes["hint"]}>
          Proposed {proposal.points}: {proposalWords(proposal)}.{" "}
          {capacity !== proposal.points && (
            <Button variant="subtle" size="xs" onClick={() => onDraft({ ...draft, capacity: "proposed" })}>
              Use {proposal.points}
            </Button>
          )}
        </p>
      )}
      {proposal === null && hasDates && (
        <p className={classes["hint"]}>After the first closed sprint, Tandem proposes a capacity.</p>
      )}
      <div className={classes["pair"]}>
        <DayInput label="First day" value={start} onChange={(day) => onDraft({ ...draft, start: day })} />
        <DayInput label="Last day" value={end} onChange={(day) => onDraft({ ...draft, end: day })} />
      </div>
      {missing !== null && <FieldHint tone="needs">{missing}</FieldHint>}
      {refusal !== null && <RefusalNote reason={sentence(refusal)} />}
      <Group gap={8} justify="flex-end">
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {sprint === null ? "Not now" : "Leave it"}
          </Button>
        )}
        <Button
          type="submit"
          aria-disabled={isHeld}
          data-off={isHeld || undefined}
          className={classes["step"] ?? ""}
          rightSection={<KeyHint>{sendKey}</KeyHint>}
        >
          {sprint === null ? `Plan ${draft.name.trim() || "it"}` : "Keep"}
        </Button>
      </Group>
    </SendForm>
  );
}

const MISSING_DAYS = "A sprint has a first and a last day, in this order.";

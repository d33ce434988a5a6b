import type { WorkspaceState } from "@tandem/shared";
import { Button, Group, Title } from "@mantine/core";
import { type Icon, IconAlarm, IconArrowsExchange, IconCheck, IconPin, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useActor } from "../../live/hooks.ts";
import { waitingOf } from "../../live/triage-inbox.ts";
import { useBulk, type Bulk } from "../../live/use-bulk.tsx";
import { useCalendar } from "../../live/use-calendar.ts";
import { counted } from "../../ui/format.ts";
import { BulkAccept, BulkClass, type ChosenClass } from "./bulk-forms.tsx";
import classes from "./decision.module.css";
import { DeclineForm } from "./decline-form.tsx";
import { filledIn } from "./filled-in.ts";
import { HandOverStep } from "./hand-over-step.tsx";
import { Options, useChoiceKeys, useFormFocus, type Choice } from "./options.tsx";
import { rightsOf } from "./rights.ts";
import { SnoozeForm } from "./snooze-form.tsx";
import type { Selection } from "./use-selection.ts";

interface BulkPanelProps {
  readonly view: WorkspaceState;
  readonly selection: Selection;
  readonly now: number;
}

type BulkStep = "accept" | "decline" | "snooze" | "hand" | "class";

/** The same answer for several requests. What would be refused of them stays chosen, with its reason told once. */
export function BulkPanel({ view, selection, now }: BulkPanelProps) {
  const actor = useActor();
  const bulk = useBulk();
  const { zone, business } = useCalendar();
  const [step, setStep] = useState<BulkStep | null>(null);
  const panel = useFormFocus(step);
  const { chosen } = selection;
  const rights = chosen.map((request) => rightsOf(view, request, actor, now));
  const some = (right: "accept" | "decline" | "snooze" | "rank") => rights.some((one) => one[right]);
  const pods = rights.find((one) => one.pods.length > 0)?.pods ?? [];
  const dueAt = chosen
    .map((request) => waitingOf(view, request, { business, now }).dueAt)
    .reduce<number | null>((first, due) => (due === null ? first : Math.min(first ?? due, due)), null);

  /** Answers all of them; what was refused stays chosen. */
  function answer(done: string, commandFor: Bulk["commandFor"], isUndone = true): void {
    const requests = chosen.map(({ id }) => id);
    const { refused } = bulk({ requests, commandFor, noun: "request", done, rest: `not ${done}`, isUndone });
    setStep(null);
    selection.keep(refused.map(({ id }) => id));
  }
  const form = (name: BulkStep, sign: Icon, words: string, keyName: string): Choice => ({
    sign,
    words,
    keyName,
    isOpen: step === name,
    onPick: () => setStep(step === name ? null : name),
  });
  const choices = [
    some("accept") && form("accept", IconCheck, "Accept into ready", "A"),
    some("decline") && form("decline", IconX, "Decline with an alternative", "D"),
    some("snooze") && form("snooze", IconAlarm, "Snooze", "S"),
    pods.length > 0 && form("hand", IconArrowsExchange, "Hand to another pod", "P"),
    some("rank") && form("class", IconPin, "Class", "C"),
  ].filter((choice) => choice !== false);
  useChoiceKeys({ answers: choices }, () => (step === null ? selection.end() : setStep(null)));

  const accept = (tick: boolean) =>
    answer("accepted", ({ id, readyList }) => ({
      type: "request.accept",
      input: {
        request: id,
        tick: tick ? readyList.flatMap((item, index) => (item.done ? [] : [index])) : [],
      },
    }));
  const classed = (to: ChosenClass) =>
    answer("given that class", (request) => ({
      type: "request.triage",
      input: { request: request.id, class: to.class, ...filledIn(to, request) },
    }));

  return (
    <aside className={classes["decide"]} aria-label="Answer several" ref={panel}>
      <div className={classes["several"]}>
        <Title order={2} size="h4">
          {chosen.length} chosen
        </Title>
        <Group gap={6}>
          <Button variant="default" size="xs" onClick={selection.all}>
            All
          </Button>
          <Button variant="default" size="xs" onClick={selection.end}>
            None
          </Button>
        </Group>
      </div>
      {chosen.length > 0 && (
        <div className={classes["options"]}>
          <Options choices={choices} />
        </div>
      )}
      {step === "accept" && <BulkAccept chosen={chosen} onAccept={accept} />}
      {step === "decline" && (
        <DeclineForm
          draftKey="decline several"
          hint="Each requester reads both sentences, and may appeal once."
          action={`Decline ${counted(chosen.length, "request")}`}
          onDecline={(reason, alternative) =>
            answer(
              "declined",
              ({ id }) => ({ type: "request.decline", input: { request: id, reason, alternative } }),
              false,
            )
          }
        />
      )}
      {step === "snooze" && (
        <SnoozeForm
          now={now}
          dueAt={dueAt}
          onSnooze={(until, note) =>
            answer("snoozed", ({ id }) => ({ type: "request.snooze", input: { request: id, until, note } }))
          }
        />
      )}
      {step === "hand" && pods.length > 0 && (
        <HandOverStep
          pods={pods}
          draftKey="hand several"
          onHandOver={(pod, reason) =>
            answer("handed over", ({ id }) => ({
              type: "request.hand_over",
              input: { request: id, pod, reason },
            }))
          }
        />
      )}
      {step === "class" && <BulkClass count={chosen.length} today={zone.dayAt(now)} onClass={classed} />}
    </aside>
  );
}

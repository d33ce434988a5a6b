import type { WorkspaceState } from "@tandem/shared";
import { Button, Group, Title } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconAlarm, IconArrowsExchange, IconCheck, IconPin, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useActor } from "../../live/hooks.ts";
import { waitingOf } from "../../live/triage-inbox.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { BulkAccept, BulkClass, BulkDecline, type ChosenClass } from "./bulk-forms.tsx";
import classes from "./decision.module.css";
import { HandOverForm } from "./hand-over-form.tsx";
import { Option } from "./option.tsx";
import { rightsOf } from "./rights.ts";
import { SnoozeForm } from "./snooze-form.tsx";
import { useBulk } from "./use-bulk.tsx";
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
  const panel = useRef<HTMLElement>(null);
  const { chosen } = selection;
  const rights = chosen.map((request) => rightsOf(view, request, actor, now));
  const some = (right: "accept" | "decline" | "snooze" | "rank") => rights.some((one) => one[right]);
  const pods = rights.find((one) => one.pods.length > 0)?.pods ?? [];
  const dueAt = chosen
    .map((request) => waitingOf(view, request, { business, now }).dueAt)
    .reduce<number | null>((first, due) => (due === null ? first : Math.min(first ?? due, due)), null);

  function finish({ refused }: { readonly refused: readonly string[] }): void {
    setStep(null);
    selection.keep(refused);
  }
  const toggle = (next: BulkStep) => setStep(step === next ? null : next);
  useHotkeys([
    ["A", () => some("accept") && toggle("accept")],
    ["D", () => some("decline") && toggle("decline")],
    ["S", () => some("snooze") && toggle("snooze")],
    ["P", () => pods.length > 0 && toggle("hand")],
    ["C", () => some("rank") && toggle("class")],
  ]);
  // Also from within a field, where the other keys are letters.
  useHotkeys([["Escape", () => (step === null ? selection.end() : setStep(null))]], []);
  useEffect(() => {
    if (step === null) return;
    panel.current
      ?.querySelector<HTMLElement>("[data-autofocus], [role=radio][aria-checked=true], form input")
      ?.focus();
  }, [step]);

  const accept = (tick: boolean) =>
    finish(
      bulk(
        "request.accept",
        chosen,
        ({ id, readyList }) => ({
          request: id,
          tick: tick ? readyList.flatMap((item, index) => (item.done ? [] : [index])) : [],
        }),
        "accepted",
      ),
    );
  const classed = (to: ChosenClass) =>
    finish(
      bulk(
        "request.triage",
        chosen,
        ({ id, dueDate, ifMissed, meanwhileWaits }) => ({
          request: id,
          class: to.class,
          // The requester's own date and words stand.
          ...(to.dueDate !== undefined && dueDate === null ? { dueDate: to.dueDate } : {}),
          ...(to.ifMissed !== undefined && ifMissed === "" ? { ifMissed: to.ifMissed } : {}),
          ...(to.meanwhileWaits !== undefined && meanwhileWaits === ""
            ? { meanwhileWaits: to.meanwhileWaits }
            : {}),
        }),
        "given that class",
      ),
    );

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
          {some("accept") && (
            <Option
              sign={IconCheck}
              words="Accept into ready"
              keyName="A"
              isOpen={step === "accept"}
              onPick={() => toggle("accept")}
            />
          )}
          {some("decline") && (
            <Option
              sign={IconX}
              words="Decline with an alternative"
              keyName="D"
              isOpen={step === "decline"}
              onPick={() => toggle("decline")}
            />
          )}
          {some("snooze") && (
            <Option
              sign={IconAlarm}
              words="Snooze"
              keyName="S"
              isOpen={step === "snooze"}
              onPick={() => toggle("snooze")}
            />
          )}
          {pods.length > 0 && (
            <Option
              sign={IconArrowsExchange}
              words="Hand to another pod"
              keyName="P"
              isOpen={step === "hand"}
              onPick={() => toggle("hand")}
            />
          )}
          {some("rank") && (
            <Option
              sign={IconPin}
              words="Class"
              keyName="C"
              isOpen={step === "class"}
              onPick={() => toggle("class")}
            />
          )}
        </div>
      )}
      {step === "accept" && <BulkAccept chosen={chosen} onAccept={accept} />}
      {step === "decline" && (
        <BulkDecline
          count={chosen.length}
          onDecline={(reason, alternative) =>
            finish(
              bulk(
                "request.decline",
                chosen,
                ({ id }) => ({ request: id, reason, alternative }),
                "declined",
                false,
              ),
            )
          }
        />
      )}
      {step === "snooze" && (
        <SnoozeForm
          now={now}
          dueAt={dueAt}
          onSnooze={(until, note) =>
            finish(bulk("request.snooze", chosen, ({ id }) => ({ request: id, until, note }), "snoozed"))
          }
        />
      )}
      {step === "hand" && pods.length > 0 && (
        <HandOverForm
          pods={pods}
          draftKey="hand several"
          onHandOver={(pod, reason) =>
            finish(
              bulk("request.hand_over", chosen, ({ id }) => ({ request: id, pod, reason }), "handed over"),
            )
          }
        />
      )}
      {step === "class" && <BulkClass count={chosen.length} today={zone.dayAt(now)} onClass={classed} />}
    </aside>
  );
}

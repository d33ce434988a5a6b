import { requestOf, type Request, type WorkspaceState } from "@tandem/shared";
import { useHotkeys } from "@mantine/hooks";
import {
  IconAlarm,
  IconAlarmOff,
  IconArrowBackUp,
  IconArrowsExchange,
  IconCheck,
  IconCopy,
  IconHelpCircle,
  IconPin,
  IconX,
} from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useSend, useUndo } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { waitingOf } from "../../live/triage-inbox.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { notifyUndoable } from "../../ui/notify.tsx";
import { ClockBox } from "./clock-box.tsx";
import { DecisionForm, type Step } from "./decision-form.tsx";
import classes from "./decision.module.css";
import { Option } from "./option.tsx";
import { rightsOf, type Rights } from "./rights.ts";
import { SizeChoice } from "./size-choice.tsx";

interface DecisionProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly now: number;
  readonly step: Step | null;
  readonly onStep: (step: Step | null) => void;
  /** It was answered or put aside here: the next one may come. */
  readonly onDecided?: () => void;
  /** What undo does here besides undoing. */
  readonly onUndo?: () => void;
}

function noteOf(request: Request, { accept, decline }: Rights): string | null {
  if (request.standing !== "filed") return null;
  if (request.appeal !== null && !decline)
    return "An appeal is decided by another lead or a leader, accepted or declined for good.";
  if (accept) return decline ? null : "Declining is the lead’s. You can accept, or ask.";
  return "The pod answers here. You can read, and comment on the request itself.";
}

/** What may be answered, by whom, with which key. */
export function Decision({ view, request, now, step, onStep, onDecided, onUndo }: DecisionProps) {
  const actor = useActor();
  const { replica } = useLive();
  const send = useSend();
  const person = usePeople();
  const { undo, command } = useUndo();
  const { zone, business } = useCalendar();
  const panel = useRef<HTMLElement>(null);
  const { id, key } = request;
  const isFiled = request.standing === "filed";
  const rights = rightsOf(view, request, actor, now);
  const { name } = person(request.requester);
  const waiting = waitingOf(view, request, { business, now });

  function decided(sent: string | null, words = ""): void {
    onStep(null);
    onDecided?.();
    if (sent === null) return;
    notifyUndoable(words, () => {
      const then = requestOf(replica.getView(), id);
      if (then?.undo?.command === sent) send("undo", { command: then.undo.command, request: id });
    });
  }

  function accept(): void {
    // Nothing left to tick or to say: one key is the whole answer.
    const input = { request: id };
    if (foreseenRefusal(view, "request.accept", input, { actor, at: now }) !== null) return onStep("accept");
    decided(send("request.accept", input), `${key} is ready.`);
  }

  const isAsleep = request.snoozed !== null;
  const wake = () => send("request.wake", { request: id });
  const toggle = (next: Step) => onStep(step === next ? null : next);
  useHotkeys([
    ["A", () => rights.accept && accept()],
    ["I", () => rights.ask && toggle("ask")],
    ["D", () => rights.decline && toggle("decline")],
    ["U", () => rights.decline && toggle("duplicate")],
    ["S", () => rights.snooze && toggle("snooze")],
    ["W", () => rights.snooze && isAsleep && void wake()],
    ["P", () => rights.pods.length > 0 && toggle("hand")],
    ["C", () => rights.rank && toggle("rank")],
  ]);
  // Also from within a field, where the other keys are letters.
  useHotkeys([["Escape", () => onStep(null)]], []);

  // The form that opened is where the hands go on.
  useEffect(() => {
    if (step === null) return;
    panel.current
      ?.querySelector<HTMLElement>("[data-autofocus], [role=radio][aria-checked=true], form input")
      ?.focus();
  }, [step]);

  const note = noteOf(request, rights);
  return (
    <aside className={classes["decide"]} aria-label="Answer" ref={panel}>
      {isFiled && (
        <ClockBox
          waiting={waiting}
          now={now}
          zone={zone.zone}
          isRapid={request.service !== null && view.services[request.service]?.key === "rapid_response"}
        />
      )}
      {!isFiled && <p className={classes["note"]}>It is {name}’s turn. The clock stands still.</p>}
      <div className={classes["options"]}>
        {rights.accept && (
          <Option
            sign={IconCheck}
            words="Accept into ready"
            keyName="A"
            isOpen={step === "accept"}
            onPick={accept}
          />
        )}
        {rights.ask && (
          <Option
            sign={IconHelpCircle}
            words="Ask for information"
            keyName="I"
            isOpen={step === "ask"}
            onPick={() => toggle("ask")}
          />
        )}
        {rights.decline && (
          <Option
            sign={IconX}
            words="Decline with an alternative"
            keyName="D"
            isOpen={step === "decline"}
            onPick={() => toggle("decline")}
          />
        )}
      </div>
      {note !== null && <p className={classes["note"]}>{note}</p>}
      {step !== null && (
        <DecisionForm
          key={`${id} ${step}`}
          step={step}
          rights={rights}
          view={view}
          request={request}
          waiting={waiting}
          now={now}
          onDecided={decided}
          onClose={() => onStep(null)}
        />
      )}
      {rights.rank && (
        <div className={classes["more"]}>
          {rights.snooze && (
            <Option
              sign={IconAlarm}
              words={isAsleep ? "Snooze anew" : "Snooze"}
              keyName="S"
              isOpen={step === "snooze"}
              onPick={() => toggle("snooze")}
            />
          )}
          {rights.snooze && isAsleep && (
            <Option sign={IconAlarmOff} words="Wake it" keyName="W" onPick={() => void wake()} />
          )}
          {rights.decline && (
            <Option
              sign={IconCopy}
              words="Duplicate"
              keyName="U"
              isOpen={step === "duplicate"}
              onPick={() => toggle("duplicate")}
            />
          )}
          {rights.pods.length > 0 && (
            <Option
              sign={IconArrowsExchange}
              words="Other pod"
              keyName="P"
              isOpen={step === "hand"}
              onPick={() => toggle("hand")}
            />
          )}
          <Option
            sign={IconPin}
            words="Class, scores"
            keyName="C"
            isOpen={step === "rank"}
            onPick={() => toggle("rank")}
          />
          <Option
            sign={IconArrowBackUp}
            words={command === null ? "Nothing to undo" : "Undo"}
            keyName="Z"
            disabled={command === null}
            onPick={onUndo ?? (() => undo())}
          />
          <SizeChoice request={request} />
        </div>
      )}
    </aside>
  );
}

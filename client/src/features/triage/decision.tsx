import { requestOf, type Request, type WorkspaceState } from "@tandem/shared";
import {
  type Icon,
  IconAlarm,
  IconAlarmOff,
  IconArrowBackUp,
  IconArrowsExchange,
  IconCheck,
  IconCopy,
  IconHelpCircle,
  IconMessage,
  IconPin,
  IconX,
} from "@tabler/icons-react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useSend } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { waitingOf } from "../../live/triage-inbox.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useUndo } from "../../live/use-undo.tsx";
import { notifyUndoable } from "../../ui/notify.tsx";
import { ClockBox } from "./clock-box.tsx";
import { DecisionForm, type Step } from "./decision-form.tsx";
import classes from "./decision.module.css";
import { Options, useChoiceKeys, useFormFocus, type Choice } from "./options.tsx";
import { rightsOf, type Rights } from "./rights.ts";
import { SizeChoice } from "./size-choice.tsx";
import { TheirTurn } from "./their-turn.tsx";

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
  const { undo, canUndo } = useUndo();
  const { zone, business } = useCalendar();
  const { id, key } = request;
  const isFiled = request.standing === "filed";
  const rights = rightsOf(view, request, actor, now);
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

  const form = (name: Step, sign: Icon, words: string, keyName: string): Choice => ({
    sign,
    words,
    keyName,
    isOpen: step === name,
    onPick: () => onStep(step === name ? null : name),
  });
  const { takeBack } = rights;
  const isAsleep = request.snoozed !== null;
  const answers = [
    rights.accept && { ...form("accept", IconCheck, "Accept into ready", "A"), onPick: accept },
    rights.ask && form("ask", IconHelpCircle, "Ask for information", "I"),
    takeBack !== null && {
      sign: IconArrowBackUp,
      words: "Take the question back",
      keyName: "I",
      onPick: () => void send("undo", { command: takeBack, request: id }),
    },
    rights.answer && form("answer", IconMessage, "Answer it", "R"),
    rights.decline && form("decline", IconX, "Decline with an alternative", "D"),
  ].filter((choice) => choice !== false);
  const more = [
    rights.snooze && form("snooze", IconAlarm, isAsleep ? "Snooze anew" : "Snooze", "S"),
    rights.snooze &&
      isAsleep && {
        sign: IconAlarmOff,
        words: "Wake it",
        keyName: "W",
        onPick: () => void send("request.wake", { request: id }),
      },
    rights.decline && form("duplicate", IconCopy, "Duplicate", "U"),
    rights.pods.length > 0 && form("hand", IconArrowsExchange, "Other pod", "P"),
    rights.rank && form("rank", IconPin, "Class, scores", "C"),
  ].filter((choice) => choice !== false);
  useChoiceKeys({ answers, more }, () => onStep(null));
  const panel = useFormFocus(step);
  // The page has its key: there it opens what it took back.
  const undoing: Choice = {
    sign: IconArrowBackUp,
    words: canUndo ? "Undo" : "Nothing to undo",
    keyName: "Z",
    disabled: !canUndo,
    onPick: onUndo ?? (() => void undo()),
  };

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
      {!isFiled && <TheirTurn view={view} request={request} rights={rights} />}
      <div className={classes["options"]}>
        <Options choices={answers} />
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
          <Options choices={[...more, undoing]} />
          <SizeChoice request={request} />
        </div>
      )}
    </aside>
  );
}

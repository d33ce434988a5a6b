import { requestOf, type Request, type WorkspaceState } from "@tandem/shared";
import { UnstyledButton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconArrowBackUp, IconCheck, IconHelpCircle, IconPin, IconX, type Icon } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { foreseenRefusal, may } from "../../live/foresee.ts";
import { useActor, useSend, useUndo } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { notifyUndoable } from "../../ui/notify.tsx";
import { AcceptForm } from "./accept-form.tsx";
import { AskForm } from "./ask-form.tsx";
import { ClockBox } from "./clock-box.tsx";
import { DeclineForm } from "./decline-form.tsx";
import classes from "./decision.module.css";
import { waitingOf } from "../../live/triage-inbox.ts";
import { RankForm } from "./rank-form.tsx";
import { SizeChoice } from "./size-choice.tsx";

export type Step = "accept" | "ask" | "decline" | "rank";

interface DecisionProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly now: number;
  readonly step: Step | null;
  readonly onStep: (step: Step | null) => void;
}

const NOTES: Readonly<Record<"appeal" | "hand" | "none", string>> = {
  appeal: "An appeal is decided by another lead or a leader, accepted or declined for good.",
  hand: "Declining is the lead’s. You can accept, or ask.",
  none: "The pod answers here. You can read, and comment on the request itself.",
};

/** What may be answered, by whom, with which key. */
export function Decision({ view, request, now, step, onStep }: DecisionProps) {
  const actor = useActor();
  const { replica } = useLive();
  const send = useSend();
  const person = usePeople();
  const { undo, command } = useUndo();
  const { zone, business } = useCalendar();
  const panel = useRef<HTMLElement>(null);
  const who = { actor, at: now };
  const id = request.id;
  const isFiled = request.standing === "filed";
  const no = { request: id, reason: "?", alternative: "?" };
  const isOthers =
    isFiled && foreseenRefusal(view, "request.decline", no, who)?.code === "appeal_needs_other_decider";
  const mayAccept = isFiled && !isOthers && may(view, "request.accept", { request: id }, who);
  const mayAsk = isFiled && may(view, "request.ask", { request: id, question: "?" }, who);
  const mayDecline = isFiled && !isOthers && may(view, "request.decline", no, who);
  const mayRank = may(view, "request.triage", { request: id }, who);
  const { name } = person(request.requester);
  const key = request.key;

  function accept(): void {
    // Nothing left to tick or to say: one key is the whole answer.
    if (foreseenRefusal(view, "request.accept", { request: id }, who) !== null) return onStep("accept");
    const sent = send("request.accept", { request: id });
    decided(sent, `${key} is ready.`);
  }

  function decided(sent: string, words: string): void {
    onStep(null);
    notifyUndoable(words, () => {
      const now = requestOf(replica.getView(), id);
      if (now?.undo?.command === sent) send("undo", { command: now.undo.command, request: id });
    });
  }

  const toggle = (next: Step) => onStep(step === next ? null : next);
  useHotkeys([
    ["A", () => mayAccept && accept()],
    ["I", () => mayAsk && toggle("ask")],
    ["D", () => mayDecline && toggle("decline")],
    ["C", () => mayRank && toggle("rank")],
    ["Escape", () => onStep(null)],
  ]);

  // The form that opened is where the hands go on.
  useEffect(() => {
    if (step === null) return;
    const form = panel.current;
    const target = form?.querySelector<HTMLElement>("[data-autofocus]") ?? form?.querySelector("input");
    target?.focus();
  }, [step]);

  const option = (own: Step, Sign: Icon, words: string, keyName: string, onPick: () => void) => (
    <UnstyledButton
      className={classes["option"] ?? ""}
      aria-expanded={step === own}
      aria-keyshortcuts={keyName}
      onClick={onPick}
    >
      <Sign size={16} stroke={1.75} aria-hidden="true" />
      <span>{words}</span>
      <KeyHint>{keyName}</KeyHint>
    </UnstyledButton>
  );
  const note = !isFiled
    ? null
    : request.appeal !== null && !mayDecline
      ? NOTES.appeal
      : mayAccept && !mayDecline
        ? NOTES.hand
        : mayAccept
          ? null
          : NOTES.none;

  return (
    <aside className={classes["decide"]} aria-label="Answer" ref={panel}>
      {isFiled && (
        <ClockBox
          waiting={waitingOf(view, request, { business, now })}
          now={now}
          zone={zone.zone}
          isRapid={request.service !== null && view.services[request.service]?.key === "rapid_response"}
        />
      )}
      {!isFiled && <p className={classes["note"]}>It is {name}’s turn. The clock stands still.</p>}
      <div className={classes["options"]}>
        {mayAccept && option("accept", IconCheck, "Accept into ready", "A", accept)}
        {mayAsk && option("ask", IconHelpCircle, "Ask for information", "I", () => toggle("ask"))}
        {mayDecline && option("decline", IconX, "Decline with an alternative", "D", () => toggle("decline"))}
      </div>
      {note !== null && <p className={classes["note"]}>{note}</p>}
      {step === "accept" && mayAccept && (
        <AcceptForm
          key={id}
          view={view}
          request={request}
          now={now}
          onDone={(sent) => decided(sent, `${key} is ready.`)}
        />
      )}
      {step === "ask" && mayAsk && (
        <AskForm
          key={id}
          request={request}
          name={name}
          onDone={(sent) => decided(sent, `${name} was asked about ${key}.`)}
        />
      )}
      {step === "decline" && mayDecline && (
        <DeclineForm key={id} request={request} name={name} onDone={() => onStep(null)} />
      )}
      {step === "rank" && mayRank && (
        <RankForm
          key={id}
          view={view}
          request={request}
          now={now}
          today={zone.dayAt(now)}
          onDone={() => onStep(null)}
        />
      )}
      {mayRank && (
        <div className={classes["more"]}>
          {option("rank", IconPin, "Class, scores", "C", () => toggle("rank"))}
          <UnstyledButton
            className={classes["option"] ?? ""}
            aria-keyshortcuts="Z"
            disabled={command === null}
            onClick={() => undo()}
          >
            <IconArrowBackUp size={16} stroke={1.75} aria-hidden="true" />
            <span>{command === null ? "Nothing to undo" : "Undo"}</span>
            <KeyHint>Z</KeyHint>
          </UnstyledButton>
          <SizeChoice request={request} />
        </div>
      )}
    </aside>
  );
}

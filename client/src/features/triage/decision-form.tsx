import type { Request, WorkspaceState } from "@tandem/shared";
import { useSend } from "../../live/hooks.ts";
import type { Waiting } from "../../live/triage-inbox.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { usePeople } from "../../live/use-people.ts";
import { instantDay } from "../../ui/format.ts";
import { AcceptForm } from "./accept-form.tsx";
import { DeclineForm } from "./decline-form.tsx";
import { DuplicateForm } from "./duplicate-form.tsx";
import { HandOverStep } from "./hand-over-step.tsx";
import { RankForm } from "./rank-form.tsx";
import type { Rights } from "./rights.ts";
import { SentenceForm } from "./sentence-form.tsx";
import { SnoozeForm } from "./snooze-form.tsx";

export type Step = "accept" | "ask" | "answer" | "decline" | "duplicate" | "snooze" | "hand" | "rank";

interface DecisionFormProps {
  readonly step: Step;
  readonly rights: Rights;
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly waiting: Waiting;
  readonly now: number;
  /** The command that was sent, and how to tell it; null where it has a way back of its own. */
  readonly onDecided: (sent: string | null, words?: string) => void;
  readonly onClose: () => void;
}

/** What an answer asks for. Nothing where it is not this person's to give any more. */
export function DecisionForm(props: DecisionFormProps) {
  const { step, rights, view, request, waiting, now, onDecided, onClose } = props;
  const send = useSend();
  const person = usePeople();
  const { zone } = useCalendar();
  const { id, key } = request;
  const { name } = person(request.requester);
  switch (step) {
    case "accept":
      return !rights.accept ? null : (
        <AcceptForm
          view={view}
          request={request}
          now={now}
          onDone={(sent) => onDecided(sent, `${key} is ready.`)}
        />
      );
    case "ask":
      return !rights.ask ? null : (
        <SentenceForm
          name="Ask"
          label={`What do you need to know from ${name}?`}
          hint={`The response clock stops until ${name} answers.`}
          action={`Ask ${name}`}
          needs="Write the question first."
          draftKey={`ask ${id}`}
          onSend={(question, mentions) =>
            onDecided(
              send("request.ask", { request: id, question, mentions }),
              `${name} was asked about ${key}.`,
            )
          }
        />
      );
    case "answer":
      return !rights.answer ? null : (
        <SentenceForm
          name="Answer"
          label="What is the answer?"
          hint={`It stands as yours, for ${name}. The response clock starts anew.`}
          action="Answer"
          needs="Write the answer first."
          draftKey={`answer ${id}`}
          onSend={(answer, mentions) => {
            send("request.answer", { request: id, answer, mentions });
            onClose();
          }}
        />
      );
    case "decline":
      return !rights.decline ? null : (
        <DeclineForm
          draftKey={`decline ${id}`}
          placeholder={`What can ${name} do, or what can we do sooner?`}
          hint={`${name} sees both sentences${request.appeal === null ? " and may appeal once." : "; this second decision is final."}`}
          action="Decline"
          onDecline={(reason, alternative) => {
            send("request.decline", { request: id, reason, alternative });
            onDecided(null);
          }}
        />
      );
    case "duplicate":
      return !rights.decline ? null : (
        <DuplicateForm view={view} request={request} name={name} onDone={() => onDecided(null)} />
      );
    case "snooze":
      return !rights.snooze ? null : (
        <SnoozeForm
          now={now}
          dueAt={waiting.dueAt}
          onSnooze={(until, note) =>
            onDecided(
              send("request.snooze", { request: id, until, note }),
              `${key} sleeps until ${instantDay(until, zone.zone)}.`,
            )
          }
        />
      );
    case "hand":
      return rights.pods.length === 0 ? null : (
        <HandOverStep
          pods={rights.pods}
          draftKey={`hand ${id}`}
          onHandOver={(pod, reason) =>
            onDecided(
              send("request.hand_over", { request: id, pod, reason }),
              `${key} is with ${view.pods[pod]?.name ?? "the other pod"}.`,
            )
          }
        />
      );
    case "rank":
      return !rights.rank ? null : (
        <RankForm view={view} request={request} now={now} today={zone.dayAt(now)} onDone={onClose} />
      );
  }
}

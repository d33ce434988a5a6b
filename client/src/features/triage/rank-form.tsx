import type { Request, WorkspaceState } from "@tandem/shared";
import { Slider } from "@mantine/core";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useDraft, useSend } from "../../live/hooks.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { ClassFields } from "../../ui/class-fields.tsx";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./decision.module.css";
import { changedRank, type Rank } from "./filled-in.ts";
import { StepButton } from "./step-button.tsx";

interface RankFormProps {
  readonly view: WorkspaceState;
  readonly request: Request;
  readonly now: number;
  readonly today: string;
  readonly onDone: () => void;
}

const SCORES = [
  { key: "worth", label: "Value", low: "little", high: "a lot" },
  { key: "urgency", label: "Urgency", low: "can wait", high: "now" },
  { key: "risk", label: "Risk it takes away", low: "none", high: "grave" },
] as const;

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Class of service, and the three scores of the pull order. */
export function RankForm({ view, request, now, today, onDone }: RankFormProps) {
  const actor = useActor();
  const send = useSend();
  const sentence = useSentence();
  const [touched, setTouched, forget] = useDraft<Partial<Rank>>(`rank ${request.id}`, {});
  const { class: current, worth, urgency, risk, dueDate, ifMissed, meanwhileWaits } = request;
  const draft = { class: current, worth, urgency, risk, dueDate, ifMissed, meanwhileWaits, ...touched };
  const input = { request: request.id, ...changedRank(draft, request) };
  const refusal = foreseenRefusal(view, "request.triage", input, { actor, at: now });

  function save(): void {
    if (refusal !== null) return;
    send("request.triage", input);
    forget();
    onDone();
  }

  return (
    <SendForm label="Class and scores" className={classes["form"]} onSend={save}>
      <ClassFields
        draft={draft}
        onChange={(change) => setTouched({ ...touched, ...change })}
        needs={NOTHING}
        today={today}
        withClass
        narrow
        said={request}
      />
      {SCORES.map(({ key, label, low, high }) => (
        <div key={key} className={classes["score"]}>
          <span id={`score-${key}`}>
            {label} <b>{draft[key]}</b> <small>of 20</small>
          </span>
          <Slider
            min={1}
            max={20}
            label={null}
            size="sm"
            value={draft[key]}
            onChange={(score) => setTouched({ ...touched, [key]: score })}
            thumbLabel={`${label}, 1 ${low} to 20 ${high}`}
          />
        </div>
      ))}
      {refusal !== null && <RefusalNote reason={sentence(refusal)} />}
      <StepButton isOff={refusal !== null}>Keep class and scores</StepButton>
    </SendForm>
  );
}

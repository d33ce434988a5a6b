import { Textarea } from "@mantine/core";
import { useId, useRef, useState } from "react";
import { useDraft } from "../../live/hooks.ts";
import { FieldHint } from "../../ui/field-hint.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./decision.module.css";
import { StepButton } from "./step-button.tsx";

interface DeclineFormProps {
  /** Where the sentences are kept while they are typed. */
  readonly draftKey: string;
  /** What a good alternative says. */
  readonly placeholder?: string;
  /** Who reads it, and what they may do then. */
  readonly hint: string;
  readonly action: string;
  readonly onDecline: (reason: string, alternative: string) => void;
}

const EMPTY = { reason: "", alternative: "" };

/** No *no* without an alternative: both sentences, or nothing is sent. */
export function DeclineForm({ draftKey, placeholder, hint, action, onDecline }: DeclineFormProps) {
  const [draft, setDraft, forget] = useDraft(draftKey, EMPTY);
  const [hasTried, setTried] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const alternativeField = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const reason = draft.reason.trim();
  const alternative = draft.alternative.trim();
  const isOpen = reason === "" || alternative === "";
  const field = { autosize: true, minRows: 2, maxRows: 8, maxLength: 1200 } as const;

  function decline(): void {
    if (isOpen) {
      setTried(true);
      (reason === "" ? reasonField : alternativeField).current?.focus();
      return;
    }
    onDecline(reason, alternative);
    forget();
  }

  return (
    <SendForm label="Decline" className={classes["form"]} onSend={decline}>
      <Textarea
        {...field}
        ref={reasonField}
        label="Why not?"
        value={draft.reason}
        onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
        error={hasTried && reason === "" ? "Say why, in a sentence." : undefined}
        data-autofocus
      />
      <Textarea
        {...field}
        ref={alternativeField}
        label="What instead?"
        placeholder={placeholder}
        value={draft.alternative}
        onChange={(event) => setDraft({ ...draft, alternative: event.currentTarget.value })}
        aria-describedby={hintId}
        error={hasTried && alternative === "" ? "Name an alternative." : undefined}
      />
      <FieldHint id={hintId} tone={isOpen ? "needs" : "hint"}>
        A decline needs an alternative. {hint}
      </FieldHint>
      <StepButton isOff={isOpen}>{action}</StepButton>
    </SendForm>
  );
}

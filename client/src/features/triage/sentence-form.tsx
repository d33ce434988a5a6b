import { Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useDraft } from "../../live/hooks.ts";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./decision.module.css";
import { StepButton } from "./step-button.tsx";

interface SentenceFormProps {
  /** What the form is called. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  /** Said when nothing was written. */
  readonly needs: string;
  /** Where the words are kept until they were sent. */
  readonly draftKey: string;
  readonly onSend: (text: string) => void;
}

/** An answer that is one text: a question, or what was answered to it. */
export function SentenceForm({ name, label, hint, action, needs, draftKey, onSend }: SentenceFormProps) {
  const [text, setText, forget] = useDraft(draftKey, "");
  const [hasTried, setTried] = useState(false);
  const isOpen = text.trim() === "";

  function send(): void {
    if (isOpen) return setTried(true);
    onSend(text.trim());
    forget();
  }

  return (
    <SendForm label={name} className={classes["form"]} onSend={send}>
      <Textarea
        label={label}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={1200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={hasTried && isOpen ? needs : undefined}
        data-autofocus
      />
      <Text size="xs" c="dimmed">
        {hint}
      </Text>
      <StepButton isOff={isOpen}>{action}</StepButton>
    </SendForm>
  );
}

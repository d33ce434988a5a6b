import type { MemberId } from "@tandem/shared";
import { Text } from "@mantine/core";
import { useState } from "react";
import { useDraft, useView } from "../../live/hooks.ts";
import { NameArea } from "../../talk/name-area.tsx";
import { asKept, useNameable } from "../../talk/use-nameable.ts";
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
  /** Gets the text as the log keeps it, and whom its numbers stand for. */
  readonly onSend: (text: string, mentions: MemberId[]) => void;
}

/** An answer that is one text: a question, or what was answered to it. */
export function SentenceForm({ name, label, hint, action, needs, draftKey, onSend }: SentenceFormProps) {
  const [text, setText, forget] = useDraft(draftKey, "");
  const nameable = useNameable(useView((view) => view));
  const [hasTried, setTried] = useState(false);
  const isOpen = text.trim() === "";

  function send(): void {
    if (isOpen) return setTried(true);
    const kept = asKept(text, nameable);
    onSend(kept.text, kept.mentions);
    forget();
  }

  return (
    <SendForm label={name} className={classes["form"]} onSend={send}>
      <NameArea
        label={label}
        minRows={3}
        maxRows={10}
        value={text}
        onChange={setText}
        nameable={nameable}
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

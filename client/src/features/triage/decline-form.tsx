import type { Request } from "@tandem/shared";
import { Button, Textarea } from "@mantine/core";
import { useId, useRef, useState } from "react";
import { useDraft, useSend } from "../../live/hooks.ts";
import { sendKey } from "../../ui/command-key.ts";
import { FieldHint } from "../../ui/field-hint.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./decision.module.css";

interface DeclineFormProps {
  readonly request: Request;
  /** Who asked for it. */
  readonly name: string;
  readonly onDone: () => void;
}

const EMPTY = { reason: "", alternative: "" };

/** No *no* without an alternative: both sentences, or nothing is sent. */
export function DeclineForm({ request, name, onDone }: DeclineFormProps) {
  const send = useSend();
  const [draft, setDraft, forget] = useDraft(`decline ${request.id}`, EMPTY);
  const [hasTried, setTried] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const alternativeField = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const reason = draft.reason.trim();
  const alternative = draft.alternative.trim();
  const isOpen = reason === "" || alternative === "";

  function decline(): void {
    if (isOpen) {
      setTried(true);
      (reason === "" ? reasonField : alternativeField).current?.focus();
      return;
    }
    send("request.decline", { request: request.id, reason, alternative });
    forget();
    onDone();
  }

  const final = request.appeal !== null;
  return (
    <SendForm label="Decline" className={classes["form"]} onSend={decline}>
      <Textarea
        ref={reasonField}
        label="Why not?"
        name="reason"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1200}
        value={draft.reason}
        onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
        error={hasTried && reason === "" ? "Say why, in a sentence." : undefined}
        data-autofocus
      />
      <Textarea
        ref={alternativeField}
        label="What instead?"
        name="alternative"
        placeholder={`What can ${name} do, or what can we do sooner?`}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1200}
        value={draft.alternative}
        onChange={(event) => setDraft({ ...draft, alternative: event.currentTarget.value })}
        aria-describedby={hint}
        error={hasTried && alternative === "" ? "Name an alternative." : undefined}
      />
      <FieldHint id={hint} tone={isOpen ? "needs" : "hint"}>
        A decline needs an alternative. {name} sees both sentences
        {final ? "; this second decision is final." : " and may appeal once."}
      </FieldHint>
      <Button
        size="lg"
        fullWidth
        className={classes["step"] ?? ""}
        aria-disabled={isOpen}
        data-off={isOpen || undefined}
        type="submit"
        rightSection={<KeyHint>{sendKey}</KeyHint>}
      >
        Decline
      </Button>
    </SendForm>
  );
}

import { Button, Textarea } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useDraft } from "../../live/hooks.ts";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./needs.module.css";

interface ReasonFormProps {
  readonly label: string;
  readonly action: string;
  readonly draftKey: string;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

/** One sentence that goes with a step. */
export function ReasonForm({ label, action, draftKey, onSend, onClose }: ReasonFormProps) {
  const [reason, setReason, forget] = useDraft(draftKey, "");
  const [hasTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isOpen = reason.trim() === "";
  function give(): void {
    if (isOpen) return setTried(true);
    onSend(reason.trim());
    forget();
  }
  return (
    <SendForm label={action} className={classes["answer"]} onSend={give}>
      <Textarea
        aria-label={label}
        placeholder={label}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={1200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={hasTried && isOpen ? "Say it in a sentence first." : undefined}
        ref={field}
      />
      <Button variant="default" onClick={onClose}>
        Not now
      </Button>
      <Button type="submit">{action}</Button>
    </SendForm>
  );
}

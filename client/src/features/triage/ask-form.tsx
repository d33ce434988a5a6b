import type { Request } from "@tandem/shared";
import { Button, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useDraft, useSend } from "../../live/hooks.ts";
import { sendKey } from "../../ui/command-key.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./decision.module.css";

interface AskFormProps {
  readonly request: Request;
  /** Who is asked. */
  readonly name: string;
  /** Gets the command that was sent. */
  readonly onDone: (sent: string) => void;
}

/** One question to the requester. The clock stops, and it is their turn. */
export function AskForm({ request, name, onDone }: AskFormProps) {
  const send = useSend();
  const [question, setQuestion, forget] = useDraft(`ask ${request.id}`, "");
  const [hasTried, setTried] = useState(false);
  const isOpen = question.trim() === "";

  function ask(): void {
    if (isOpen) return setTried(true);
    const sent = send("request.ask", { request: request.id, question: question.trim() });
    forget();
    onDone(sent);
  }

  return (
    <SendForm label="Ask" className={classes["form"]} onSend={ask}>
      <Textarea
        label={`What do you need to know from ${name}?`}
        name="question"
        autosize
        minRows={3}
        maxRows={10}
        maxLength={1200}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
        error={hasTried && isOpen ? "Write the question first." : undefined}
        data-autofocus
      />
      <Text size="xs" c="dimmed">
        The response clock stops until {name} answers.
      </Text>
      <Button
        size="lg"
        fullWidth
        className={classes["step"] ?? ""}
        aria-disabled={isOpen}
        data-off={isOpen || undefined}
        type="submit"
        rightSection={<KeyHint>{sendKey}</KeyHint>}
      >
        Ask {name}
      </Button>
    </SendForm>
  );
}

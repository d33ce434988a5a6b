import { Button, Group, Modal, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useDraft } from "../../live/hooks.ts";
import { sendKey } from "../../ui/command-key.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./request-page.module.css";

export interface ReasonWords {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  /** Said when nothing was written; null: a reason is welcome, not asked for. */
  readonly needs: string | null;
}

interface ReasonDialogProps extends ReasonWords {
  /** Where the words are kept until they were sent. */
  readonly draftKey: string;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

/** A step that carries a sentence: return, reopen, appeal, withdraw. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, label, hint, action, needs, draftKey, onSend, onClose } = props;
  const [reason, setReason, forget] = useDraft(draftKey, "");
  const [hasTried, setTried] = useState(false);
  const isOpen = needs !== null && reason.trim() === "";

  function send(): void {
    if (isOpen) return setTried(true);
    onSend(reason.trim());
    forget();
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={title}>
      <SendForm label={title} className={classes["dialog"]} onSend={send}>
        <Textarea
          label={label}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={1200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={hasTried && isOpen ? needs : undefined}
          data-autofocus
        />
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Back
          </Button>
          <Button type="submit" rightSection={<KeyHint>{sendKey}</KeyHint>}>
            {action}
          </Button>
        </Group>
      </SendForm>
    </Modal>
  );
}

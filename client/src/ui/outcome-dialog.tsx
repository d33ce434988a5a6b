import type { RequestValue } from "@tandem/shared";
import { Button, Group, Modal, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { valueOf, type BriefDraft } from "./brief-draft.ts";
import { sendKey } from "./command-key.ts";
import { KeyHint } from "./key-hint.tsx";
import { SendForm } from "./send-form.tsx";
import { WorthField } from "./worth-field.tsx";
import classes from "./outcome-dialog.module.css";

/** What is being typed, kept by whoever opens the dialog. */
export type OutcomeDraft = Pick<BriefDraft, "amount" | "valueKind" | "unit"> & { readonly words: string };
export const EMPTY_OUTCOME: OutcomeDraft = { amount: "", valueKind: "generated", unit: "", words: "" };

interface OutcomeDialogProps {
  readonly about: { readonly key: string; readonly title: string; readonly outcome: string };
  readonly currency: string;
  readonly draft: OutcomeDraft;
  readonly onChange: (draft: OutcomeDraft) => void;
  readonly onReport: (report: { readonly value: RequestValue | null; readonly words: string }) => void;
  readonly onClose: () => void;
}

/** What a live request brought: a figure where there is one, and a sentence. One of the two is enough. */
export function OutcomeDialog({ about, currency, draft, onChange, onReport, onClose }: OutcomeDialogProps) {
  const [hasTried, setTried] = useState(false);
  const value = valueOf(draft, currency);
  const words = draft.words.trim();
  const needsUnit = value?.kind === "other" && value.unit === "";
  const needsAny = value === null && words === "";

  function report(): void {
    if (needsAny || needsUnit) return setTried(true);
    onReport({ value, words });
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title={`What did ${about.key} bring?`}>
      <SendForm label="What it brought" className={classes["form"]} onSend={report}>
        <Text size="sm" c="var(--text-2)">
          {about.title}.{about.outcome !== "" && ` You wanted: ${about.outcome}`}
        </Text>
        <WorthField
          label="In a figure"
          draft={draft}
          onChange={(change) => onChange({ ...draft, ...change })}
          needs={hasTried && needsUnit ? new Map([["unit", "Say what is counted."]]) : new Map()}
          currency={currency}
        />
        <Textarea
          label="In a sentence"
          description="Less than hoped is worth as much to know."
          autosize
          minRows={2}
          maxRows={8}
          maxLength={600}
          value={draft.words}
          onChange={(event) => onChange({ ...draft, words: event.currentTarget.value })}
          error={hasTried && needsAny ? "Say it with a figure or in a sentence." : undefined}
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Back
          </Button>
          <Button type="submit" rightSection={<KeyHint>{sendKey}</KeyHint>}>
            Tell the pod
          </Button>
        </Group>
      </SendForm>
    </Modal>
  );
}

import type { Pod, PodId } from "@tandem/shared";
import { Select, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useDraft } from "../../live/hooks.ts";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./decision.module.css";
import { StepButton } from "./step-button.tsx";

interface HandOverFormProps {
  /** The pods it can go to; at least one. */
  readonly pods: readonly Pod[];
  /** Where the reason is kept while it is typed. */
  readonly draftKey: string;
  readonly onHandOver: (pod: PodId, reason: string) => void;
}

/** Whose it is, and why. */
export function HandOverForm({ pods, draftKey, onHandOver }: HandOverFormProps) {
  const [reason, setReason, forget] = useDraft(draftKey, "");
  const [pod, setPod] = useState(pods[0]?.id ?? null);
  const [hasTried, setTried] = useState(false);
  const target = pods.find(({ id }) => id === pod);
  const isOpen = reason.trim() === "" || target === undefined;

  function handOver(): void {
    if (isOpen) return setTried(true);
    onHandOver(target.id, reason.trim());
    forget();
  }

  return (
    <SendForm label="Hand over" className={classes["form"]} onSend={handOver}>
      {pods.length > 1 && (
        <Select
          label="To which pod?"
          data={pods.map(({ id, name }) => ({ value: id, label: name }))}
          value={pod}
          onChange={(next) => setPod(pods.find(({ id }) => id === next)?.id ?? null)}
          allowDeselect={false}
        />
      )}
      <Textarea
        label={`Why is it ${pods.length === 1 && target ? `for ${target.name}` : "theirs"}?`}
        name="hand-over"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={hasTried && reason.trim() === "" ? "Say why, in a sentence." : undefined}
        data-autofocus
      />
      <Text size="xs" c="dimmed">
        It keeps its history, and its response clock runs on.
      </Text>
      <StepButton isOff={isOpen}>{`Hand over${target === undefined ? "" : ` to ${target.name}`}`}</StepButton>
    </SendForm>
  );
}

import type { Pod, PodId } from "@tandem/shared";
import { Select, Text, Textarea } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useDraft } from "../live/hooks.ts";
import { RefusalNote } from "./refusal-note.tsx";
import { SendForm } from "./send-form.tsx";

interface HandOverFormProps {
  readonly className?: string | undefined;
  /** The pods it can go to; at least one. */
  readonly pods: readonly Pod[];
  /** Where the reason is kept while it is typed. */
  readonly draftKey: string;
  /** What stays as it is. */
  readonly hint: string;
  readonly onHandOver: (pod: PodId, reason: string) => void;
  /** What speaks against a pod, as a sentence; nothing is sent then. */
  readonly refusedBy?: (pod: PodId) => string | null;
  /** The button that sends it, with these words; off while something is missing. */
  readonly children: (words: string, isOff: boolean) => ReactNode;
}

/** Whose it is, and why. */
export function HandOverForm(props: HandOverFormProps) {
  const { className, pods, draftKey, hint, onHandOver, refusedBy, children } = props;
  const [reason, setReason, forget] = useDraft(draftKey, "");
  const [pod, setPod] = useState(pods[0]?.id ?? null);
  const [hasTried, setTried] = useState(false);
  const target = pods.find(({ id }) => id === pod);
  const refused = (target && refusedBy?.(target.id)) ?? null;
  const isOff = reason.trim() === "" || target === undefined || refused !== null;

  function handOver(): void {
    if (isOff) return setTried(true);
    onHandOver(target.id, reason.trim());
    forget();
  }

  return (
    <SendForm label="Hand over" className={className} onSend={handOver}>
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
        {hint}
      </Text>
      {refused !== null && <RefusalNote reason={refused} />}
      {children(target === undefined ? "Hand over" : `Hand over to ${target.name}`, isOff)}
    </SendForm>
  );
}

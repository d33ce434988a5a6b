import { ActionIcon, Button, Group, Modal, NativeSelect, Text, TextInput } from "@mantine/core";
import { MOST_PARTS, RequestId, SIZES, type Request } from "@tandem/shared";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useDraft, useSend } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { counted } from "../../ui/format.ts";
import { SendForm } from "../../ui/send-form.tsx";
import classes from "./request-page.module.css";

interface SplitDialogProps {
  readonly request: Request;
  readonly onClose: () => void;
}

interface Part {
  readonly title: string;
  /** As chosen; empty: not sized yet. */
  readonly size: string;
}

const EMPTY: Part = { title: "", size: "" };
const isParts = (stored: unknown): stored is readonly Part[] =>
  Array.isArray(stored) &&
  stored.every((part: Partial<Part>) => typeof part.title === "string" && typeof part.size === "string");
const SIZE_CHOICES = [
  { value: "", label: "Unsized" },
  ...SIZES.map((size) => ({ value: String(size), label: counted(size, "point") })),
];

/** Makes requests of their own out of parts of a large one. */
export function SplitDialog({ request, onClose }: SplitDialogProps) {
  const send = useSend();
  const [parts, setParts, forget] = useDraft<readonly Part[]>(`split ${request.id}`, [EMPTY, EMPTY], isParts);
  const [hasTried, setTried] = useState(false);
  const named = parts.filter(({ title }) => title.trim() !== "");
  const put = (index: number, change: Partial<Part>) =>
    setParts(parts.map((part, i) => (i === index ? { ...part, ...change } : part)));

  function split(): void {
    if (named.length === 0) return setTried(true);
    send("request.split", {
      request: request.id,
      into: named.map(({ title, size }) => ({
        request: RequestId.parse(newUuid()),
        title,
        size: SIZES.find((one) => String(one) === size) ?? null,
      })),
    });
    forget();
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={`Split ${request.key}`} size="lg">
      <SendForm label="Split it" className={classes["dialog"]} onSend={split}>
        <Text size="sm" c="dimmed">
          Each part becomes a request for the same person, with the same date and answers. It keeps its place
          in the queue and waits in triage. {request.key} goes on with what is left.
        </Text>
        {parts.map((part, index) => (
          <div key={index} className={classes["part"]}>
            <TextInput
              aria-label={`Part ${index + 1}`}
              placeholder={index === 0 ? "What can be live on its own?" : "Another part"}
              maxLength={140}
              value={part.title}
              onChange={(event) => put(index, { title: event.currentTarget.value })}
              error={hasTried && index === 0 && named.length === 0 && "Name one part at least."}
              {...(index === 0 && { "data-autofocus": true })}
            />
            <NativeSelect
              aria-label={`Size of part ${index + 1}`}
              data={SIZE_CHOICES}
              value={part.size}
              onChange={(event) => put(index, { size: event.currentTarget.value })}
            />
            <ActionIcon
              aria-label={`Leave part ${index + 1} out`}
              disabled={parts.length === 1}
              onClick={() => setParts(parts.filter((_, i) => i !== index))}
            >
              <IconX size={16} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </div>
        ))}
        {parts.length < MOST_PARTS && (
          <Button variant="subtle" size="xs" w="fit-content" onClick={() => setParts([...parts, EMPTY])}>
            Another part
          </Button>
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Back
          </Button>
          <Button type="submit">
            {named.length === 0 ? "Split" : `Split off ${counted(named.length, "part")}`}
          </Button>
        </Group>
      </SendForm>
    </Modal>
  );
}

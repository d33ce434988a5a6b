import { Button, Group, Stack, Textarea } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useState } from "react";
import { dialogsDrawn } from "./dialogs-drawn.ts";

interface AskOverrideProps {
  /** The rule that is passed: "Build is full, 3 of 3." */
  readonly title: string;
  readonly onReason: (reason: string) => void;
}

/** Asks the lead why one may pass the limit; the reason stays on the column or lane until that is within its limit again. */
export async function askOverride({ title, onReason }: AskOverrideProps): Promise<void> {
  await dialogsDrawn.once;
  const id = modals.open({
    title: "Let one over?",
    children: (
      <ReasonForm
        title={title}
        onCancel={() => modals.close(id)}
        onReason={(reason) => {
          modals.close(id);
          onReason(reason);
        }}
      />
    ),
  });
}

function ReasonForm({ title, onReason, onCancel }: AskOverrideProps & { readonly onCancel: () => void }) {
  const [reason, setReason] = useState("");
  const trimmed = reason.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed) onReason(trimmed);
      }}
    >
      <Stack gap={16}>
        <p>{title}</p>
        <Textarea
          label="Why does this one pass?"
          description="Everyone sees it on the board until the limit holds again."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={300}
          autosize
          minRows={2}
          data-autofocus
          required
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onCancel}>
            Leave it
          </Button>
          <Button type="submit" disabled={!trimmed}>
            Let it over
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

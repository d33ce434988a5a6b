import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { BOARD_STAGES, type BoardStage, type Column } from "@tandem/shared";
import { useState } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useSend } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { serverNow } from "../../live/server-time.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { stageWords } from "../../ui/stage-words.ts";

interface ColumnAddProps {
  readonly beside: Column;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Another column: right behind this one where it is of the same stage, else the last of its own. */
export function ColumnAdd({ beside, onBack, onDone }: ColumnAddProps) {
  const send = useSend();
  const actor = useActor();
  const { replica } = useLive();
  const sentence = useSentence();
  const [name, setName] = useState("");
  const [stage, setStage] = useState<BoardStage>(beside.stage);
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return;
        const column = newUuid();
        const input = { column, pod: beside.pod, name, stage };
        const refusal = foreseenRefusal(replica.getView(), "column.add", input, { actor, at: serverNow() });
        if (refusal) return setRefused(sentence(refusal));
        send("column.add", input);
        if (stage === beside.stage) send("column.place", { column, after: beside.id });
        onDone();
      }}
    >
      <Stack gap={12}>
        <TextInput
          label="Name of the new column"
          value={name}
          maxLength={40}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Select
          label="Stage"
          data={BOARD_STAGES.map((each) => ({ value: each, label: stageWords[each] }))}
          value={stage}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) => setStage(BOARD_STAGES.find((known) => known === value) ?? beside.stage)}
        />
        {refused !== null && <RefusalNote reason={refused} />}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" size="xs" onClick={onBack}>
            Back
          </Button>
          <Button type="submit" size="xs" disabled={name.trim() === ""}>
            Add it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

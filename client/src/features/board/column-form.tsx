import { ActionIcon, Button, Group, Select, Stack, TextInput, Textarea, Tooltip } from "@mantine/core";
import { BOARD_STAGES, type Column, type ColumnId, type WorkspaceState } from "@tandem/shared";
import { IconArrowLeft, IconArrowRight, IconPlus, IconTrash } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import { useDraft, useSend, useView } from "../../live/hooks.ts";
import { shallowEqual } from "../../live/memoize-selector.ts";
import { stageWords } from "../../ui/stage-words.ts";
import { LimitField, readLimit } from "./limit-field.tsx";

interface ColumnFormProps {
  readonly column: Column;
  readonly onDone: () => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}

type Typed = Pick<Column, "name" | "limitKind" | "policy"> & { readonly limit: string };

/** Name, stage, limit, policy and place of a column, for the pod's lead. */
export function ColumnForm({ column, onDone, onAdd, onRemove }: ColumnFormProps) {
  const send = useSend();
  const [draft, setDraft, forget] = useDraft<Partial<Typed>>(`column ${column.id}`, {});
  const [tried, setTried] = useState(false);
  const typed: Typed = { ...column, limit: column.limit === null ? "" : String(column.limit), ...draft };
  const change = (part: Partial<Typed>) => setDraft({ ...draft, ...part });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const read = readLimit(typed.limit);
        if ("problem" in read) return;
        const { name, limitKind, policy } = typed;
        const changes = {
          ...(name.trim() && name !== column.name ? { name } : {}),
          ...(read.limit === column.limit ? {} : { limit: read.limit }),
          ...(limitKind === column.limitKind ? {} : { limitKind }),
          ...(policy === column.policy ? {} : { policy }),
        };
        if (Object.keys(changes).length > 0) send("column.change", { column: column.id, ...changes });
        forget();
        onDone();
      }}
    >
      <Stack gap={12}>
        <TextInput
          label="Name"
          value={typed.name}
          maxLength={40}
          onChange={(event) => change({ name: event.currentTarget.value })}
          data-autofocus
        />
        <StageField column={column} />
        <LimitField
          label="Cards at once"
          typed={typed.limit}
          onTyped={(limit) => change({ limit })}
          kind={typed.limitKind}
          onKind={(limitKind) => change({ limitKind })}
          tried={tried}
        />
        <Textarea
          label="What a card needs here"
          value={typed.policy}
          maxLength={400}
          autosize
          minRows={2}
          onChange={(event) => change({ policy: event.currentTarget.value })}
        />
        <Group justify="space-between" gap={4} wrap="nowrap">
          <Group gap={2} wrap="nowrap">
            <Place column={column} />
            <Tool
              words="Another column after it"
              icon={<IconPlus size={16} stroke={1.75} />}
              onClick={onAdd}
            />
            <Tool
              words={`Remove ${column.name}…`}
              icon={<IconTrash size={16} stroke={1.75} />}
              onClick={onRemove}
            />
          </Group>
          <Button type="submit" size="xs">
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ToolProps {
  readonly words: string;
  readonly icon: React.ReactNode;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ words, icon, disabled = false, onClick }: ToolProps) {
  return (
    <Tooltip label={words}>
      <ActionIcon variant="subtle" size={30} aria-label={words} disabled={disabled} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

/** Cards would change their stage with their column, so only an empty one goes to another. */
function StageField({ column }: { readonly column: Column }) {
  const send = useSend();
  const { count, alone } = useView(
    useCallback(
      (view: WorkspaceState) => ({
        count: view.lanes[column.id]?.length ?? 0,
        alone: (view.pods[column.pod]?.columns ?? []).every(
          (id) => id === column.id || view.columns[id]?.stage !== column.stage,
        ),
      }),
      [column],
    ),
    shallowEqual,
  );
  const why =
    count > 0
      ? "Its cards belong to this stage. Empty it to change that."
      : alone
        ? "The only column of its stage."
        : undefined;
  return (
    <Select
      label="Stage"
      description={why}
      inputWrapperOrder={["label", "input", "description", "error"]}
      data={BOARD_STAGES.map((stage) => ({ value: stage, label: stageWords[stage] }))}
      value={column.stage}
      disabled={why !== undefined}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      onChange={(value) => {
        const stage = BOARD_STAGES.find((known) => known === value);
        if (stage) send("column.change", { column: column.id, stage });
      }}
    />
  );
}

/** One place to the left or to the right, among the columns of its stage. */
function Place({ column }: { readonly column: Column }) {
  const send = useSend();
  const beside = useView(
    useCallback(
      (view: WorkspaceState): readonly ColumnId[] =>
        (view.pods[column.pod]?.columns ?? []).filter((id) => view.columns[id]?.stage === column.stage),
      [column.pod, column.stage],
    ),
    shallowEqual,
  );
  const at = beside.indexOf(column.id);
  if (beside.length < 2) return null;
  const place = (after: ColumnId | null) => send("column.place", { column: column.id, after });
  return (
    <>
      <Tool
        words="One to the left"
        icon={<IconArrowLeft size={16} stroke={1.75} />}
        disabled={at <= 0}
        onClick={() => place(beside[at - 2] ?? null)}
      />
      <Tool
        words="One to the right"
        icon={<IconArrowRight size={16} stroke={1.75} />}
        disabled={at === beside.length - 1}
        onClick={() => place(beside[at + 1] ?? null)}
      />
    </>
  );
}

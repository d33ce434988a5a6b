import { ActionIcon, Button, Group, NumberInput, Select, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { BOARD_STAGES, type Column, type ColumnId, type Pod, type WorkspaceState } from "@tandem/shared";
import { useState } from "react";
import { looksLike } from "../../live/looks-like.ts";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useDraft, useSend, useView } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { notifyRefused } from "../../ui/notify.tsx";
import { Panel } from "../../ui/panel.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { stageWords } from "../../ui/stage-words.ts";
import classes from "./pod-columns.module.css";
import { serverNow } from "../../live/server-time.ts";

const columnsOf = (view: WorkspaceState) => view.columns;

interface Props {
  readonly pod: Pod;
  readonly mayChange: boolean;
}

/** The columns of a pod's board, left to right, with their limits. */
export function PodColumns({ pod, mayChange }: Props) {
  const columns = useView(columnsOf);
  return (
    <Panel
      title={`Columns of ${pod.name}`}
      sub={
        mayChange
          ? "A limit says how many cards fit. A hard one holds the next card back; a soft one warns."
          : "The pod's lead changes the columns and their limits."
      }
    >
      {pod.columns.map((id) => {
        const column = columns[id];
        return column && <ColumnRow key={id} column={column} mayChange={mayChange} />;
      })}
      {mayChange && <NewColumn pod={pod} />}
    </Panel>
  );
}

const isText = (stored: unknown): stored is string => typeof stored === "string";

function ColumnRow({ column, mayChange }: { readonly column: Column; readonly mayChange: boolean }) {
  const send = useSend();
  const actor = useActor();
  const sentence = useSentence();
  const view = useView((state) => state);
  const [name, setName, forgetName] = useDraft<string | null>(`column name ${column.id}`, null, isText);
  const [limit, setLimit] = useState<string | number | null>(null);

  function rename(): void {
    if (name !== null && name.trim() !== "" && name !== column.name)
      send("column.change", { column: column.id, name });
    forgetName();
  }

  /** Once it is whole: a 12 is not sent as a 1 before. */
  function setTheLimit(): void {
    if (limit === null) return;
    const next = typeof limit === "number" && limit >= 1 ? Math.min(limit, 999) : null;
    if (mayChange && next !== column.limit) send("column.change", { column: column.id, limit: next });
    setLimit(null);
  }

  function remove(id: ColumnId): void {
    const refusal = foreseenRefusal(view, "column.remove", { column: id }, { actor, at: serverNow() });
    if (refusal === null) send("column.remove", { column: id });
    else notifyRefused({ reason: `${column.name} stays.`, detail: sentence(refusal) });
  }

  return (
    <div className={classes["row"]}>
      <TextInput
        aria-label={`Name of ${column.name}`}
        maxLength={40}
        readOnly={!mayChange}
        value={name ?? column.name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={(event) => event.key === "Enter" && rename()}
      />
      <span className={classes["stage"]}>{stageWords[column.stage]}</span>
      <NumberInput
        aria-label={`Limit of ${column.name}`}
        placeholder="No limit"
        min={1}
        max={999}
        allowDecimal={false}
        readOnly={!mayChange}
        value={limit ?? column.limit ?? ""}
        onChange={setLimit}
        onBlur={setTheLimit}
        onKeyDown={(event) => event.key === "Enter" && setTheLimit()}
      />
      {column.limit === null ? (
        <span />
      ) : (
        <Select
          aria-label={`What the limit of ${column.name} does`}
          allowDeselect={false}
          disabled={!mayChange}
          value={column.limitKind}
          data={[
            { value: "hard", label: "Holds back" },
            { value: "soft", label: "Warns" },
          ]}
          onChange={(kind) =>
            send("column.change", { column: column.id, limitKind: kind === "soft" ? "soft" : "hard" })
          }
        />
      )}
      {mayChange && (
        <ActionIcon aria-label={`Remove ${column.name}`} onClick={() => remove(column.id)}>
          <IconTrash size={16} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  );
}

type NewColumnDraft = Pick<Column, "name" | "stage">;
const NEW: NewColumnDraft = { name: "", stage: "in_progress" };
const isNewColumn = (stored: unknown): stored is NewColumnDraft =>
  looksLike(NEW, stored) && BOARD_STAGES.includes(stored.stage);

function NewColumn({ pod }: { readonly pod: Pod }) {
  const send = useSend();
  const [{ name, stage }, setDraft, forget] = useDraft(`new column ${pod.id}`, NEW, isNewColumn);
  return (
    <SendForm
      label="Another column"
      onSend={() => {
        if (name.trim() === "") return;
        send("column.add", { column: newUuid(), pod: pod.id, name, stage });
        forget();
      }}
    >
      <Group gap="sm" mt="md" align="end">
        <TextInput
          flex="1 1 160px"
          label="Another column"
          maxLength={40}
          value={name}
          onChange={(event) => setDraft({ name: event.currentTarget.value, stage })}
        />
        <Select
          w={150}
          aria-label="Stage of the new column"
          allowDeselect={false}
          value={stage}
          data={BOARD_STAGES.map((value) => ({ value, label: stageWords[value] }))}
          onChange={(chosen) => {
            const found = BOARD_STAGES.find((value) => value === chosen);
            if (found !== undefined) setDraft({ name, stage: found });
          }}
        />
        <Button type="submit" size="md" variant="default" disabled={name.trim() === ""}>
          Add
        </Button>
      </Group>
    </SendForm>
  );
}

import {
  Button,
  Group,
  NumberInput,
  Popover,
  SegmentedControl,
  Stack,
  TextInput,
  Textarea,
} from "@mantine/core";
import type { Column } from "@tandem/shared";
import type { ReactElement } from "react";
import { useDraft, useSend } from "../../live/hooks.ts";

export interface ColumnPopoverProps {
  readonly column: Column;
  /** Whether one may change it. */
  readonly lead: boolean;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  /** What it opens from. */
  readonly children: ReactElement;
}

/** Name, limit and policy of a column, for the pod's lead; everyone else reads the policy. */
export function ColumnPopover({ column, lead, opened, onChange, children }: ColumnPopoverProps) {
  return (
    <Popover opened={opened} onChange={onChange} position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown>
        {lead ? <ColumnForm column={column} onDone={() => onChange(false)} /> : <p>{column.policy}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}

type Typed = Pick<Column, "name" | "limit" | "limitKind" | "policy">;

function ColumnForm({ column, onDone }: { readonly column: Column; readonly onDone: () => void }) {
  const send = useSend();
  const [typed, setTyped, forget] = useDraft<Partial<Typed>>(`column ${column.id}`, {});
  const { name, limit, limitKind, policy } = { ...column, ...typed };
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const changes = {
          ...(name.trim() && name !== column.name ? { name } : {}),
          ...(limit === column.limit ? {} : { limit }),
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
          value={name}
          maxLength={40}
          onChange={(event) => change({ name: event.currentTarget.value })}
          data-autofocus
        />
        <NumberInput
          label="Cards at once"
          placeholder="No limit"
          value={limit ?? ""}
          onChange={(value) => change({ limit: typeof value === "number" ? value : null })}
          min={1}
          max={999}
          allowDecimal={false}
          clampBehavior="strict"
        />
        {limit !== null && (
          <SegmentedControl
            fullWidth
            value={limitKind}
            onChange={(value) => change({ limitKind: value === "soft" ? "soft" : "hard" })}
            data={[
              { value: "hard", label: "Stops at it" },
              { value: "soft", label: "Only warns" },
            ]}
          />
        )}
        <Textarea
          label="What a card needs here"
          value={policy}
          maxLength={400}
          autosize
          minRows={2}
          onChange={(event) => change({ policy: event.currentTarget.value })}
        />
        <Group justify="flex-end">
          <Button type="submit" size="xs">
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

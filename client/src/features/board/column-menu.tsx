import {
  ActionIcon,
  Button,
  Group,
  NumberInput,
  Popover,
  SegmentedControl,
  Stack,
  TextInput,
  Textarea,
} from "@mantine/core";
import { isLead, type Column } from "@tandem/shared";
import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { useActor, useSend } from "../../live/hooks.ts";

/** Name, limit and policy of a column, for the pod's lead; everyone else reads the policy. */
export function ColumnMenu({ column }: { readonly column: Column }) {
  const lead = isLead(useActor(), column.pod);
  const [open, setOpen] = useState(false);
  if (!lead && !column.policy) return null;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          size={28}
          aria-label={`About ${column.name}`}
          onClick={() => setOpen(!open)}
        >
          <IconDots size={16} stroke={1.75} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        {lead ? <ColumnForm column={column} onDone={() => setOpen(false)} /> : <p>{column.policy}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}

function ColumnForm({ column, onDone }: { readonly column: Column; readonly onDone: () => void }) {
  const send = useSend();
  const [name, setName] = useState(column.name);
  const [limit, setLimit] = useState<number | "">(column.limit ?? "");
  const [limitKind, setLimitKind] = useState(column.limitKind);
  const [policy, setPolicy] = useState(column.policy);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const changes = {
          ...(name.trim() && name !== column.name ? { name } : {}),
          ...((limit === "" ? null : limit) === column.limit ? {} : { limit: limit === "" ? null : limit }),
          ...(limitKind === column.limitKind ? {} : { limitKind }),
          ...(policy === column.policy ? {} : { policy }),
        };
        if (Object.keys(changes).length > 0) send("column.change", { column: column.id, ...changes });
        onDone();
      }}
    >
      <Stack gap={12}>
        <TextInput
          label="Name"
          value={name}
          maxLength={40}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <NumberInput
          label="Cards at once"
          placeholder="No limit"
          value={limit}
          onChange={(value) => setLimit(typeof value === "number" ? value : "")}
          min={1}
          max={999}
          allowDecimal={false}
          clampBehavior="strict"
        />
        {limit !== "" && (
          <SegmentedControl
            fullWidth
            value={limitKind}
            onChange={(value) => setLimitKind(value as Column["limitKind"])}
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
          onChange={(event) => setPolicy(event.currentTarget.value)}
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

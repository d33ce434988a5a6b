import { Popover, Stack } from "@mantine/core";
import type { Column } from "@tandem/shared";
import { useState, type ReactElement } from "react";
import { ColumnAdd } from "./column-add.tsx";
import { ColumnForm } from "./column-form.tsx";
import { ColumnOrder } from "./column-order.tsx";
import { ColumnRemove } from "./column-remove.tsx";

export interface ColumnPopoverProps {
  readonly column: Column;
  /** Whether one may change it. */
  readonly lead: boolean;
  /** Whether one may lay it in pull order. */
  readonly orders: boolean;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  /** What it opens from. */
  readonly children: ReactElement;
}

/** What a lead does with a column: change it, remove it, put another beside it. Everyone else reads the policy. */
export function ColumnPopover({ column, lead, orders, opened, onChange, children }: ColumnPopoverProps) {
  const [step, setStep] = useState<"change" | "remove" | "add">("change");
  const done = () => {
    setStep("change");
    onChange(false);
  };
  const back = () => setStep("change");
  return (
    <Popover
      opened={opened}
      onChange={(open) => (open ? onChange(true) : done())}
      position="bottom-end"
      width={300}
      trapFocus
      returnFocus
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown p={14}>
        {!lead ? (
          <Stack gap="md">
            {column.policy !== "" && <p>{column.policy}</p>}
            {orders && <ColumnOrder column={column} onDone={done} />}
          </Stack>
        ) : step === "remove" ? (
          <ColumnRemove column={column} onBack={back} onDone={done} />
        ) : step === "add" ? (
          <ColumnAdd beside={column} onBack={back} onDone={done} />
        ) : (
          <Stack gap="md">
            {orders && <ColumnOrder column={column} onDone={done} />}
            <ColumnForm
              column={column}
              onDone={done}
              onAdd={() => setStep("add")}
              onRemove={() => setStep("remove")}
            />
          </Stack>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

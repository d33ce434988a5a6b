import { Popover } from "@mantine/core";
import type { Column } from "@tandem/shared";
import { useState, type ReactElement } from "react";
import { ColumnAdd } from "./column-add.tsx";
import { ColumnForm } from "./column-form.tsx";
import { ColumnRemove } from "./column-remove.tsx";

export interface ColumnPopoverProps {
  readonly column: Column;
  /** Whether one may change it. */
  readonly lead: boolean;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  /** What it opens from. */
  readonly children: ReactElement;
}

/** What a lead does with a column: change it, remove it, put another beside it. Everyone else reads the policy. */
export function ColumnPopover({ column, lead, opened, onChange, children }: ColumnPopoverProps) {
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
          <p>{column.policy}</p>
        ) : step === "remove" ? (
          <ColumnRemove column={column} onBack={back} onDone={done} />
        ) : step === "add" ? (
          <ColumnAdd beside={column} onBack={back} onDone={done} />
        ) : (
          <ColumnForm
            column={column}
            onDone={done}
            onAdd={() => setStep("add")}
            onRemove={() => setStep("remove")}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

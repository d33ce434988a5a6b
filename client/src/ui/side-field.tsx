import { Input, SegmentedControl } from "@mantine/core";
import type { Side } from "@tandem/shared/flow";
import { useId } from "react";
import { SideLabel } from "./side-label.tsx";

interface SideFieldProps {
  readonly label: string;
  readonly value: Side;
  readonly onChange: (side: Side) => void;
}

/** Marketing or IT, as two halves of one control. */
export function SideField({ label, value, onChange }: SideFieldProps) {
  const id = useId();
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }}>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        value={value}
        onChange={(side) => onChange(side === "it" ? "it" : "marketing")}
        data={[
          { value: "marketing", label: <SideLabel side="marketing" /> },
          { value: "it", label: <SideLabel side="it" /> },
        ]}
      />
    </Input.Wrapper>
  );
}

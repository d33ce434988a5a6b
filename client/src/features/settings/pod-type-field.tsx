import { Input, SegmentedControl } from "@mantine/core";
import { POD_TYPES, type PodType } from "@tandem/shared";
import { useId } from "react";
import { podTypeMeans, podTypeName } from "../../ui/pod-type-words.ts";

interface PodTypeFieldProps {
  readonly value: PodType;
  readonly onChange: (type: PodType) => void;
}

/** What a pod is for, with one sentence on what that means. */
export function PodTypeField({ value, onChange }: PodTypeFieldProps) {
  const id = useId();
  return (
    <Input.Wrapper
      label="What it is for"
      description={podTypeMeans[value]}
      inputWrapperOrder={["label", "input", "description"]}
      labelElement="div"
      labelProps={{ id }}
    >
      <div>
        <SegmentedControl
          aria-labelledby={id}
          value={value}
          onChange={(next) => onChange(POD_TYPES.find((type) => type === next) ?? value)}
          data={POD_TYPES.map((type) => ({ value: type, label: podTypeName[type] }))}
        />
      </div>
    </Input.Wrapper>
  );
}

import { Select } from "@mantine/core";
import type { Pod } from "@tandem/shared";

export interface PodSelectProps {
  readonly pods: readonly Pod[];
  readonly pod: Pod;
  readonly onPod: (id: string) => void;
}

/** Whose board one looks at. */
export function PodSelect({ pods, pod, onPod }: PodSelectProps) {
  return (
    <Select
      aria-label="Pod"
      w={150}
      data={pods.map(({ id, name }) => ({ value: id, label: name }))}
      value={pod.id}
      onChange={(id) => id && onPod(id)}
      allowDeselect={false}
    />
  );
}

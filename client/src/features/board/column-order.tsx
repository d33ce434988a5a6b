import type { Column, WorkspaceState } from "@tandem/shared";
import { Button, Text } from "@mantine/core";
import { IconSortDescending } from "@tabler/icons-react";
import { handOrdered } from "../../live/hand-order.ts";
import { useView } from "../../live/hooks.ts";
import { readyRows } from "../../live/ready-rows.ts";
import { useCycleP85 } from "../../live/use-cycle-p85.ts";
import { usePullOrder } from "../../ui/use-pull-order.ts";

const all = (view: WorkspaceState) => view;

interface ColumnOrderProps {
  readonly column: Column;
  readonly onDone: () => void;
}

/** Whether a Ready column lies as the pod's rule would pull it, and the step that lays it so. */
export function ColumnOrder({ column, onDone }: ColumnOrderProps) {
  const view = useView(all);
  const p85 = useCycleP85();
  const putInPullOrder = usePullOrder();
  const pod = view.pods[column.pod];
  if (!pod) return null;
  const own = handOrdered(view, pod, readyRows(view, pod, p85)).filter((each) => each.column === column.id);
  if (own.length === 0)
    return (
      <Text size="sm" c="var(--text-2)">
        It lies in pull order.
      </Text>
    );
  return (
    <div>
      <Text size="sm" c="var(--text-2)" mb={6}>
        Ordered by hand: Plan would pull otherwise.
      </Text>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconSortDescending size={14} stroke={1.75} aria-hidden="true" />}
        onClick={() => {
          putInPullOrder(own, column.name);
          onDone();
        }}
      >
        Put in pull order
      </Button>
    </div>
  );
}

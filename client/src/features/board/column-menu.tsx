import { ActionIcon } from "@mantine/core";
import { isLead, isPodHand, type Column } from "@tandem/shared";
import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { useActor } from "../../live/hooks.ts";
import { fetchLater, later } from "../../ui/later.tsx";
import type { ColumnPopoverProps } from "./column-popover.tsx";

const ColumnPopover = later<ColumnPopoverProps>(
  () => import("./column-popover.tsx").then((code) => code.ColumnPopover),
  ({ children }) => children,
);

/**
 * The way to a column's name, limit and policy; only a lead may change them, and without a policy others have nothing to
 * read. Whoever pulls from Ready lays it in pull order here.
 */
export function ColumnMenu({ column }: { readonly column: Column }) {
  const actor = useActor();
  const lead = isLead(actor, column.pod);
  const orders = column.stage === "ready" && isPodHand(actor, column.pod);
  const [opened, setOpened] = useState(false);
  if (!lead && !orders && !column.policy) return null;
  return (
    <ColumnPopover column={column} lead={lead} orders={orders} opened={opened} onChange={setOpened}>
      <ActionIcon
        variant="subtle"
        size={28}
        aria-label={`About ${column.name}`}
        onClick={() => {
          void fetchLater();
          setOpened(!opened);
        }}
      >
        <IconDots size={16} stroke={1.75} />
      </ActionIcon>
    </ColumnPopover>
  );
}

import { ActionIcon, Button, Group, Popover, Stack } from "@mantine/core";
import type { LaneLimit, LimitedLane, Pod } from "@tandem/shared";
import { IconGauge } from "@tabler/icons-react";
import { useState } from "react";
import { useSend } from "../../live/hooks.ts";
import { LimitField, readLimit } from "./limit-field.tsx";

export interface LaneLimitMenuProps {
  readonly pod: Pod;
  readonly lane: LimitedLane;
  readonly name: string;
  readonly limit: LaneLimit | undefined;
}

/** How many cards of a swimlane may be under way at once, set by the lead. */
export function LaneLimitMenu({ pod, lane, name, limit }: LaneLimitMenuProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={280} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          size={28}
          aria-label={`Limit of ${name}`}
          onClick={() => setOpened(!opened)}
        >
          <IconGauge size={16} stroke={1.75} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={14}>
        <LaneLimitForm pod={pod} lane={lane} limit={limit} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

type FormProps = Pick<LaneLimitMenuProps, "pod" | "lane" | "limit"> & { readonly onDone: () => void };

function LaneLimitForm({ pod, lane, limit, onDone }: FormProps) {
  const send = useSend();
  const [typed, setTyped] = useState(limit ? String(limit.limit) : "");
  const [kind, setKind] = useState(limit?.limitKind ?? "hard");
  const [tried, setTried] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const read = readLimit(typed);
        if ("problem" in read) return;
        send("pod.limit_lane", { pod: pod.id, lane, limit: read.limit, limitKind: kind });
        onDone();
      }}
    >
      <Stack gap={12}>
        <LimitField
          label="Under way at once, in progress and review"
          typed={typed}
          onTyped={setTyped}
          kind={kind}
          onKind={setKind}
          tried={tried}
          isFirst
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

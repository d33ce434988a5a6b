import { Button, Group, Notification, Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { confirm } from "../../ui/confirm.tsx";
import { notifyConflict, notifyDone, notifyRefused, notifyUndoable } from "../../ui/notify.tsx";
import { SyncState } from "../../ui/sync-state.tsx";
import { Sample, Samples } from "./sample.tsx";

const nothing = () => undefined;

export function NoticeSamples() {
  return (
    <Samples cols={3}>
      <Sample name="Toasts: press to see them">
        <Group gap={6}>
          <Button variant="default" size="xs" onClick={() => notifyUndoable("CAM-157 is in Check.", nothing)}>
            Undoable
          </Button>
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              notifyDone({
                text: "Filed as CAM-175. First answer by 14:31.",
                action: { label: "Open", onAct: nothing },
              })
            }
          >
            Done
          </Button>
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              notifyRefused({
                reason: "Build is full, 3 of 3.",
                detail: "CAM-166 went back to Committed. Daniel can let one over, with a reason.",
                action: { label: "Ask Daniel", onAct: nothing },
              })
            }
          >
            Refused
          </Button>
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              notifyConflict({
                reason: "Hana accepted CAM-172 a moment ago.",
                detail: "Your decline was not sent. Your two sentences are kept in the draft.",
                action: { label: "See it", onAct: nothing },
              })
            }
          >
            Conflict
          </Button>
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              confirm({
                title: "The plan is 6 points over capacity.",
                body: "The last three sprints finished 28 to 33 points; this one would hold 39.",
                confirmLabel: "Start with 39",
                cancelLabel: "Take something out",
                onConfirm: nothing,
              })
            }
          >
            Ask first
          </Button>
        </Group>
      </Sample>
      <Sample name="A toast in place">
        <Notification icon={<IconCircleCheck size={16} aria-hidden="true" />} withCloseButton={false}>
          Filed as CAM-175. First answer by 14:31.
        </Notification>
      </Sample>
      <Sample name="Sync">
        <Group gap="xl">
          <SyncState state="offline" pending={3} />
          <SyncState state="sending" pending={3} />
          <SyncState state="saved" pending={0} />
        </Group>
        <Text size="xs" c="dimmed" mt={8}>
          The strip on top of this page is the offline banner.
        </Text>
      </Sample>
    </Samples>
  );
}

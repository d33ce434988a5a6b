import type { Request } from "@tandem/shared";
import { Button, Group, Modal, Select, Text } from "@mantine/core";
import { useState } from "react";
import { useSend } from "../../live/hooks.ts";
import { SendForm } from "../../ui/send-form.tsx";
import type { MemberChoice } from "../../ui/member-choices.ts";
import classes from "./request-page.module.css";

interface DelegateDialogProps {
  readonly request: Request;
  readonly members: readonly MemberChoice[];
  readonly onClose: () => void;
}

/** Who answers, accepts and returns in the requester's place. */
export function DelegateDialog({ request, members, onClose }: DelegateDialogProps) {
  const send = useSend();
  const [chosen, setChosen] = useState<string | null>(request.delegate);

  function name(): void {
    const delegate = members.find(({ value }) => value === chosen)?.value ?? null;
    send("request.delegate", { request: request.id, delegate });
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title="Who answers for you?">
      <SendForm label="Delegate" className={classes["dialog"]} onSend={name}>
        <Select
          label="Delegate"
          placeholder="Nobody: you answer yourself"
          data={members}
          searchable
          // No more than fit without scrolling: a list that scrolls cannot be reached by keys alone.
          limit={6}
          maxDropdownHeight={320}
          description="Type a name to find others."
          clearable
          openOnFocus={false}
          clearButtonProps={{ "aria-label": "Clear" }}
          value={chosen}
          onChange={setChosen}
          data-autofocus
        />
        <Text size="xs" c="dimmed">
          They may answer questions, accept, return and reopen. You may too.
        </Text>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Back
          </Button>
          <Button type="submit">Keep it so</Button>
        </Group>
      </SendForm>
    </Modal>
  );
}

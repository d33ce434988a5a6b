import type { Request } from "@tandem/shared";
import { Modal } from "@mantine/core";
import { useSend } from "../../live/hooks.ts";
import { BlockForm } from "../../ui/block-form.tsx";
import type { MemberChoice } from "../../ui/member-choices.ts";

interface BlockDialogProps {
  readonly request: Request;
  readonly members: readonly MemberChoice[];
  readonly onClose: () => void;
}

export function BlockDialog({ request, members, onClose }: BlockDialogProps) {
  const send = useSend();
  return (
    <Modal opened onClose={onClose} title={`What does ${request.key} wait for?`}>
      <BlockForm
        draftKey={`block ${request.id}`}
        members={members}
        action="Block it"
        onBlock={(block) => send("request.block", { request: request.id, ...block })}
        onClose={onClose}
      />
    </Modal>
  );
}

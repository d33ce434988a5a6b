import type { Request } from "@tandem/shared";
import { BLOCK_REASONS } from "@tandem/shared/flow";
import { Button, Group, Modal, Radio, Select, TextInput } from "@mantine/core";
import { useDraft, useSend } from "../../live/hooks.ts";
import { blockWords } from "../../ui/block-note.tsx";
import { sendKey } from "../../ui/command-key.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import type { MemberChoice } from "../../ui/member-choices.ts";
import classes from "./request-page.module.css";

interface BlockDialogProps {
  readonly request: Request;
  readonly members: readonly MemberChoice[];
  readonly onClose: () => void;
}

/** Why it cannot go on, who can end that, and what is missing: three interactions. */
export function BlockDialog({ request, members, onClose }: BlockDialogProps) {
  const send = useSend();
  const [draft, setDraft, forget] = useDraft(`block ${request.id}`, {
    reason: "marketing",
    note: "",
    owner: "",
  });
  const reason = BLOCK_REASONS.find((name) => name === draft.reason) ?? "other";
  const owner = members.find(({ value }) => value === draft.owner)?.value ?? null;

  function block(): void {
    send("request.block", { request: request.id, reason, note: draft.note.trim(), owner });
    forget();
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={`What does ${request.key} wait for?`}>
      <SendForm label="Block" className={classes["dialog"]} onSend={block}>
        <Radio.Group
          aria-label="Reason"
          value={reason}
          onChange={(next) => setDraft({ ...draft, reason: next })}
        >
          <div className={classes["choices"]}>
            {BLOCK_REASONS.map((name) => (
              <Radio key={name} value={name} label={name === "other" ? "Something else" : blockWords[name]} />
            ))}
          </div>
        </Radio.Group>
        <Select
          label="Who can end it?"
          placeholder="Nobody in particular"
          data={members}
          searchable
          clearable
          clearButtonProps={{ "aria-label": "Clear" }}
          value={owner}
          onChange={(next) => setDraft({ ...draft, owner: next ?? "" })}
        />
        <TextInput
          label="What is missing?"
          maxLength={300}
          value={draft.note}
          onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
          data-autofocus
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Back
          </Button>
          <Button type="submit" rightSection={<KeyHint>{sendKey}</KeyHint>}>
            Block it
          </Button>
        </Group>
      </SendForm>
    </Modal>
  );
}

import type { CommandInput } from "@tandem/shared";
import { BLOCK_REASONS } from "@tandem/shared/flow";
import { Button, Group, Radio, Select, TextInput } from "@mantine/core";
import { useDraft } from "../live/hooks.ts";
import { blockWords } from "./block-note.tsx";
import classes from "./block-form.module.css";
import { sendKey } from "./command-key.ts";
import { KeyHint } from "./key-hint.tsx";
import type { MemberChoice } from "./member-choices.ts";
import { SendForm } from "./send-form.tsx";

interface BlockFormProps {
  /** Where it is kept while it is typed. */
  readonly draftKey: string;
  readonly members: readonly MemberChoice[];
  /** "Block it". */
  readonly action: string;
  readonly onBlock: (block: Omit<CommandInput["request.block"], "request">) => void;
  readonly onClose: () => void;
}

/** Why it cannot go on, who can end that, and what is missing: three interactions. */
export function BlockForm({ draftKey, members, action, onBlock, onClose }: BlockFormProps) {
  const [draft, setDraft, forget] = useDraft(draftKey, { reason: "marketing", note: "", owner: "" });
  const reason = BLOCK_REASONS.find((name) => name === draft.reason) ?? "other";
  const owner = members.find(({ value }) => value === draft.owner)?.value ?? null;

  function block(): void {
    onBlock({ reason, note: draft.note.trim(), owner });
    forget();
    onClose();
  }

  return (
    <SendForm label="Block" className={classes["form"]} onSend={block}>
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
          {action}
        </Button>
      </Group>
    </SendForm>
  );
}

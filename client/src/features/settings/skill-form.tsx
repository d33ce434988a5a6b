import { Button, Group, Stack, TextInput } from "@mantine/core";
import { SkillId, type Side, type Skill } from "@tandem/shared";
import { useEffect, useRef, useState } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useDraft, useSend } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { serverNow } from "../../live/server-time.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { SideField } from "../../ui/side-field.tsx";

interface SkillFormProps {
  /** null: a new one. */
  readonly skill: Skill | null;
  readonly onClose: () => void;
}

/** A skill's name, and the side whose craft it is. */
export function SkillForm({ skill, onClose }: SkillFormProps) {
  const { replica } = useLive();
  const actor = useActor();
  const send = useSend();
  const sentence = useSentence();
  const [name, setName, forget] = useDraft(`skill ${skill?.id ?? "new"}`, skill?.name ?? "");
  const [side, setSide] = useState<Side>(skill?.side ?? "it");
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  function save(): void {
    const type = skill === null ? "skill.add" : "skill.change";
    const input = { skill: skill?.id ?? SkillId.parse(newUuid()), name, side };
    const refusal = foreseenRefusal(replica.getView(), type, input, { actor, at: serverNow() });
    if (refusal !== null) return setProblem(sentence(refusal));
    send(type, input);
    close();
  }
  function close(): void {
    forget();
    onClose();
  }

  return (
    <SendForm label={skill === null ? "Add a skill" : `Change ${skill.name}`} onSend={save}>
      <Stack gap="lg">
        <TextInput
          label="Name"
          description="What somebody has to know: Tag manager, E-mail delivery."
          ref={field}
          maxLength={40}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <SideField label="Whose craft is it?" value={side} onChange={setSide} />
        {problem !== null && <RefusalNote reason={problem} />}
        <Group>
          <Button type="submit" disabled={name.trim() === ""}>
            {skill === null ? "Add the skill" : "Save"}
          </Button>
          <Button variant="default" onClick={close}>
            Leave it
          </Button>
        </Group>
      </Stack>
    </SendForm>
  );
}

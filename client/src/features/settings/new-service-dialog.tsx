import { Button, Modal, Select, Stack, TextInput } from "@mantine/core";
import { PodId, ServiceId, type Pod } from "@tandem/shared";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { foreseenRefusal } from "../../live/foresee.ts";
import { useActor, useDraft, useSend } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { serverNow } from "../../live/server-time.ts";
import { useSentence } from "../../live/use-sentence.ts";
import { useSlug } from "../../live/use-slug.ts";
import { RefusalNote } from "../../ui/refusal-note.tsx";
import { SendForm } from "../../ui/send-form.tsx";

interface Props {
  /** Whose services this person may add. */
  readonly pods: readonly Pod[];
  readonly onClose: () => void;
}

/** A new service needs a name and who answers; it starts switched off, so that its form can be made in peace. */
export function NewServiceDialog({ pods, onClose }: Props) {
  const { replica } = useLive();
  const actor = useActor();
  const send = useSend();
  const sentence = useSentence();
  const navigate = useNavigate();
  const slug = useSlug();
  const [name, setName, forget] = useDraft("new service", "");
  const [pod, setPod] = useState<PodId | undefined>(pods[0]?.id);
  const [problem, setProblem] = useState<string | null>(null);

  function add(): void {
    if (pod === undefined) return;
    const service = ServiceId.parse(newUuid());
    const input = { service, name, pod, active: false };
    const refusal = foreseenRefusal(replica.getView(), "service.add", input, { actor, at: serverNow() });
    if (refusal !== null) return setProblem(sentence(refusal));
    send("service.add", input);
    forget();
    onClose();
    const key = replica.getView().services[service]?.key;
    if (key !== undefined)
      void navigate({ to: "/w/$workspace/catalogue/$service", params: { workspace: slug, service: key } });
  }

  return (
    <Modal opened onClose={onClose} title="Add a service">
      <SendForm label="Add a service" onSend={add}>
        <Stack gap="lg">
          <TextInput
            label="Name"
            description="As marketing would call it: Social advert, Event page."
            data-autofocus
            maxLength={60}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setProblem(null);
            }}
          />
          <Select
            label="Answered by"
            allowDeselect={false}
            value={pod ?? null}
            data={pods.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={(id) => {
              const chosen = PodId.safeParse(id);
              if (chosen.success) setPod(chosen.data);
            }}
          />
          {problem !== null && <RefusalNote reason={problem} />}
          <Button type="submit" disabled={name.trim() === ""}>
            Add it, and write its form
          </Button>
        </Stack>
      </SendForm>
    </Modal>
  );
}

import { Button, Group, Stack, TextInput } from "@mantine/core";
import { isAdmin, isLead, type PodType, type WorkspaceState } from "@tandem/shared";
import { useState } from "react";
import { useActor, useDraft, useSend, useView } from "../../live/hooks.ts";
import { newUuid } from "../../live/new-uuid.ts";
import { Panel } from "../../ui/panel.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { PodColumns } from "./pod-columns.tsx";
import { PodPanel } from "./pod-panel.tsx";
import { PodTypeField } from "./pod-type-field.tsx";
import { RotaPanel } from "./rota-panel.tsx";

/** As many as a pod starts with. */
const STARTING_COLUMNS = 7;

const podsOf = (view: WorkspaceState) => view.pods;

/** The pods, their boards' columns and limits. */
export function Pods() {
  const actor = useActor();
  const pods = useView(podsOf);
  return (
    <Stack gap="md">
      {Object.values(pods).map((pod) => (
        <Stack key={pod.id} gap="md">
          <PodPanel pod={pod} mayChange={isAdmin(actor) || isLead(actor, pod.id)} />
          <RotaPanel pod={pod} mayChange={isLead(actor, pod.id)} />
          <PodColumns pod={pod} mayChange={isLead(actor, pod.id)} />
        </Stack>
      ))}
      {isAdmin(actor) && <NewPod />}
    </Stack>
  );
}

function NewPod() {
  const send = useSend();
  const [name, setName, forget] = useDraft("new pod", "");
  const [type, setType] = useState<PodType>("delivery");
  return (
    <Panel title="Another pod" sub="It starts with seven columns. Name its lead under Members.">
      <SendForm
        label="Another pod"
        onSend={() => {
          if (name.trim() === "") return;
          send("pod.create", {
            pod: newUuid(),
            name,
            type,
            columnIds: Array.from({ length: STARTING_COLUMNS }, newUuid),
          });
          forget();
          setType("delivery");
        }}
      >
        <Stack gap="lg">
          <TextInput
            label="Name"
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PodTypeField value={type} onChange={setType} />
          <Group>
            <Button type="submit" variant="default" disabled={name.trim() === ""}>
              Make the pod
            </Button>
          </Group>
        </Stack>
      </SendForm>
    </Panel>
  );
}

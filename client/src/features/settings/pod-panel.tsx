import { Group, NumberInput, Text, TextInput } from "@mantine/core";
import { isAdmin, type Pod, type WorkspaceState } from "@tandem/shared";
import { useCallback } from "react";
import { useActor, useDraft, useSend, useView } from "../../live/hooks.ts";
import { shallowEqual } from "../../live/memoize-selector.ts";
import { usePeople } from "../../live/use-people.ts";
import { AvatarGroup } from "../../ui/avatar.tsx";
import { podTypeMeans, podTypeName } from "../../ui/pod-type-words.ts";
import { PodTypeField } from "./pod-type-field.tsx";
import { SettingsPanel } from "./settings-panel.tsx";

interface Props {
  readonly pod: Pod;
  readonly mayChange: boolean;
}

type Draft = Partial<Pick<Pod, "name" | "type" | "expediteLimit">>;

/** A pod's name, what it is for, who is of it, and how many expedites it takes at once. */
export function PodPanel({ pod, mayChange }: Props) {
  const send = useSend();
  const maySteer = isAdmin(useActor());
  const [typed, setTyped, forget] = useDraft<Draft>(`pod ${pod.id}`, {});
  const { name, type, expediteLimit } = { ...pod, ...typed };
  return (
    <SettingsPanel
      title={pod.name}
      {...(mayChange ? {} : { sub: "Its lead or an admin changes this." })}
      isChanged={name !== pod.name || type !== pod.type || expediteLimit !== pod.expediteLimit}
      canSave={name.trim() !== ""}
      onSave={() => {
        // Only what differs: a lead may set the expedites, an admin the rest.
        send("pod.change", {
          pod: pod.id,
          ...(name === pod.name ? {} : { name }),
          ...(type === pod.type ? {} : { type }),
          ...(expediteLimit === pod.expediteLimit ? {} : { expediteLimit }),
        });
        forget();
      }}
      onBack={forget}
    >
      <TextInput
        label="Name"
        maxLength={60}
        readOnly={!maySteer}
        value={name}
        error={name.trim() === "" ? "A name, such as Campaign pod." : undefined}
        onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
      />
      {maySteer ? (
        <PodTypeField value={type} onChange={(next) => setTyped({ ...typed, type: next })} />
      ) : (
        <div>
          <Text size="sm">{podTypeName[type]}</Text>
          <Text size="xs" c="dimmed">
            {podTypeMeans[type]}
          </Text>
        </div>
      )}
      <NumberInput
        label="Expedites at once"
        description="One more needs the lead's yes."
        maw={260}
        min={0}
        max={20}
        allowDecimal={false}
        clampBehavior="strict"
        readOnly={!mayChange}
        value={expediteLimit}
        onChange={(value) => typeof value === "number" && setTyped({ ...typed, expediteLimit: value })}
      />
      <PodPeople pod={pod} />
    </SettingsPanel>
  );
}

/** Who leads and who works in it. */
function PodPeople({ pod }: { readonly pod: Pod }) {
  const person = usePeople();
  const members = useView(
    useCallback(
      (view: WorkspaceState) =>
        Object.values(view.members).filter(({ active, pods }) => active && pod.id in pods),
      [pod.id],
    ),
    shallowEqual,
  );
  const leads = members.filter(({ pods }) => pods[pod.id] === "lead");
  const others = members.filter((member) => !leads.includes(member));
  return (
    <Group gap="lg">
      {leads.length > 0 && (
        <Group gap={8}>
          <Text size="xs" c="dimmed">
            Led by
          </Text>
          <AvatarGroup people={leads.map(({ id }) => person(id))} limit={8} />
        </Group>
      )}
      {others.length > 0 && (
        <Group gap={8}>
          <Text size="xs" c="dimmed">
            Works in it
          </Text>
          <AvatarGroup people={others.map(({ id }) => person(id))} limit={16} />
        </Group>
      )}
      {members.length === 0 && (
        <Text size="xs" c="dimmed">
          Nobody works in it yet. Give people a place in it under Members.
        </Text>
      )}
    </Group>
  );
}

import { NumberInput, TextInput } from "@mantine/core";
import type { Pod } from "@tandem/shared";
import { useDraft, useSend } from "../../live/hooks.ts";
import { SettingsPanel } from "./settings-panel.tsx";

interface Props {
  readonly pod: Pod;
  readonly mayChange: boolean;
}

/** A pod's name, and how many expedites it takes at once. */
export function PodPanel({ pod, mayChange }: Props) {
  const send = useSend();
  const [typed, setTyped, forget] = useDraft<Partial<Pick<Pod, "name" | "expediteLimit">>>(
    `pod ${pod.id}`,
    {},
  );
  const { name, expediteLimit } = { ...pod, ...typed };
  return (
    <SettingsPanel
      title={pod.name}
      {...(mayChange ? {} : { sub: "Its lead or an admin changes this." })}
      isChanged={name !== pod.name || expediteLimit !== pod.expediteLimit}
      canSave={name.trim() !== ""}
      onSave={() => {
        send("pod.change", { pod: pod.id, name, expediteLimit });
        forget();
      }}
      onBack={forget}
    >
      <TextInput
        label="Name"
        maxLength={60}
        readOnly={!mayChange}
        value={name}
        error={name.trim() === "" ? "A name, such as Campaign pod." : undefined}
        onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
      />
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
    </SettingsPanel>
  );
}

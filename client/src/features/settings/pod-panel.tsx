import { NumberInput, TextInput } from "@mantine/core";
import type { Pod } from "@tandem/shared";
import { useState } from "react";
import { useSend } from "../../live/hooks.ts";
import { SettingsPanel } from "./settings-panel.tsx";

interface Props {
  readonly pod: Pod;
  readonly mayChange: boolean;
}

/** A pod's name, and how many expedites it takes at once. */
export function PodPanel({ pod, mayChange }: Props) {
  const send = useSend();
  const [typed, setTyped] = useState<Pick<Pod, "name" | "expediteLimit"> | null>(null);
  const { name, expediteLimit } = typed ?? pod;
  return (
    <SettingsPanel
      title={pod.name}
      {...(mayChange ? {} : { sub: "Its lead or an admin changes this." })}
      isChanged={name !== pod.name || expediteLimit !== pod.expediteLimit}
      canSave={name.trim() !== ""}
      onSave={() => {
        send("pod.change", { pod: pod.id, name, expediteLimit });
        setTyped(null);
      }}
      onBack={() => setTyped(null)}
    >
      <TextInput
        label="Name"
        maxLength={60}
        readOnly={!mayChange}
        value={name}
        error={name.trim() === "" ? "A name, such as Campaign pod." : undefined}
        onChange={(event) => setTyped({ name: event.currentTarget.value, expediteLimit })}
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
        onChange={(value) => typeof value === "number" && setTyped({ name, expediteLimit: value })}
      />
    </SettingsPanel>
  );
}

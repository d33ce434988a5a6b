import { NumberInput, TextInput } from "@mantine/core";
import type { Settings } from "@tandem/shared";
import { useDraft, useSend } from "../../live/hooks.ts";
import { SettingsPanel } from "./settings-panel.tsx";

type Steering = Pick<Settings, "northStar" | "targetDays">;

interface Props {
  readonly settings: Settings;
  readonly mayChange: boolean;
}

/** The sentence on top of every page, and how fast an idea should be live. */
export function SteeringPanel({ settings, mayChange }: Props) {
  const send = useSend();
  const [typed, setTyped, forget] = useDraft<Partial<Steering>>("steering", {});
  const { northStar, targetDays } = { ...settings, ...typed };
  return (
    <SettingsPanel
      title="Where you are going"
      {...(mayChange ? {} : { sub: "Leaders of either side set it." })}
      isChanged={northStar !== settings.northStar || targetDays !== settings.targetDays}
      canSave
      onSave={() => {
        send("workspace.steer", { northStar, targetDays });
        forget();
      }}
      onBack={forget}
    >
      <TextInput
        label="North star"
        description="One sentence on top of every page."
        placeholder="Every good offer reaches a customer within ten days."
        maxLength={140}
        readOnly={!mayChange}
        value={northStar}
        onChange={(event) => setTyped({ ...typed, northStar: event.currentTarget.value })}
      />
      <NumberInput
        label="Speed target, in days"
        description="From filed to live; 85 % of requests should reach it."
        min={1}
        max={365}
        styles={{ wrapper: { maxWidth: 180 } }}
        allowDecimal={false}
        clampBehavior="strict"
        readOnly={!mayChange}
        value={targetDays ?? ""}
        onChange={(days) => setTyped({ ...typed, targetDays: typeof days === "number" ? days : null })}
      />
    </SettingsPanel>
  );
}

import type { NoticePreferences } from "@tandem/shared";
import { Group, Input, NativeSelect, SegmentedControl, Stack, Switch } from "@mantine/core";
import { useId } from "react";
import { ZoneSelect } from "../../ui/place-selects.tsx";

interface MailTimingProps {
  readonly preferences: NoticePreferences;
  /** The workspace's, for who chose none. */
  readonly zone: string;
  /** Whether expedites can concern this member. */
  readonly isOfPod: boolean;
  readonly onChange: (change: Partial<NoticePreferences>) => void;
}

const WHEN = [
  { value: "at_once", label: "At once" },
  { value: "daily", label: "Daily" },
  { value: "weekly", label: "Weekly" },
  { value: "never", label: "Never" },
] as const;

const SAYS: Readonly<Record<NoticePreferences["mail"], string>> = {
  at_once: "One by one, a thread for each request.",
  daily: "Everything in one mail, at 8 in the morning.",
  weekly: "Everything in one mail, on Mondays at 8.",
  never: "The inbox alone.",
};

const EVENING = { from: 19 * 60, to: 8 * 60 };
const HALF_HOURS = Array.from({ length: 48 }, (_, i) => {
  const hours = String(Math.floor(i / 2)).padStart(2, "0");
  return { value: String(i * 30), label: `${hours}:${i % 2 === 0 ? "00" : "30"}` };
});

/** When mail comes: at once or together, and at which hours not. */
export function MailTiming({ preferences, zone, isOfPod, onChange }: MailTimingProps) {
  const { mail, quiet, urgent } = preferences;
  const id = useId();
  return (
    <Stack gap="md">
      <Input.Wrapper
        label="Mail comes"
        labelElement="div"
        labelProps={{ id }}
        description={SAYS[mail]}
        inputWrapperOrder={["label", "input", "description"]}
      >
        <div>
          <SegmentedControl
            aria-labelledby={id}
            value={mail}
            data={WHEN.map((when) => ({ ...when }))}
            onChange={(value) => {
              const chosen = WHEN.find((when) => when.value === value);
              if (chosen !== undefined) onChange({ mail: chosen.value });
            }}
          />
        </div>
      </Input.Wrapper>
      {mail !== "never" && (
        <>
          <Switch
            label="Quiet hours"
            description="Mail waits until they end. The inbox does not."
            checked={quiet !== null}
            onChange={(event) => onChange({ quiet: event.currentTarget.checked ? EVENING : null })}
          />
          {quiet !== null && (
            <Group grow preventGrowOverflow={false} gap="md">
              <NativeSelect
                label="From"
                data={HALF_HOURS}
                value={String(quiet.from)}
                onChange={(event) =>
                  onChange({ quiet: { ...quiet, from: Number(event.currentTarget.value) } })
                }
              />
              <NativeSelect
                label="Until"
                data={HALF_HOURS}
                value={String(quiet.to)}
                onChange={(event) => onChange({ quiet: { ...quiet, to: Number(event.currentTarget.value) } })}
              />
            </Group>
          )}
          {isOfPod && (quiet !== null || mail !== "at_once") && (
            <Switch
              label="Expedites at once"
              description="Also in quiet hours, and not together with the rest."
              checked={urgent}
              onChange={(event) => onChange({ urgent: event.currentTarget.checked })}
            />
          )}
          {(quiet !== null || mail !== "at_once") && (
            <ZoneSelect value={preferences.zone ?? zone} onChange={(chosen) => onChange({ zone: chosen })} />
          )}
        </>
      )}
    </Stack>
  );
}

import { SimpleGrid, TagsInput, TextInput } from "@mantine/core";
import type { Settings } from "@tandem/shared";
import { useDraft, useSend } from "../../live/hooks.ts";
import { hoursText, readHours, WEEKDAYS } from "./hours.ts";
import { SettingsPanel } from "./settings-panel.tsx";

interface Props {
  readonly settings: Settings;
  readonly mayChange: boolean;
}

interface Typed {
  readonly week: readonly string[];
  readonly holidays: readonly string[];
}

/** A calendar day that exists, such as 2026-12-25. */
const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** When response clocks run: hours by weekday, and the days on which nobody works. */
export function OpeningPanel({ settings, mayChange }: Props) {
  const send = useSend();
  const { calendar } = settings;
  const kept: Typed = { week: calendar.week.map(hoursText), holidays: calendar.holidays };
  const [typed, setTyped, forget] = useDraft<Partial<Typed>>("opening", {});
  const { week, holidays } = { ...kept, ...typed };
  const read = week.map(readHours);
  const hours = read.filter((windows) => windows !== null);
  const odd = holidays.filter((day) => !isDay(day));
  return (
    <SettingsPanel
      title="Opening hours"
      sub={
        mayChange
          ? "Response clocks run only while you are open. Leave a day empty to close it."
          : "Response clocks run only while you are open. Admins change the hours."
      }
      isChanged={JSON.stringify({ week, holidays }) !== JSON.stringify(kept)}
      canSave={hours.length === week.length && odd.length === 0}
      onSave={() => {
        send("workspace.configure", {
          calendar: { week: hours, holidays: [...new Set(holidays)].sort() },
        });
        forget();
      }}
      onBack={forget}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
        {WEEKDAYS.map((day, i) => (
          <TextInput
            key={day}
            label={day}
            placeholder="Closed"
            readOnly={!mayChange}
            value={week[i] ?? ""}
            error={read[i] === null ? "Write it as 9:00-12:00, 13:00-17:00." : undefined}
            onChange={(event) => setTyped({ ...typed, week: week.with(i, event.currentTarget.value) })}
          />
        ))}
      </SimpleGrid>
      <TagsInput
        label="Holidays"
        description="Days as 2026-12-25, then Enter. Paste a list to add many."
        splitChars={[",", ";", " "]}
        acceptValueOnBlur
        readOnly={!mayChange}
        value={[...holidays]}
        error={odd.length > 0 ? `“${odd[0] ?? ""}” is not a day. Write it as 2026-12-25.` : undefined}
        onChange={(days) => setTyped({ ...typed, holidays: days.map((day) => day.trim()) })}
      />
    </SettingsPanel>
  );
}

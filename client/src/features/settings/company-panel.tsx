import { SimpleGrid, TextInput } from "@mantine/core";
import type { Settings } from "@tandem/shared";
import { useDraft, useSend } from "../../live/hooks.ts";
import { CurrencySelect, ZoneSelect } from "../../ui/place-selects.tsx";
import { SettingsPanel } from "./settings-panel.tsx";

type Company = Pick<Settings, "name" | "zone" | "currency">;

interface Props {
  readonly settings: Settings;
  readonly mayChange: boolean;
}

/** Name, zone and currency. */
export function CompanyPanel({ settings, mayChange }: Props) {
  const send = useSend();
  const [typed, setTyped, forget] = useDraft<Partial<Company>>("company", {});
  const { name, zone, currency } = { ...settings, ...typed };
  const change = (part: Partial<Company>) => setTyped({ ...typed, ...part });
  const isChanged = name !== settings.name || zone !== settings.zone || currency !== settings.currency;
  return (
    <SettingsPanel
      title="Company"
      {...(mayChange ? {} : { sub: "Admins change these." })}
      isChanged={isChanged}
      canSave={name.trim() !== ""}
      onSave={() => {
        send("workspace.configure", { name, zone, currency });
        forget();
      }}
      onBack={forget}
    >
      <TextInput
        label="Name"
        maxLength={80}
        readOnly={!mayChange}
        value={name}
        error={name.trim() === "" ? "It stands on top of every page." : undefined}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="lg">
        <ZoneSelect value={zone} onChange={(zone) => change({ zone })} disabled={!mayChange} />
        <CurrencySelect
          value={currency}
          onChange={(currency) => change({ currency })}
          disabled={!mayChange}
        />
      </SimpleGrid>
    </SettingsPanel>
  );
}
